import { Button, Group, Text, UnstyledButton } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActionLine } from "../../../shared/actions/model.ts";
import type { HearingId } from "../../../shared/ids.ts";
import type { RiskEntry } from "../../../shared/meeting/model.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { ActionDraft, draftOf, saidOf, type ActionDays } from "./actionDraft.ts";
import { ActionFields } from "./ActionFields.tsx";
import { bothTexts } from "./bothTexts.ts";
import { GoneEntry } from "./GoneEntry.tsx";
import styles from "./meeting.module.css";
import { prefillAction } from "./meetingStore.ts";
import type { Owner } from "./owners.ts";
import { jumpTo } from "./places.ts";

interface ChangeActionProps {
  readonly hearingId: HearingId;
  /** As the record has it now; it may have moved on since the change was begun. */
  readonly action: ActionLine;
  /** It was removed in another window meanwhile. */
  readonly gone: boolean;
  readonly risks: readonly RiskEntry[];
  readonly others: readonly ActionLine[];
  readonly owners: readonly Owner[];
  readonly days: ActionDays;
  readonly onDone: () => void;
  readonly onRemoved: (action: ActionLine) => void;
}

/** An agreed action in the same fields it was typed in; Enter keeps the change, Escape leaves it as it was. */
export function ChangeAction(props: ChangeActionProps) {
  const { hearingId, action, gone, risks, others, owners, days, onDone, onRemoved } = props;
  const { t } = useTranslation("meeting");
  const format = useFormat();
  const text = useRef<HTMLTextAreaElement>(null);
  // What the change is a change of: a newer record is not overwritten unseen.
  const [base, setBase] = useState(action);
  const [draft, setDraft, kept] = useDraft(
    { form: "changeAction", actionId: action.id },
    () => draftOf(action, format.day(action.due)),
    ActionDraft,
    action.version,
  );
  const write = useDeskCommand("meeting.writeAction");
  const remove = useDeskCommand("meeting.removeAction");
  useEffect(() => text.current?.focus(), []);
  const change = (part: Partial<ActionDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const movedOn = !gone && action.version !== base.version;

  const leave = (): void => {
    kept.discard();
    onDone();
  };
  const keep = (): void => {
    if (movedOn) return;
    const said = saidOf(draft, { hearingId, owners, days });
    const sameOwner = draft.agencyId === base.ownerAgencyId && draft.person === base.ownerName;
    const sameRisk = draft.riskId === (base.riskIds[0] ?? null);
    write.mutate(
      {
        ...said,
        actionId: base.id,
        baseVersion: base.version,
        ownerAccountId: sameOwner ? base.ownerAccountId : said.ownerAccountId,
        riskIds: sameRisk ? [...base.riskIds] : said.riskIds,
      },
      { onSuccess: leave },
    );
  };
  const again = (): void => {
    prefillAction(hearingId, { ...draft, dependsOn: null });
    leave();
    jumpTo("action");
  };
  const settle = (chosen: ActionDraft): void => {
    setBase(action);
    setDraft(chosen);
  };
  if (gone) return <GoneEntry text={draft.text} onAgain={again} onLetGo={leave} />;
  const theirs = draftOf(action, format.day(action.due));
  return (
    <div className={styles["changing"]}>
      <DraftNote draft={kept} />
      <ActionFields
        draft={draft}
        risks={risks}
        owners={owners}
        days={days}
        others={others}
        ownAgencyOnly={false}
        textRef={text}
        onChange={change}
        onEnter={keep}
        onEscape={leave}
      >
        <Group gap={4} wrap="nowrap">
          <UnstyledButton
            className={styles["quietButton"] ?? ""}
            onClick={() =>
              remove.mutate(
                { hearingId, actionId: action.id },
                {
                  onSuccess: () => {
                    kept.forget();
                    onRemoved(action);
                  },
                },
              )
            }
          >
            {t("actions.remove")}
          </UnstyledButton>
          <UnstyledButton className={styles["quietButton"] ?? ""} onClick={keep}>
            {t("actions.keep")}
            <KeyHint>{t("actions.enterKey")}</KeyHint>
          </UnstyledButton>
        </Group>
      </ActionFields>
      {movedOn ? (
        <div role="alert" className={styles["question"]}>
          <Text size="sm" fw={600}>
            {t("actions.changedElsewhere")}
          </Text>
          <Text size="sm" className={styles["readText"]} data-private>
            {[action.text, action.ownerAgencyName, theirs.by].join(" · ")}
          </Text>
          <Group gap="xs" mt={8}>
            <Button size="compact-sm" variant="default" onClick={() => settle(draft)}>
              {t("keptBoth.mine")}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => settle(theirs)}>
              {t("keptBoth.theirs")}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => settle({ ...draft, text: bothTexts(draft.text, action.text) })}
            >
              {t("keptBoth.both")}
            </Button>
          </Group>
        </div>
      ) : null}
      <FailureNote failure={write.error ?? remove.error} />
    </div>
  );
}
