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

interface ParkedFootProps {
  readonly conferenceId: ConferenceId;
  /** The case in front, which a question is about; null: the conference. */
  readonly about: { readonly caseId: CaseId; readonly reference: string; readonly hearingId: HearingId } | null;
}

/** The questions that were put aside: a key opens the line to type one into, from anywhere in the meeting. */
export const ParkedFoot = memo(function ParkedFoot({ conferenceId, about }: ParkedFootProps) {
  const { t } = useTranslation("meeting");
  const { questions, settle, failure } = useParked(conferenceId, true);
  const park = useDeskCommand("meeting.parkQuestion");
  const [opened, setOpened] = useState(false);
  const [text, setText, draft] = useDraft({ form: "parkedQuestion", conferenceId }, "", z.string());
  const waiting = questions.filter(({ state }) => state === "OPEN").length;
  const store = (): void => {
    if (text.trim() === "") return setOpened(false);
    park.mutate({ conferenceId, caseId: about?.caseId ?? null, text }, { onSuccess: draft.discard });
  };
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
          <FailureNote failure={park.error ?? failure} />
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
