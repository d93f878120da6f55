import { ActionIcon, Button, Group, Text, TextInput } from "@mantine/core";
import { IconArrowBackUp, IconCheck } from "@tabler/icons-react";
import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ParkedQuestion, QuestionState } from "../../../shared/meeting/parked.ts";
import { useFormat } from "../../i18n/format.ts";
import styles from "./meeting.module.css";

interface ParkedListProps {
  readonly questions: readonly ParkedQuestion[];
  /** Null for whoever may only read. */
  readonly onSettle: ((question: ParkedQuestion, state: QuestionState, answer: string) => void) | null;
  /** Makes an action of it; null where no case is in front. */
  readonly onAction: ((question: ParkedQuestion) => void) | null;
}

/** Questions that were put aside: those that wait first, each with its answer, or the way to one. */
export const ParkedList = memo(function ParkedList({ questions, onSettle, onAction }: ParkedListProps) {
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
        <Parked key={question.id} question={question} onSettle={onSettle} onAction={onAction} />
      ))}
    </ul>
  );
});

function Parked({
  question,
  onSettle,
  onAction,
}: Omit<ParkedListProps, "questions"> & { readonly question: ParkedQuestion }) {
  const { t } = useTranslation("meeting");
  const { dayShort } = useFormat();
  const [answer, setAnswer] = useState(question.answer);
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
        <form
          className={styles["parkedAnswer"]}
          onSubmit={(event) => {
            event.preventDefault();
            onSettle(question, "ANSWERED", answer.trim());
          }}
        >
          <TextInput
            size="xs"
            aria-label={t("parked.answerOf", { text })}
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
        </form>
      ) : null}
      {onSettle && state !== "OPEN" ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("parked.reopen")}
          title={t("parked.reopen")}
          onClick={() => onSettle(question, "OPEN", question.answer)}
        >
          <IconArrowBackUp size={16} aria-hidden />
        </ActionIcon>
      ) : null}
    </li>
  );
}
