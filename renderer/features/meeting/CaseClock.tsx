import { Button, Kbd } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import styles from "./meeting.module.css";
import { clockText, paceOf } from "./pace.ts";
import { useSecondsUsed } from "./useClock.ts";

interface CaseClockProps {
  readonly seconds: number;
  /** When the record said so, in milliseconds since 1970. */
  readonly at: number;
  readonly running: boolean;
  readonly minutesPlanned: number;
  /** Lets a stopped clock run; null for whoever does not run the meeting, and where nothing is to be timed. */
  readonly onGoOn: (() => void) | null;
}

/** The clock of the case on the table and how much of its time is used. No sound, and it is not read out by itself. */
export const CaseClock = memo(function CaseClock({ seconds, at, running, minutesPlanned, onGoOn }: CaseClockProps) {
  const { t } = useTranslation("meeting");
  const used = useSecondsUsed(seconds, at, running);
  const pace = paceOf(used, minutesPlanned);
  const share = Math.min(1, used / (60 * Math.max(1, minutesPlanned)));
  return (
    <>
      <span role="timer" aria-label={t("clock.label")} className={styles["clock"]} data-pace={pace}>
        {clockText(used)}
      </span>
      <span className={styles["clockWords"]}>
        {running ? t("clock.onThisCase") : t("clock.paused")}
        <br />
        {t("clock.ofMinutes", { count: minutesPlanned })}
      </span>
      {running || onGoOn === null ? (
        <span className={styles["budget"]} aria-hidden="true">
          <span
            className={styles["budgetUsed"]}
            data-pace={pace}
            style={{ display: "block", transform: `scaleX(${share})` }}
          />
        </span>
      ) : (
        <Button size="xs" variant="light" rightSection={<Kbd size="xs">T</Kbd>} onClick={onGoOn}>
          {t("clock.goOn")}
        </Button>
      )}
    </>
  );
});

interface BreakClockProps {
  /** Of all breaks so far. */
  readonly seconds: number;
  readonly at: number;
  /** Null for whoever does not run the meeting. */
  readonly onGoOn: (() => void) | null;
}

/** How long the break lasts already, in the place of the case's clock. */
export const BreakClock = memo(function BreakClock({ seconds, at, onGoOn }: BreakClockProps) {
  const { t } = useTranslation("meeting");
  const used = useSecondsUsed(seconds, at, true);
  return (
    <>
      <span role="timer" aria-label={t("clock.break")} className={styles["clock"]}>
        {clockText(used)}
      </span>
      <span className={styles["clockWords"]}>{t("clock.onBreak")}</span>
      {onGoOn ? (
        <Button size="xs" variant="light" rightSection={<Kbd size="xs">C</Kbd>} onClick={onGoOn}>
          {t("clock.breakOver")}
        </Button>
      ) : null}
    </>
  );
});
