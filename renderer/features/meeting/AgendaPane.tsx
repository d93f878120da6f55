import { UnstyledButton } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { memo, type KeyboardEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AgendaItem } from "../../../shared/agenda/model.ts";
import type { CaseId } from "../../../shared/ids.ts";
import { AgendaLine } from "./AgendaLine.tsx";
import styles from "./meeting.module.css";

interface AgendaPaneProps {
  readonly items: readonly AgendaItem[];
  readonly startsAt: string;
  readonly endsAt: string;
  readonly shownCaseId: CaseId | null;
  readonly present: number;
  readonly invited: number;
  readonly onOpen: (item: AgendaItem) => void;
  /** Null for whoever does not take the attendance. */
  readonly onAttendance: (() => void) | null;
  /** What stands below the attendance. */
  readonly children?: ReactNode;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/** Arrows, Home and End move through the list without opening anything; Enter opens. */
function moveInList(event: KeyboardEvent<HTMLOListElement>): void {
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>("button")];
  const here = lines.findIndex((line) => line === document.activeElement);
  lines[Math.min(lines.length - 1, Math.max(0, here + step))]?.focus();
}

/** The list of the day: where it stands, what comes, who is here. */
export const AgendaPane = memo(function AgendaPane(props: AgendaPaneProps) {
  const { items, startsAt, endsAt, shownCaseId, present, invited, onOpen, onAttendance, children } = props;
  const { t } = useTranslation("meeting");
  const tabStop = shownCaseId ?? items.find(({ kind }) => kind === "case")?.caseId ?? null;
  const attendance = (
    <>
      <IconUsers size={16} aria-hidden />
      <span>{t("agenda.attendance")}</span>
      <span className={styles["spring"]} />
      <strong className={styles["tabular"]}>{t("agenda.present", { present, invited })}</strong>
    </>
  );
  return (
    <nav className={styles["agenda"]} aria-labelledby="meeting-agenda" data-pane="agenda">
      <div className={`${styles["paneHead"]} ${styles["agendaHead"]}`}>
        <h2 id="meeting-agenda" className={styles["paneTitle"]}>
          {t("agenda.title")}
        </h2>
        <span className={styles["tabular"]}>{t("agenda.times", { from: startsAt, to: endsAt })}</span>
      </div>
      <ol className={styles["agendaList"]} onKeyDown={moveInList}>
        {items.map((item) => (
          <AgendaLine
            key={item.id}
            item={item}
            shown={item.caseId !== null && item.caseId === shownCaseId}
            tabStop={item.caseId !== null && item.caseId === tabStop}
            onOpen={onOpen}
          />
        ))}
      </ol>
      {onAttendance ? (
        <UnstyledButton className={styles["agendaFoot"] ?? ""} onClick={onAttendance}>
          {attendance}
        </UnstyledButton>
      ) : (
        <div className={styles["agendaFoot"]}>{attendance}</div>
      )}
      {children}
    </nav>
  );
});
