import { Kbd, UnstyledButton } from "@mantine/core";
import { IconCoffee } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./meeting.module.css";

interface BreakFootProps {
  readonly minutes: number;
  readonly onBreak: boolean;
  readonly taken: boolean;
  /** Begins the break, or ends it; null for whoever does not run the meeting. */
  readonly onToggle: ((on: boolean) => void) | null;
}

/** The break at the foot of the list: how long it is planned, whether it is now or was taken, and the key for it. */
export function BreakFoot({ minutes, onBreak, taken, onToggle }: BreakFootProps) {
  const { t } = useTranslation("meeting");
  const content = (
    <>
      <IconCoffee size={16} aria-hidden />
      <span>{t("agenda.break")}</span>
      <span className={styles["spring"]} />
      <span className={styles["tabular"]}>
        {onBreak ? t("agenda.breakNow") : taken ? t("agenda.breakTaken") : t("agenda.breakMinutes", { count: minutes })}
      </span>
    </>
  );
  if (!onToggle) return <div className={styles["agendaFoot"]}>{content}</div>;
  return (
    <UnstyledButton className={styles["agendaFoot"] ?? ""} aria-pressed={onBreak} onClick={() => onToggle(!onBreak)}>
      {content}
      <Kbd size="xs">C</Kbd>
    </UnstyledButton>
  );
}
