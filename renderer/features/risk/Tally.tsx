import { Badge, Group, Paper, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CivilDate } from "../../../shared/dates.ts";
import type { Outcome } from "../../../shared/risk/assessment.ts";
import { isSummed, packText, type Pack } from "../../../shared/risk/pack.ts";
import { reassessOn } from "../../../shared/risk/score.ts";
import { useFormat } from "../../i18n/format.ts";
import classes from "./risk.module.css";

interface Props {
  readonly pack: Pack;
  readonly outcome: Outcome;
  /** The level that counts, after whatever a person set. */
  readonly level: string | null;
  readonly assessedOn: CivilDate | null;
  readonly completed: boolean;
  /** It stands above the items and takes as little room as it can. */
  readonly short: boolean;
}

/** What the answers come to so far, in one sentence that is also read out: "17 of 24 yes, 2 don't know, 1 open". */
export function Tally({ pack, outcome, level, assessedOn, completed, short }: Props) {
  const { t, i18n } = useTranslation("risk");
  const format = useFormat();
  const { score, of, lowest, highest, items, yes, dontKnow, open } = outcome;
  const summed = isSummed(pack);
  const labelOf = (code: string | null): string => {
    const label = pack.levels.find((one) => one.code === code)?.label;
    return label ? packText(label, i18n.language) : "";
  };
  const counted = [
    t("tally.yes", { yes, items }),
    dontKnow > 0 ? t("tally.dontKnow", { count: dontKnow }) : null,
    open > 0 ? t("tally.open", { count: open }) : t("tally.none"),
  ].filter((part) => part !== null);
  if (items === 0 && score === null && level === null) return null;
  const again = reassessOn(pack, level, assessedOn);
  return (
    <Paper withBorder p={short ? "xs" : "md"}>
      <Stack gap={short ? 4 : 8}>
        {short ? null : (
          <Text component="h4" m={0} size="sm" fw={600}>
            {completed ? t("tally.done") : t("tally.title")}
          </Text>
        )}
        <Group gap="xs">
          {score === null ? null : (
            <Text className={classes["score"] ?? ""}>
              {of === null ? t("tally.score", { score }) : t("tally.exactly", { score, of })}
            </Text>
          )}
          {level === null ? null : (
            <Badge color="gray" style={{ maxWidth: "100%", height: "auto", whiteSpace: "normal" }}>
              {labelOf(level)}
            </Badge>
          )}
        </Group>
        {items > 0 ? (
          <>
            <Bar outcome={outcome} />
            <Text size="sm" role="status" className="tabular">
              {summed && lowest !== highest
                ? t("tally.sentence", { counted: counted.join(", "), from: lowest, to: highest })
                : counted.join(", ")}
            </Text>
          </>
        ) : null}
        {summed && outcome.highestLevel !== outcome.level ? (
          <Text size="sm" c="var(--concord-soon)">
            {t("tally.could", { level: labelOf(outcome.highestLevel) })}
          </Text>
        ) : null}
        {outcome.critical.length > 0 ? (
          <Text size="sm" fw={600} c="var(--concord-alarm)">
            {t("tally.critical", { count: outcome.critical.length, codes: format.list(outcome.critical) })}
          </Text>
        ) : null}
        {outcome.grave.length > 0 ? (
          <Text size="sm">{t("tally.grave", { codes: format.list(outcome.grave) })}</Text>
        ) : null}
        {again === null || short ? null : <Text size="sm">{t("tally.again", { day: format.day(again) })}</Text>}
        {short ? null : (
          <Text size="xs" c="dimmed">
            {t("tally.informs")}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}

function Bar({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation("risk");
  const { items, yes, dontKnow, open } = outcome;
  const parts = { yes, dontKnow, no: items - yes - dontKnow - open, open };
  return (
    <div className={classes["bar"]} role="img" aria-label={t("tally.bar")}>
      {Object.entries(parts).map(([as, count]) =>
        count > 0 ? <span key={as} data-as={as} style={{ width: `${(count / items) * 100}%` }} /> : null,
      )}
    </div>
  );
}
