import { ActionIcon, Table, Text, VisuallyHidden } from "@mantine/core";
import { IconUserMinus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.ts";
import { useOpensDraft } from "../../app/wantedDraft.ts";
import type { OpenedCase } from "../cases/openedCase.ts";
import { RemoveReader } from "./RemoveReader.tsx";

type Reader = OpenedCase["readers"][number];

/** Who alone knows of a restricted case, and why; each can be taken off. */
export function Readers({ case: { id, readers } }: { readonly case: OpenedCase }) {
  const { t } = useTranslation("access");
  const { t: inCases } = useTranslation("cases");
  const { accountId } = useSession();
  const [removing, setRemoving] = useState<Reader | null>(null);
  useOpensDraft(["removeReader"], id, ({ item }) =>
    setRemoving(readers.find(({ accountId: reader }) => reader === item) ?? null),
  );
  return (
    <>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{inCases("access.name")}</Table.Th>
            <Table.Th>{inCases("access.agency")}</Table.Th>
            <Table.Th>{inCases("access.reason")}</Table.Th>
            <Table.Th w={48}>
              <VisuallyHidden>{t("readers.removeTitle")}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {readers.map((reader) => (
            <Table.Tr key={reader.accountId}>
              <Table.Td style={{ whiteSpace: "nowrap" }}>
                {reader.name}
                {reader.accountId === accountId ? (
                  <Text span size="sm" c="dimmed">
                    {` (${t("readers.you")})`}
                  </Text>
                ) : null}
              </Table.Td>
              <Table.Td>{reader.agencyName}</Table.Td>
              <Table.Td>
                <Text size="sm" c="dimmed" lineClamp={2} title={reader.reason}>
                  {reader.reason}
                </Text>
              </Table.Td>
              <Table.Td>
                <ActionIcon
                  variant="subtle"
                  aria-label={t("readers.remove", { name: reader.name })}
                  title={t("readers.remove", { name: reader.name })}
                  onClick={() => setRemoving(reader)}
                >
                  <IconUserMinus size={16} aria-hidden />
                </ActionIcon>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {removing ? <RemoveReader caseId={id} reader={removing} onClose={() => setRemoving(null)} /> : null}
    </>
  );
}
