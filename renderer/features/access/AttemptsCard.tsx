import { Badge, Button, Group, Paper, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { contracts } from "../../../shared/contracts.ts";
import type { CaseId } from "../../../shared/ids.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";

interface Props {
  readonly caseId: CaseId;
  readonly reference: string;
}

const procedures: Readonly<Record<string, { readonly kind: string }>> = contracts;
const wantedToChange = (procedure: string): boolean => procedures[procedure]?.kind === "command";

/** What people who are no readers tried on a restricted case, told to those who are. */
export function AttemptsCard({ caseId, reference }: Props) {
  const { t } = useTranslation("access");
  const { moment } = useFormat();
  const attempts = useDeskQuery("access.attempts", { caseId });
  const note = useDeskCommand("access.noteAttempts");
  const rows = attempts.data ?? [];
  return (
    <Paper p="md">
      <Group justify="space-between" mb={6}>
        <Text component="h3" fw={600} m={0}>
          {t("attempts.title")}
        </Text>
        {rows.some(({ noted }) => !noted) ? (
          <Button
            size="compact-sm"
            variant="default"
            loading={note.isPending}
            aria-label={t("attempts.noteOf", { reference })}
            onClick={() => note.mutate({ caseId })}
          >
            {t("attempts.note")}
          </Button>
        ) : null}
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {attempts.data && rows.length === 0 ? t("attempts.none") : t("attempts.means")}
      </Text>
      {rows.length > 0 ? (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={270}>{t("attempts.when")}</Table.Th>
              <Table.Th>{t("attempts.who")}</Table.Th>
              <Table.Th>{t("attempts.what")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={`${row.at} ${row.accountId} ${row.procedure}`}>
                <Table.Td className="tabular">
                  <Group gap={8} wrap="nowrap">
                    <time dateTime={row.at} style={{ whiteSpace: "nowrap" }}>
                      {moment(row.at)}
                    </time>
                    {row.noted ? null : (
                      <Badge size="sm" color="soon" flex="none">
                        {t("attempts.new")}
                      </Badge>
                    )}
                  </Group>
                </Table.Td>
                <Table.Td>{`${row.accountName}, ${row.agencyName}`}</Table.Td>
                <Table.Td>
                  {wantedToChange(row.procedure) ? t("attempts.toChange") : t("attempts.toRead")}
                  {row.count > 1 ? (
                    <Text span size="sm" c="dimmed">
                      {` · ${t("attempts.times", { count: row.count })}`}
                    </Text>
                  ) : null}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
      <FailureNote failure={attempts.error ?? note.error} />
    </Paper>
  );
}
