import { Badge, Group, Paper, Select, Stack, Switch, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contracts.ts";
import type { AssessmentLine } from "../../../shared/risk/assessment.ts";
import { packText } from "../../../shared/risk/pack.ts";
import { levelThatCounts } from "../../../shared/risk/score.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { ComparedAnswer } from "./ComparedAnswer.tsx";
import { pairsOf } from "./differences.ts";
import classes from "./risk.module.css";

interface Props {
  /** Completed ones of one instrument, newest first; at least two. */
  readonly assessments: readonly AssessmentLine[];
}

/** Two assessments of the same victim side by side; what differs is marked by a word and a tint. */
export function Compare({ assessments }: Props) {
  const { t } = useTranslation("risk");
  const format = useFormat();
  const [newest, before] = assessments;
  const [left, setLeft] = useState(before?.id ?? null);
  const [right, setRight] = useState(newest?.id ?? null);
  const choices = assessments.map((line) => ({
    value: line.id,
    label: t("compare.entry", {
      day: line.assessedOn === null ? t("list.noDay") : format.day(line.assessedOn),
      assessor: line.assessor,
    }),
  }));
  const idOf = (value: string | null) => assessments.find(({ id }) => id === value)?.id ?? null;
  return (
    <Stack gap="md">
      <Text component="h3" fw={600} m={0}>
        {t("compare.title")}
      </Text>
      <Group gap="sm">
        <Select
          label={t("compare.left")}
          size="sm"
          w={300}
          allowDeselect={false}
          data={choices}
          value={left}
          onChange={(value) => setLeft(idOf(value))}
        />
        <Select
          label={t("compare.right")}
          size="sm"
          w={300}
          allowDeselect={false}
          data={choices}
          value={right}
          onChange={(value) => setRight(idOf(value))}
        />
      </Group>
      {left && right ? <Both key={`${left} ${right}`} left={left} right={right} /> : null}
    </Stack>
  );
}

function Both({ left, right }: { readonly left: AssessmentLine["id"]; readonly right: AssessmentLine["id"] }) {
  const one = useDeskQuery("risk.open", { assessmentId: left });
  const other = useDeskQuery("risk.open", { assessmentId: right });
  if (!one.data || !other.data) return <FailureNote failure={one.error ?? other.error} />;
  return <SideBySide left={one.data} right={other.data} />;
}

type Assessment = Output<"risk.open">;

function SideBySide({ left, right }: { readonly left: Assessment; readonly right: Assessment }) {
  const { t, i18n } = useTranslation("risk");
  const format = useFormat();
  const [only, setOnly] = useState(false);
  const pairs = pairsOf(left, right);
  const differing = pairs.filter(({ differs }) => differs).length;
  const shown = only ? pairs.filter(({ differs }) => differs) : pairs;
  const sides = [left, right];
  const dayOf = ({ content }: Assessment): string =>
    content.assessedOn === null ? t("list.noDay") : format.day(content.assessedOn);
  return (
    <>
      <Group justify="space-between">
        <Text size="sm" role="status">
          {differing === 0 ? t("compare.none") : t("compare.differences", { count: differing })}
        </Text>
        <Switch
          size="sm"
          label={t("compare.only")}
          checked={only}
          onChange={(event) => setOnly(event.currentTarget.checked)}
        />
      </Group>
      <Paper withBorder>
        <Table verticalSpacing={6} horizontalSpacing="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={52} />
              <Table.Th>{t("compare.item")}</Table.Th>
              {sides.map((side) => (
                <Table.Th key={side.id} w={210} className="tabular">
                  {dayOf(side)}
                </Table.Th>
              ))}
              <Table.Th w={120} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Table.Tr>
              <Table.Td />
              <Table.Td fw={600}>{t("compare.scores")}</Table.Td>
              {sides.map((side) => (
                <Table.Td key={side.id} fw={600} className="tabular">
                  {side.outcome.score === null
                    ? "–"
                    : side.outcome.of === null
                      ? side.outcome.score
                      : t("tally.exactly", { score: side.outcome.score, of: side.outcome.of })}
                </Table.Td>
              ))}
              <Table.Td />
            </Table.Tr>
            <Table.Tr>
              <Table.Td />
              <Table.Td fw={600}>{t("compare.level")}</Table.Td>
              {sides.map(({ id, pack, outcome, content, raised }) => {
                const level = levelThatCounts(outcome, content, raised);
                const label = pack.levels.find(({ code }) => code === level)?.label;
                return <Table.Td key={id}>{label ? packText(label, i18n.language) : "–"}</Table.Td>;
              })}
              <Table.Td />
            </Table.Tr>
            {shown.map(({ item, left: one, right: other, differs }) => (
              <Table.Tr key={item.code} className={differs ? (classes["differs"] ?? "") : ""}>
                <Table.Td className={classes["code"] ?? ""}>{item.code}</Table.Td>
                <Table.Td className={classes["text"] ?? ""}>
                  {item.text === null ? item.code : packText(item.text, i18n.language)}
                </Table.Td>
                <Table.Td>
                  <ComparedAnswer item={item} answer={one} />
                </Table.Td>
                <Table.Td>
                  <ComparedAnswer item={item} answer={other} />
                </Table.Td>
                <Table.Td>
                  {differs ? (
                    <Badge color="soon" variant="outline" style={{ minWidth: "max-content" }}>
                      {t("compare.changed")}
                    </Badge>
                  ) : null}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Paper>
    </>
  );
}
