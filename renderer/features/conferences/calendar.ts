import { deadlineNames, type ConferenceLine, type DeadlineName } from "../../../shared/conferences/model.ts";
import { addDays, addMonths, CivilDate, dayOfWeek } from "../../../shared/dates.ts";

/** What stands on one day: conferences, and deadlines of others. */
export interface OnDay {
  readonly conferences: readonly ConferenceLine[];
  readonly deadlines: readonly { readonly name: DeadlineName; readonly of: ConferenceLine }[];
}

/** Everything that stands on each day. A cancelled conference stands on its day and has no deadlines. */
export function byDay(lines: readonly ConferenceLine[]): ReadonlyMap<string, OnDay> {
  const days = new Map<string, { conferences: ConferenceLine[]; deadlines: OnDay["deadlines"][number][] }>();
  const on = (day: string) => {
    const known = days.get(day) ?? { conferences: [], deadlines: [] };
    days.set(day, known);
    return known;
  };
  for (const line of lines) {
    on(line.date).conferences.push(line);
    if (line.status === "CANCELLED") continue;
    for (const name of deadlineNames) on(line.deadlines[name]).deadlines.push({ name, of: line });
  }
  return days;
}

/** The weeks of the month of a day, Monday to Sunday, with the days of other months that fill the first and the last. */
export function weeksOf(day: CivilDate): readonly (readonly CivilDate[])[] {
  const first = CivilDate.parse(`${day.slice(0, 7)}-01`);
  const last = addDays(addMonths(first, 1), -1);
  const start = addDays(first, 1 - dayOfWeek(first));
  const end = addDays(last, 7 - dayOfWeek(last));
  const weeks: CivilDate[][] = [];
  for (let monday = start; monday <= end; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)));
  return weeks;
}

/** Where a key leads from a day: arrows by days and weeks, Home and End within the week, Page keys by months; null: nowhere. */
export function dayAfterKey(key: string, day: CivilDate): CivilDate | null {
  switch (key) {
    case "ArrowLeft":
      return addDays(day, -1);
    case "ArrowRight":
      return addDays(day, 1);
    case "ArrowUp":
      return addDays(day, -7);
    case "ArrowDown":
      return addDays(day, 7);
    case "Home":
      return addDays(day, 1 - dayOfWeek(day));
    case "End":
      return addDays(day, 7 - dayOfWeek(day));
    case "PageUp":
      return addMonths(day, -1);
    case "PageDown":
      return addMonths(day, 1);
    default:
      return null;
  }
}
