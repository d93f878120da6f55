import { Badge, Modal, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useDeskQuery } from "../desk/useDesk.ts";
import { useFormat } from "../i18n/format.ts";
import { FailureNote } from "../ui/FailureNote.tsx";

/** Every time somebody came in with this account, and how many tries to get into the area failed before. */
export function MySignIns({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation("access");
  const { moment } = useFormat();
  const signIns = useDeskQuery("audit.ownSignIns", {});
  return (
    <Modal opened onClose={onClose} title={t("signIns.title")} size="lg">
      <Text size="sm" c="dimmed" mb="sm">
        {t("signIns.means")}
      </Text>
      <Table>
        <Table.Tbody>
          {(signIns.data ?? []).map(({ at, kind, failedBefore }, place) => (
            <Table.Tr key={`${at} ${place}`}>
              <Table.Td w={190} className="tabular">
                <time dateTime={at}>{moment(at)}</time>
              </Table.Td>
              <Table.Td>
                {kind === "RECOVERY" ? t("signIns.recovery") : t("signIns.passphrase")}
                {place === 0 ? (
                  <Text span size="sm" c="dimmed">
                    {` · ${t("signIns.now")}`}
                  </Text>
                ) : null}
              </Table.Td>
              <Table.Td>
                {failedBefore > 0 ? <Badge color="soon">{t("signIns.failed", { count: failedBefore })}</Badge> : null}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <FailureNote failure={signIns.error} />
    </Modal>
  );
}
