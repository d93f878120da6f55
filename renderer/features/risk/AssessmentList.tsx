import { Badge, Button, Group, Paper, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AssessmentLine } from "../../../shared/risk/assessment.ts";
import { packText } from "../../../shared/risk/pack.ts";
import { useFormat } from "../../i18n/format.ts";
import { Private } from "../../ui/Private.tsx";

interface Props {
  readonly assessments: readonly AssessmentLine[];
  /** There is room for what matters most only. */
  readonly narrow: boolean;
  readonly onOpen: (assessmentId: AssessmentLine["id"]) => void;
}

/** The assessments of a case or a referral, newest first. */
export function AssessmentList({ assessments, narrow, onOpen }: Props) {
  const { t, i18n } = useTranslation("risk");
  const format = useFormat();
  return (
    <Paper withBorder>
      <Table verticalSpacing="sm" horizontalSpacing={narrow ? "sm" : "md"}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("list.day")}</Table.Th>
            <Table.Th>{t("list.instrument")}</Table.Th>
            <Table.Th>{t("list.by")}</Table.Th>
            <Table.Th>{t("list.result")}</Table.Th>
            {narrow ? null : <Table.Th>{t("list.again")}</Table.Th>}
            <Table.Th aria-label={t("list.open")} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {assessments.map((line) => {
            const day = line.assessedOn === null ? t("list.noDay") : format.day(line.assessedOn);
            const instrument = packText(line.instrumentName, i18n.language);
            return (
              <Table.Tr key={line.id}>
                <Table.Td style={{ whiteSpace: "nowrap" }}>
                  <Group gap={8} wrap="nowrap">
                    <Text size="sm" fw={600} className="tabular">
                      {day}
                    </Text>
                    {line.old ? <Badge color="soon">{t("old.mark")}</Badge> : null}
                  </Group>
                </Table.Td>
                <Table.Td>{instrument}</Table.Td>
                <Table.Td>
                  {line.state === "draft" ? (
                    <Text size="sm" c="dimmed">
                      {t("list.draft")}
                    </Text>
                  ) : (
                    <>
                      <Private>{line.assessor}</Private>
                      <Text size="xs" c="dimmed">
                        {line.agencyName}
                      </Text>
                    </>
                  )}
                </Table.Td>
                <Table.Td>
                  <Result line={line} />
                </Table.Td>
                {narrow ? null : (
                  <Table.Td style={{ whiteSpace: "nowrap" }} className="tabular">
                    {line.state === "completed" && line.reassessOn !== null ? format.day(line.reassessOn) : ""}
                  </Table.Td>
                )}
                <Table.Td style={{ textAlign: "end" }}>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t("list.openOne", { day, instrument })}
                    onClick={() => onOpen(line.id)}
                  >
                    {t("list.open")}
                  </Button>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

/** Score and level in words, and what the score could still become. */
function Result({ line }: { readonly line: AssessmentLine }) {
  const { t, i18n } = useTranslation("risk");
  const { score, of, lowest, highest, open } = line.outcome;
  const more = [
    open > 0 ? t("list.openItems", { count: open }) : null,
    lowest !== null && highest !== null && lowest !== highest ? t("list.between", { from: lowest, to: highest }) : null,
    line.raised ? t("list.raised") : null,
  ].filter((part) => part !== null);
  return (
    <>
      <Group gap={8} wrap="wrap">
        {score === null ? null : (
          <Text size="sm" fw={600} className="tabular">
            {of === null ? score : t("tally.exactly", { score, of })}
          </Text>
        )}
        {line.levelLabel === null || line.state === "draft" ? null : (
          <Badge color="gray" style={{ height: "auto", whiteSpace: "normal" }}>
            {packText(line.levelLabel, i18n.language)}
          </Badge>
        )}
      </Group>
      {more.length > 0 ? (
        <Text size="xs" c="dimmed">
          {more.join(" · ")}
        </Text>
      ) : null}
    </>
  );
}
