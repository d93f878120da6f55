import type { AttendanceRecord } from "./record.ts";
import type { Translate } from "./translate.ts";
import { word } from "./words.ts";

/** "Present, until 10:15 and from 11:00": the status of an agency and when it was there, where that was not the whole meeting. */
export function attendanceWords(line: Pick<AttendanceRecord, "status" | "stays">, t: Translate): string {
  const status = line.status === null ? "" : word(t, "attendance", line.status);
  if (line.stays.length === 0) return status;
  const times = line.stays.map(({ from, to }) => {
    if (from !== null && to !== null) return t("attendance:fromTo", { from, to });
    if (from !== null) return t("attendance:from", { time: from });
    return to === null ? t("attendance:throughout") : t("attendance:until", { time: to });
  });
  return t("attendance:statusAndTimes", { status, times: times.join(", ") });
}

/** "Sam Hill, for Michael Adeyinka": who spoke for an agency, and whom a deputy stood in for. */
export const speakerWords = (line: Pick<AttendanceRecord, "representative" | "deputyFor">, t: Translate): string =>
  line.deputyFor === ""
    ? line.representative
    : t("attendance:deputyFor", { deputy: line.representative, name: line.deputyFor });
