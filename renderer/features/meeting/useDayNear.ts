import { useCallback } from "react";
import { useToday } from "../../app/deadlines.ts";
import { useFormat } from "../../i18n/format.ts";

const halfAYear = 183 * 24 * 3600 * 1000;

/** Says a day as the table does, "Fri 27 Nov"; one that is further away than half a year says its year instead. */
export function useDayNear(): (civilDate: string) => string {
  const { day, dayShort } = useFormat();
  const today = useToday();
  return useCallback(
    (civilDate) =>
      Math.abs(Date.parse(civilDate) - Date.parse(today)) > halfAYear ? day(civilDate) : dayShort(civilDate),
    [day, dayShort, today],
  );
}
