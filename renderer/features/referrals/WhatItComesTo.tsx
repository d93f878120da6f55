import { Alert, Text } from "@mantine/core";
import { IconRepeat } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contracts.ts";
import { useFormat } from "../../i18n/format.ts";
import { RepeatSentence } from "../../ui/RepeatSentence.tsx";
import { EarlierPlan } from "./EarlierPlan.tsx";

interface Props {
  readonly settled: Output<"referrals.samePeople">;
  /** Not everybody is decided: then it is told for the nearest. */
  readonly isAssumed: boolean;
}

/** Which case it comes into, whether that makes it a repeat and by which rule, and what was promised then. */
export function WhatItComesTo({ settled, isAssumed }: Props) {
  const { t } = useTranslation("referrals");
  const format = useFormat();
  const { joins, linked, repeat, previousPlan } = settled;
  return (
    <div aria-live="polite">
      {isAssumed ? (
        <Text size="sm" c="dimmed" mb={4}>
          {t("comes.ifSame")}
        </Text>
      ) : null}
      {joins ? (
        <Text size="sm" fw={600}>
          {joins.closed
            ? t("comes.reopens", { reference: joins.reference })
            : t("comes.joins", { reference: joins.reference })}
        </Text>
      ) : linked.length > 0 ? (
        <Text size="sm" fw={600}>
          {t("comes.linked", { references: format.list(linked) })}
        </Text>
      ) : null}
      <Alert mt={8} p="sm" color={repeat.repeat ? "soon" : "gray"} icon={<IconRepeat size={18} aria-hidden />}>
        <Text size="sm">
          <RepeatSentence repeat={repeat} />
        </Text>
        {repeat.repeat ? <Text size="sm">{t("comes.goesBack")}</Text> : null}
        {settled.referrerSaysRepeat !== repeat.repeat ? (
          <Text size="sm" mt={4}>
            {settled.referrerSaysRepeat ? t("comes.referrerSays") : t("comes.referrerSaysNot")}
          </Text>
        ) : null}
      </Alert>
      {previousPlan ? <EarlierPlan plan={previousPlan} /> : null}
    </div>
  );
}
