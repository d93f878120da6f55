import { ActionIcon, Button, Group, Text, TextInput } from "@mantine/core";
import { IconArrowBackUp, IconCheck } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { itemOf } from "../../../shared/drafts/place.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import type { ParkedQuestion, QuestionState } from "../../../shared/meeting/parked.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useFormat } from "../../i18n/format.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import styles from "./meeting.module.css";

/** Says whether it was taken. */
type Settle = (question: ParkedQuestion, state: QuestionState, answer: string) => Promise<boolean>;

interface ParkedListProps {
  readonly conferenceId: ConferenceId;
  readonly questions: readonly ParkedQuestion[];
  /** Null for whoever may only read. */
  readonly onSettle: Settle | null;
  /** Makes an action of it; null where no case is in front. */
  readonly onAction: ((question: ParkedQuestion) => void) | null;
}

/** Questions that were put aside: those that wait first, each with its answer, or the way to one. */
export const ParkedList = memo(function ParkedList({ conferenceId, questions, onSettle, onAction }: ParkedListProps) {
  const { t } = useTranslation("meeting");
  if (questions.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t("parked.none")}
      </Text>
    );
  const open = questions.filter(({ state }) => state === "OPEN");
  const settled = questions.filter(({ state }) => state !== "OPEN");
  return (
    <ul className={styles["parked"]}>
      {[...open, ...settled].map((question) => (
        <Parked
          key={question.id}
          conferenceId={conferenceId}
          question={question}
          onSettle={onSettle}
          onAction={onAction}
        />
      ))}
    </ul>
  );
});

interface ParkedProps extends Omit<ParkedListProps, "questions"> {
  readonly question: ParkedQuestion;
}

function Parked({ conferenceId, question, onSettle, onAction }: ParkedProps) {
  const { t } = useTranslation("meeting");
  const { dayShort } = useFormat();
  const { text, state, reference, victimInitials, carried, askedOn } = question;
  return (
    <li data-state={state}>
      <div>
        <Text size="sm">{text}</Text>
        <Text size="xs" c="dimmed">
          {reference === "" ? (
            t("parked.ofConference")
          ) : (
            <>
              <span data-private>{victimInitials}</span> {reference}
            </>
          )}
          {carried ? ` · ${t("parked.from", { day: dayShort(askedOn) })}` : null}
          {state === "ANSWERED" ? ` · ${t("parked.isAnswered")}` : null}
          {state === "ACTION" ? ` · ${t("parked.isAction")}` : null}
        </Text>
        {state === "ANSWERED" && question.answer !== "" ? <Text size="sm">{question.answer}</Text> : null}
      </div>
      {onSettle && state === "OPEN" ? (
        <Answer conferenceId={conferenceId} question={question} onSettle={onSettle} onAction={onAction} />
      ) : null}
      {onSettle && state !== "OPEN" ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("parked.reopen")}
          title={t("parked.reopen")}
          onClick={() => void onSettle(question, "OPEN", question.answer)}
        >
          <IconArrowBackUp size={16} aria-hidden />
        </ActionIcon>
      ) : null}
    </li>
  );
}

function Answer({ conferenceId, question, onSettle, onAction }: ParkedProps & { readonly onSettle: Settle }) {
  const { t } = useTranslation("meeting");
  const [answer, setAnswer, draft] = useDraft(
    question.caseId === null
      ? { form: "parkedAnswer", conferenceId, item: question.id }
      : { form: "parkedAnswerOnCase", caseId: question.caseId, item: itemOf(conferenceId, question.id) },
    question.answer,
    z.string(),
    question.version,
  );
  return (
    <form
      className={styles["parkedAnswer"]}
      onSubmit={(event) => {
        event.preventDefault();
        void onSettle(question, "ANSWERED", answer.trim()).then((taken) => taken && draft.forget());
      }}
    >
      <TextInput
        size="xs"
        aria-label={t("parked.answerOf", { text: question.text })}
        placeholder={t("parked.answerHint")}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      <Group gap={6} wrap="nowrap">
        <Button size="compact-xs" type="submit" variant="default" leftSection={<IconCheck size={14} aria-hidden />}>
          {t("parked.tick")}
        </Button>
        {onAction ? (
          <Button size="compact-xs" variant="default" onClick={() => onAction(question)}>
            {t("parked.toAction")}
          </Button>
        ) : null}
      </Group>
      <DraftNote draft={draft} />
    </form>
  );
}
