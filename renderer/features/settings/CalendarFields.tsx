import { useTranslation } from "react-i18next";
import type { CalendarOffsets } from "../../../shared/settings/model.ts";
import { NumberField } from "./NumberField.tsx";
import styles from "./settings.module.css";

interface CalendarFieldsProps {
  readonly calendar: CalendarOffsets;
  readonly onChange: (calendar: CalendarOffsets) => void;
}

const before = ["referralsCloseOn", "agendaCirculatedOn", "researchDueOn"] as const;
const after = ["actionListsDueOn", "minutesDueOn"] as const;

/** How many working days before or after the conference each deadline falls; all of them positive here. */
export function CalendarFields({ calendar, onChange }: CalendarFieldsProps) {
  const { t } = useTranslation("settings");
  return (
    <div className={styles["fields"]}>
      {before.map((name) => (
        <NumberField
          key={name}
          label={t(`calendar.${name}`)}
          unit={t("calendar.before", { count: -calendar[name] })}
          value={-calendar[name]}
          least={0}
          most={60}
          onChange={(days) => onChange({ ...calendar, [name]: days === 0 ? 0 : -days })}
        />
      ))}
      {after.map((name) => (
        <NumberField
          key={name}
          label={t(`calendar.${name}`)}
          unit={t("calendar.after", { count: calendar[name] })}
          value={calendar[name]}
          least={0}
          most={60}
          onChange={(days) => onChange({ ...calendar, [name]: days })}
        />
      ))}
    </div>
  );
}
