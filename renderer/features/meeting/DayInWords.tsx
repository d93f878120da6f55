import { TextInput } from "@mantine/core";
import { useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { CivilDate } from "../../../shared/dates.ts";
import { dayFromWords, type SaidOn } from "../../../shared/meeting/dateWords.ts";
import { useDayNear } from "./useDayNear.ts";

interface DayInWordsProps {
  readonly label: string;
  readonly day: CivilDate | null;
  readonly said: SaidOn;
  /** What stands there in grey while no day was said. */
  readonly proposed?: string;
  readonly onDay: (day: CivilDate) => void;
}

/** A day that may be typed in words ("tomorrow", "+5 WD"); shown as a date once the cursor leaves. */
export function DayInWords({ label, day, said, proposed, onDay }: DayInWordsProps) {
  const { t } = useTranslation("meeting");
  const dayNear = useDayNear();
  const [left, setLeft] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const found = typed === null ? day : dayFromWords(typed, said);
  const done = (): void => {
    setLeft(true);
    if (typed === null) return;
    if (typed.trim() === "" || found !== null) setTyped(null);
    if (found !== null && found !== day) onDay(found);
  };
  const enter = (event: KeyboardEvent): void => {
    if (event.key === "Enter") done();
  };
  return (
    <TextInput
      aria-label={label}
      placeholder={proposed ?? t("outcome.notYet")}
      value={typed ?? (day === null ? "" : dayNear(day))}
      spellCheck={false}
      autoComplete="off"
      error={typed !== null && typed.trim() !== "" && found === null ? (left ? t("actions.whichDay") : true) : null}
      onFocus={(event) => {
        setLeft(false);
        event.currentTarget.select();
      }}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={done}
      onKeyDown={enter}
    />
  );
}
