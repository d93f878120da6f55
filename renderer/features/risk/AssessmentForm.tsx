import { Button, Group, Paper, Stack, Text, Textarea } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contracts.ts";
import { noAnswer } from "../../../shared/risk/assessment.ts";
import { choiceItems } from "../../../shared/risk/pack.ts";
import { judge, levelThatCounts } from "../../../shared/risk/score.ts";
import { CivilDate } from "../../../shared/dates.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { useUndoable } from "../referrals/useUndoable.ts";
import { AnswerList } from "./AnswerList.tsx";
import { useAnswerLetters } from "./answerWords.ts";
import { HeadFields } from "./HeadFields.tsx";
import { ItemNotes } from "./ItemNotes.tsx";
import { LevelFields } from "./LevelFields.tsx";
import { Notice } from "./Notice.tsx";
import { ResultFields } from "./ResultFields.tsx";
import classes from "./risk.module.css";
import { Tally } from "./Tally.tsx";
import { useAssessmentDraft, type ContentDraft } from "./useAssessmentDraft.ts";

interface Props {
  readonly assessment: Output<"risk.open">;
  /** There is no room beside the items. */
  readonly narrow: boolean;
  /** What is typed around it is stored first. */
  readonly before: () => Promise<void>;
  readonly onCompleted: (filled: Output<"risk.complete">["referral"]) => void;
  readonly onDiscard: () => void;
}

const asRead = (content: ContentDraft) => ({
  ...content,
  answers: Object.fromEntries(
    Object.entries(content.answers).map(([code, answer]) => [code, { ...noAnswer, ...answer }]),
  ),
});

/** A draft that is being answered: head, items, and beside them what they come to. */
export function AssessmentForm({ assessment, narrow, before, onCompleted, onDiscard }: Props) {
  const { t, i18n } = useTranslation("risk");
  const letters = useAnswerLetters();
  const { id: assessmentId, pack } = assessment;
  const draft = useAssessmentDraft({
    assessmentId,
    version: assessment.version,
    content: assessment.content,
    language: i18n.language,
  });
  const complete = useDeskCommand("risk.complete");
  const discard = useDeskCommand("risk.discard");
  const [current, setCurrent] = useState<string | null>(null);
  const items = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLButtonElement>(null);
  const { content } = draft;
  const outcome = judge(pack, asRead(content));
  const answered = choiceItems(pack).length > 0;
  const day = CivilDate.nullable().safeParse(content.assessedOn);

  // A form that was asked for takes the keyboard: at the first item nobody has answered.
  useEffect(() => {
    const groups = [...(items.current?.querySelectorAll<HTMLElement>("[role='radiogroup']") ?? [])];
    const open = groups.find((group) => group.querySelector("input:checked") === null) ?? groups[0];
    open?.querySelector<HTMLElement>("input")?.focus();
  }, []);

  const store = () => {
    before()
      .then(draft.settle)
      .then(async (baseVersion) => {
        const { referral } = await complete.mutateAsync({ assessmentId, baseVersion });
        draft.end();
        onCompleted(referral);
      })
      .catch(() => undefined);
  };
  const undoable = useUndoable(() => {
    draft.end();
    discard.mutate({ assessmentId }, { onSuccess: onDiscard });
  });

  return (
    <Stack gap="md">
      <Notice pack={pack} />
      <HeadFields content={content} readOnly={false} onChange={draft.set} />
      <FailureNote failure={draft.failure} />
      <div className={classes["layout"]} data-narrow={narrow || undefined}>
        <div ref={items}>
          {answered ? (
            <>
              <Text size="xs" c="dimmed" mb={6}>
                {t("keys.hint", { ...letters })}
              </Text>
              <AnswerList
                pack={pack}
                answers={content.answers}
                readOnly={false}
                current={current}
                onCurrent={setCurrent}
                onAnswer={draft.answer}
                onEnd={() => end.current?.focus()}
              />
            </>
          ) : (
            <ResultFields pack={pack} content={content} readOnly={false} onChange={draft.set} />
          )}
        </div>
        <div className={classes["side"]}>
          <Tally
            pack={pack}
            outcome={outcome}
            level={levelThatCounts(outcome, { override: content.override }, [])}
            assessedOn={day.success ? day.data : null}
            completed={false}
            short={narrow}
          />
          {current === null ? null : (
            <ItemNotes
              key={current}
              code={current}
              short={narrow}
              answer={{ ...noAnswer, ...content.answers[current] }}
              onChange={(patch) => draft.answer(current, patch)}
            />
          )}
        </div>
      </div>
      <Paper withBorder p="md">
        <Stack gap="sm" maw={640}>
          <LevelFields pack={pack} content={content} level={outcome.level} onChange={draft.set} />
          <Textarea
            label={t("comment")}
            size="sm"
            autosize
            minRows={2}
            spellCheck={false}
            data-private
            value={content.comment}
            onChange={(event) => draft.set({ comment: event.currentTarget.value })}
          />
          <FailureNote failure={complete.error ?? discard.error} />
          <Group justify="space-between" gap="sm">
            <Group gap="sm">
              <Button ref={end} loading={complete.isPending} onClick={store}>
                {t("complete")}
              </Button>
              <Text size="xs" c="dimmed">
                {t("completeMeans")}
              </Text>
            </Group>
            <Group gap="xs">
              {undoable.leaving ? <Text size="sm">{t("discarding")}</Text> : null}
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                onClick={undoable.leaving ? undoable.undo : undoable.ask}
              >
                {undoable.leaving ? t("undo") : t("discard")}
              </Button>
            </Group>
          </Group>
        </Stack>
      </Paper>
    </Stack>
  );
}
