import { UnstyledButton } from "@mantine/core";
import { memo, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActionLine } from "../../../shared/actions/model.ts";
import type { HearingId } from "../../../shared/ids.ts";
import type { RiskEntry } from "../../../shared/meeting/model.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { ActionDraft, dueOf, emptyDraft, saidOf, type ActionDays } from "./actionDraft.ts";
import { ActionFields } from "./ActionFields.tsx";
import styles from "./meeting.module.css";
import { takePrefill, useMeetingStore } from "./meetingStore.ts";
import type { Owner } from "./owners.ts";
import { jumpTo } from "./places.ts";

interface NewActionProps {
  readonly hearingId: HearingId;
  readonly actions: readonly ActionLine[];
  readonly risks: readonly RiskEntry[];
  readonly owners: readonly Owner[];
  readonly days: ActionDays;
  readonly proposes: boolean;
}

/** The risk an action most likely answers: the first that none answers yet, or the only one there is. */
function likelyRisk(risks: readonly RiskEntry[], actions: readonly ActionLine[]): RiskEntry["id"] | null {
  const answered = new Set(actions.flatMap(({ riskIds }) => riskIds));
  const open = risks.find(({ id }) => !answered.has(id));
  return open?.id ?? (risks.length === 1 ? (risks[0]?.id ?? null) : null);
}

const isBlank = ({ text, agencyId }: ActionDraft): boolean => text.trim() === "" && agencyId === null;

/**
 * The line to add an action. What is typed is kept as a draft of its author, also while another case is in front, when the
 * window is locked or the power goes. Enter in an empty line goes on to the outcome.
 */
export const NewAction = memo(function NewAction(props: NewActionProps) {
  const { hearingId, actions, risks, owners, days, proposes } = props;
  const { t } = useTranslation("meeting");
  const [stored, change, kept] = useDraft({ form: "newAction", hearingId }, emptyDraft, ActionDraft);
  const draft: ActionDraft = { ...stored, riskId: stored.riskId ?? likelyRisk(risks, actions) };
  const latest = useRef(stored);
  latest.current = stored;
  const text = useRef<HTMLTextAreaElement>(null);
  const [refused, setRefused] = useState<ActionDraft | null>(null);
  const write = useDeskCommand("meeting.writeAction");
  const propose = useDeskCommand("meeting.proposeAction");
  const prefill = useMeetingStore(({ prefills }) => prefills[hearingId]);
  useEffect(() => {
    if (!prefill) return;
    takePrefill(hearingId);
    // Words that are half typed stay: they are finished first.
    change((before) => (before.text.trim() === "" ? { ...before, ...prefill } : before));
  }, [change, hearingId, prefill]);

  /** The line is free for the next words at once; what the record refuses comes back into it, or waits beside newer words. */
  const sending = (sent: ActionDraft) => {
    const isWhole = sent.text.trim() !== "" && dueOf(sent, days) !== null && sent.riskId !== null;
    // What lacks something is refused where it stands.
    if (isWhole && (proposes || sent.agencyId !== null)) change(() => emptyDraft);
    text.current?.focus();
    const taken = (): void => {
      if (!isWhole) change(() => emptyDraft);
      // Newer words are what is kept by now.
      if (isBlank(latest.current)) kept.forget();
    };
    const notTaken = (): void => {
      if (!isWhole) return;
      if (isBlank(latest.current)) change(() => sent);
      else setRefused(sent);
    };
    return [taken, notTaken] as const;
  };
  // Each answer is waited for by itself: the next action may be on its way before this one is stored.
  const add = (): void => {
    if (!proposes && isBlank(draft)) return void jumpTo("level");
    const due = dueOf(draft, days);
    const riskIds = draft.riskId === null ? [] : [draft.riskId];
    const [taken, notTaken] = sending(draft);
    const writing = proposes
      ? propose.mutateAsync({ hearingId, text: draft.text, due, riskIds })
      : write.mutateAsync(saidOf(draft, { hearingId, owners, days }));
    void writing.then(taken, notTaken);
  };
  const last = actions.at(-1);
  const sameAsBefore = (): void => {
    if (!last) return;
    const { ownerAgencyId: agencyId, ownerName: person, informedBy } = last;
    change((before) => ({ ...before, agencyId, person, informedBy, riskId: last.riskIds[0] ?? null }));
  };
  return (
    <div data-place="action" data-blank={isBlank(stored) || undefined} className={styles["newAction"]}>
      <ActionFields
        draft={draft}
        risks={risks}
        owners={owners}
        days={days}
        others={actions}
        ownAgencyOnly={proposes}
        textRef={text}
        onChange={(part) => change((before) => ({ ...before, ...part }))}
        onEnter={add}
        onSameAsBefore={sameAsBefore}
      >
        <UnstyledButton className={styles["quietButton"] ?? ""} onClick={add}>
          {proposes ? t("actions.proposeIt") : t("actions.addIt")}
          <KeyHint>{t("actions.enterKey")}</KeyHint>
        </UnstyledButton>
      </ActionFields>
      <DraftNote draft={kept} />
      <div className={styles["refused"]}>
        <FailureNote failure={write.error ?? propose.error} />
        {refused === null ? null : (
          <UnstyledButton
            className={styles["quietButton"] ?? ""}
            onClick={() => {
              change(() => refused);
              setRefused(null);
            }}
          >
            {t("actions.putBack", { text: refused.text })}
          </UnstyledButton>
        )}
      </div>
    </div>
  );
});
