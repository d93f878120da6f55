import { Anchor, Paper, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useGo } from "../../app/navigation.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { atStart } from "../conferences/atStart.ts";
import type { OpenedCase } from "./openedCase.ts";

/** When the case was heard, what came of it, and whether those minutes are final. */
export function CaseHearings({ case: opened }: { readonly case: OpenedCase }) {
  const { t } = useTranslation("cases");
  const format = useFormat();
  const word = useWords();
  const go = useGo();
  if (opened.hearings.length === 0)
    return (
      <Paper>
        <EmptyState title={t("hearings.emptyTitle")} text={t("hearings.emptyText")} />
      </Paper>
    );
  return (
    <Paper maw={820}>
      <Table verticalSpacing="sm" horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("hearings.day")}</Table.Th>
            <Table.Th>{t("hearings.outcome")}</Table.Th>
            <Table.Th>{t("hearings.minutes")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {opened.hearings.map((hearing) => (
            <Table.Tr key={hearing.id}>
              <Table.Td>
                <Text fw={600}>{atStart(format.dayLong(hearing.conferenceOn))}</Text>
              </Table.Td>
              <Table.Td>{hearing.outcome ? word("outcome", hearing.outcome) : t("hearings.noOutcome")}</Table.Td>
              <Table.Td>
                {hearing.approved && hearing.mayRead ? (
                  <Anchor
                    component="button"
                    type="button"
                    aria-label={t("hearings.read", { day: format.dayLong(hearing.conferenceOn) })}
                    onClick={() => go({ screen: "hearing", hearingId: hearing.id })}
                  >
                    {t("hearings.approved")}
                  </Anchor>
                ) : hearing.approved ? (
                  t("hearings.approved")
                ) : (
                  t("hearings.draft")
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
