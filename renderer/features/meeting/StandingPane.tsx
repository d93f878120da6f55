import { Anchor, Checkbox, Text, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AgendaView } from "../../../shared/agenda/model.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import { useGo } from "../../app/navigation.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { useToldUnder } from "../agenda/useStanding.ts";
import styles from "./meeting.module.css";

interface Props {
  readonly conferenceId: ConferenceId;
  readonly agenda: Pick<AgendaView, "items" | "standing">;
  readonly mayMark: boolean;
}

/** What the conference does besides its cases, each to be ticked when it is done, with what is to be told under it. */
export function StandingPane({ conferenceId, agenda, mayMark }: Props) {
  const { t } = useTranslation(["meeting", "actions"]);
  const word = useWords();
  const told = useToldUnder(conferenceId, agenda.items);
  const mark = useDeskCommand("agenda.markStanding");
  const [opened, setOpened] = useState(false);
  const go = useGo();
  const { standing } = agenda;
  if (standing.length === 0) return null;
  const done = standing.filter(({ doneAt }) => doneAt !== null).length;
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <section aria-label={t("standing.title")}>
      <UnstyledButton
        className={styles["agendaFoot"] ?? ""}
        data-place="standing"
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        <Chevron size={16} aria-hidden />
        <span>{t("standing.title")}</span>
        <span className={styles["spring"]} />
        <strong className={styles["tabular"]} title={t("standing.done", { done, count: standing.length })}>
          {done} / {standing.length}
        </strong>
      </UnstyledButton>
      {opened ? (
        <ul className={styles["standing"]}>
          {standing.map(({ kind, doneAt }) => {
            const item = word("standing", kind);
            const under = told(kind);
            return (
              <li key={kind}>
                <Checkbox
                  size="xs"
                  label={item}
                  aria-label={doneAt === null ? t("standing.mark", { item }) : t("standing.unmark", { item })}
                  checked={doneAt !== null}
                  disabled={!mayMark}
                  onChange={() => mark.mutate({ conferenceId, kind, done: doneAt === null })}
                />
                {kind === "ACTIONS" ? (
                  <Anchor
                    component="button"
                    type="button"
                    size="xs"
                    pl={24}
                    onClick={() => go({ screen: "dueActions", conferenceId })}
                  >
                    {t("actions:due.open")}
                  </Anchor>
                ) : null}
                {under === null ? null : (
                  <Text size="xs" c="dimmed" pl={24}>
                    {under}
                  </Text>
                )}
              </li>
            );
          })}
        </ul>
      ) : null}
      <FailureNote failure={mark.error} />
    </section>
  );
}
