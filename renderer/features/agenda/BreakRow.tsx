import { useTranslation } from "react-i18next";
import classes from "./agenda.module.css";

interface Props {
  /** How long it is, in minutes. */
  readonly minutes: number;
  readonly startsAt: string;
  /** How many columns lie between the number and the time. */
  readonly columns: number;
}

/** The pause between two cases, so that the times of the list add up for who reads them. */
export function BreakRow({ minutes, startsAt, columns }: Props) {
  const { t } = useTranslation("agenda");
  return (
    <tr className={classes["break"]}>
      <td colSpan={columns + 2}>{t("row.break", { count: minutes })}</td>
      <td colSpan={3} className={classes["time"]}>
        {startsAt}
      </td>
    </tr>
  );
}
