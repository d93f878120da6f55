import { Kbd, Popover, Stack, TextInput, UnstyledButton } from "@mantine/core";
import { IconHelpCircle } from "@tabler/icons-react";
import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import type { ParkedQuestion } from "../../../shared/meeting/parked.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import styles from "./meeting.module.css";
import { prefillAction } from "./meetingStore.ts";
import { ParkedList } from "./ParkedList.tsx";
import { jumpTo } from "./places.ts";
import { useParked } from "./useParked.ts";

type About = { readonly caseId: CaseId; readonly reference: string; readonly hearingId: HearingId } | null;

interface ParkedFootProps {
  readonly conferenceId: ConferenceId;
  /** The case in front, which a question is about; null: the conference. */
  readonly about: About;
}

/** The questions that were put aside: a key opens the line to type one into, from anywhere in the meeting. */
export const ParkedFoot = memo(function ParkedFoot({ conferenceId, about }: ParkedFootProps) {
  const { t } = useTranslation("meeting");
  const { questions, settle, failure } = useParked(conferenceId, true);
  const [opened, setOpened] = useState(false);
  const waiting = questions.filter(({ state }) => state === "OPEN").length;
  const toAction = (question: ParkedQuestion): void => {
    if (!about) return;
    prefillAction(about.hearingId, { text: question.text });
    void settle(question, "ACTION", "");
    setOpened(false);
    // The popover gives the cursor back first.
    setTimeout(() => jumpTo("action"));
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="right-end" width={400} trapFocus returnFocus shadow="sm">
      <Popover.Target>
        <UnstyledButton
          className={styles["agendaFoot"] ?? ""}
          data-place="park"
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <IconHelpCircle size={16} aria-hidden />
          <span>{t("parked.foot")}</span>
          <span className={styles["spring"]} />
          <strong className={styles["tabular"]}>{waiting}</strong>
          <Kbd size="xs">Q</Kbd>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <AskQuestion
            key={about?.caseId ?? ""}
            conferenceId={conferenceId}
            about={about}
            onNothing={() => setOpened(false)}
          />
          <FailureNote failure={failure} />
          <ParkedList
            conferenceId={conferenceId}
            questions={questions}
            onSettle={settle}
            onAction={about ? toAction : null}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
});

interface AskQuestionProps extends ParkedFootProps {
  /** Enter on an empty line. */
  readonly onNothing: () => void;
}

/** What is typed about a case stays with that case, also when another one comes in front before it is parked. */
function AskQuestion({ conferenceId, about, onNothing }: AskQuestionProps) {
  const { t } = useTranslation("meeting");
  const park = useDeskCommand("meeting.parkQuestion");
  const [text, setText, draft] = useDraft(
    about === null
      ? { form: "parkedQuestion", conferenceId }
      : { form: "parkedQuestionOnCase", caseId: about.caseId, item: conferenceId },
    "",
    z.string(),
  );
  const store = (): void => {
    if (text.trim() === "") return onNothing();
    park.mutate({ conferenceId, caseId: about?.caseId ?? null, text }, { onSuccess: draft.discard });
  };
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          store();
        }}
      >
        <TextInput
          data-autofocus
          label={t("parked.ask")}
          description={about ? t("parked.askOf", { reference: about.reference }) : t("parked.askAll")}
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </form>
      <DraftNote draft={draft} />
      <FailureNote failure={park.error} />
    </>
  );
}
