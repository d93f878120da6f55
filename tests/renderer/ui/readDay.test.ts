import { expect, test } from "vitest";
import { readDay } from "../../../renderer/ui/readDay.ts";

const today = new Date(2026, 10, 25);

test.each([
  ["27/11/2026", "2026-11-27"],
  ["27.11.2026", "2026-11-27"],
  ["7-3-26", "2026-03-07"],
  ["27 11", "2026-11-27"],
  ["2026-11-27", "2026-11-27"],
  [" 1/1/1950 ", "1950-01-01"],
])("%s is read as %s, the day before the month", (typed, day) => expect(readDay(typed, today)).toBe(day));

test.each(["", "tomorrow", "31/02/2026", "29/02/2026", "12/25/2026", "1/1/0026", "99"])("%s is no day", (typed) =>
  expect(readDay(typed, today)).toBeNull(),
);
