import { Chip, Group, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { ActionLine } from "../../../shared/actions/model.ts";
import type { HearingId } from "../../../shared/ids.ts";
import { StillNeeded, stillNeeded, type PlanReview } from "../../../shared/meeting/previousPlan.ts";
import { call } from "../../desk/client.ts";
import { useWords } from "../../i18n/words.ts";
import { bothTexts } from "./bothTexts.ts";
import { GrowingText } from "./GrowingText.tsx";
import { KeptBoth } from "./KeptBoth.tsx";
import styles from "./meeting.module.css";
import { useAutosaved } from "./useAutosaved.ts";

interface ReviewedActionProps {
  readonly hearingId: HearingId;
  readonly action: ActionLine;
  readonly review: PlanReview | null;
  readonly mayWrite: boolean;
}

interface Typed {
  readonly needed: StillNeeded | null;
  readonly note: string;
}

/** One action of last time: what became of it, and whether it is still needed. */
export const ReviewedAction = memo(function ReviewedAction(props: ReviewedActionProps) {
  const { hearingId, action, review, mayWrite } = props;
  const { t } = useTranslation("meeting");
  const word = useWords();
  const first: Typed = { needed: review?.needed ?? null, note: review?.note ?? "" };
  const { value, status, change, flush, settle } = useAutosaved<Typed>(
    { value: first, version: review?.version ?? 0 },
    // Without an answer there is nothing to store: the note explains one.
    ({ needed, note }, baseVersion) =>
      needed === null
        ? null
        : call("meeting.reviewAction", { hearingId, actionId: action.id, needed, note, baseVersion }),
    (mine, other) => ({ ...mine, note: bothTexts(mine.note, other) }),
  );
  const failed = action.status === "NOT_DONE" || action.overdue;
  const choose = (chosen: string | string[]): void => {
    const needed = StillNeeded.safeParse(chosen);
    if (!needed.success) return;
    change({ ...value, needed: needed.data });
    void flush();
  };
  return (
    <div className={styles["reviewed"]} data-place={value.needed === null ? "previousPlan" : "reviewedPlan"}>
      <p className={styles["readText"]} data-private>
        {action.text}
      </p>
      <Text size="sm" component="div" c={failed ? "var(--concord-alarm)" : "dimmed"} fw={failed ? 600 : 400}>
        {failed ? <IconAlertTriangle size={14} aria-hidden className={styles["inText"] ?? ""} /> : null}
        {[action.ownerAgencyName, action.ownerName, word("actionStatus", action.status), action.result]
          .filter((part) => part !== "")
          .join(" · ")}
      </Text>
      {mayWrite ? (
        <Group gap={8} mt={6} wrap="wrap" role="group" aria-label={t("lastTime.needed")}>
          <Chip.Group value={value.needed} onChange={choose}>
            {stillNeeded.map((needed) => (
              <Chip key={needed} value={needed} size="xs" variant="outline">
                {word("stillNeeded", needed)}
              </Chip>
            ))}
          </Chip.Group>
          {value.needed === null ? null : (
            <div className={styles["reviewNote"]} data-private>
              <GrowingText
                label={t("lastTime.note")}
                placeholder={t("lastTime.noteHint")}
                value={value.note}
                onChange={(note) => change({ ...value, note })}
                onBlur={() => void flush()}
              />
            </div>
          )}
        </Group>
      ) : value.needed === null ? null : (
        <Text size="sm" data-private>
          {[word("stillNeeded", value.needed), value.note].filter((part) => part !== "").join(": ")}
        </Text>
      )}
      <KeptBoth status={status} mine={value.note} onSettle={(note) => settle({ ...value, note })} />
    </div>
  );
});
