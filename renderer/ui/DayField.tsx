import { DateInput } from "@mantine/dates";
import { useTranslation } from "react-i18next";
import { CivilDate, dayOf, instantOf } from "../../shared/dates.ts";
import { useTimeZone } from "../app/session.ts";
import { useFormat } from "../i18n/format.ts";
import { readDay } from "./readDay.ts";

interface DayFieldProps {
  readonly label?: string;
  /** For a field whose label stands elsewhere. */
  readonly "aria-label"?: string;
  readonly description?: string;
  readonly error?: string | null;
  readonly value: string | null;
  readonly onChange: (day: CivilDate | null) => void;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly readOnly?: boolean;
  readonly id?: string;
  /** No day later than today. */
  readonly past?: boolean;
  readonly minDay?: string;
  readonly maxDay?: string;
}

/** A civil day, typed as people write it (27/11/2026) or picked from a calendar. */
export function DayField({
  label,
  description,
  error,
  value,
  onChange,
  minDay,
  maxDay,
  past = false,
  ...rest
}: DayFieldProps) {
  const { t } = useTranslation("app");
  const { day } = useFormat();
  const today = dayOf(instantOf(Date.now()), useTimeZone());
  const latest = past ? today : maxDay;
  return (
    <DateInput
      {...rest}
      {...(label === undefined ? {} : { label })}
      {...(description === undefined ? {} : { description })}
      {...(minDay === undefined ? {} : { minDate: minDay })}
      {...(latest === undefined ? {} : { maxDate: latest })}
      error={error ?? null}
      size="sm"
      value={value}
      valueFormat={day}
      dateParser={(typed) => readDay(typed)}
      onChange={(picked) => {
        const parsed = CivilDate.safeParse(picked);
        onChange(parsed.success ? parsed.data : null);
      }}
      placeholder={t("day.example")}
      clearable={rest.required !== true}
      clearButtonProps={{ "aria-label": t("day.clear"), style: { minWidth: 24, minHeight: 24 } }}
      spellCheck={false}
      autoComplete="off"
    />
  );
}
