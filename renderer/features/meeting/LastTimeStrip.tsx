import { Text } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { ActionLine, ActionStatus } from "../../../shared/actions/model.ts";
import type { HearingId } from "../../../shared/ids.ts";
import type { PlanBefore } from "../../../shared/meeting/previousPlan.ts";
import type { Repeat } from "../../../shared/referrals/repeat.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { RepeatSentence } from "../../ui/RepeatSentence.tsx";
import styles from "./meeting.module.css";
import { ReviewedAction } from "./ReviewedAction.tsx";
import { Strip } from "./Strip.tsx";

const order: readonly ActionStatus[] = [
  "DONE",
  "NOT_POSSIBLE",
  "SUPERSEDED",
  "CANCELLED",
  "IN_PROGRESS",
  "OPEN",
  "NOT_DONE",
];

interface LastTimeStripProps {
  readonly hearingId: HearingId;
  readonly plan: PlanBefore;
  readonly repeat: Repeat | null;
  readonly mayWrite: boolean;
}

/** What was promised last time and what became of it; what was not done stands out, with who owes it. A repeat says of each whether it is still needed. */
export const LastTimeStrip = memo(function LastTimeStrip({ hearingId, plan, repeat, mayWrite }: LastTimeStripProps) {
  const { t } = useTranslation("meeting");
  const format = useFormat();
  const word = useWords();
  const actions = plan.actions.map(({ action }) => action);
  const open = plan.actions.filter(({ review }) => review === null).length;
  const owed = plan.required && mayWrite ? open : 0;
  const counted = order
    .map((status) => ({ status, actions: actions.filter((action) => action.status === status) }))
    .filter((group) => group.actions.length > 0);
  return (
    <Strip
      title={t("lastTime.title", { day: format.day(plan.on) })}
      startsOpen={owed > 0}
      opens="openPreviousPlan"
      summary={
        <>
          {t("lastTime.actions", { count: actions.length })}
          {counted.map((group, index) => (
            <span key={group.status}>
              {index === 0 ? " " : ", "}
              <StatusCount {...group} word={word("actionStatus", group.status).toLocaleLowerCase()} />
            </span>
          ))}
        </>
      }
    >
      {repeat?.repeat ? (
        <Text size="sm" c="dimmed" pt={6}>
          <RepeatSentence repeat={repeat} />
        </Text>
      ) : null}
      {owed > 0 ? (
        <Text size="sm" fw={600} pt={4} c="var(--concord-soon)">
          {t("lastTime.toReview", { count: owed })}
        </Text>
      ) : null}
      {plan.actions.map(({ action, review }) => (
        <ReviewedAction key={action.id} hearingId={hearingId} action={action} review={review} mayWrite={mayWrite} />
      ))}
      {actions.length === 0 ? <Text size="sm">{t("lastTime.none")}</Text> : null}
    </Strip>
  );
});

interface StatusCountProps {
  readonly status: ActionStatus;
  readonly actions: readonly ActionLine[];
  readonly word: string;
}

function StatusCount({ status, actions, word }: StatusCountProps) {
  const { t } = useTranslation("meeting");
  const format = useFormat();
  const text = t("lastTime.count", { number: actions.length, word });
  if (status !== "NOT_DONE" && !actions.some(({ overdue }) => overdue)) return text;
  const agencies = format.list([...new Set(actions.map(({ ownerAgencyName }) => ownerAgencyName))]);
  return <strong className={styles["alarm"]}>{t("lastTime.owed", { count: actions.length, word, agencies })}</strong>;
}
