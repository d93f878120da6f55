import type { Reader, Writer } from "../../store/unitOfWork.ts";

/** The one row of the area. */
export const areaRow = (db: Reader | Writer) => db.selectFrom("area").selectAll().executeTakeFirstOrThrow();

/** Whether the system knows a time zone of this name, `Europe/London`. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
