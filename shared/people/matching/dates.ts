import type { MatchReason } from "./model.ts";

/** What two days of birth say for or against two people being one. */
export interface DatesCompared {
  readonly points: number;
  readonly reason: MatchReason | null;
}

const differing = (one: string, other: string): number => [...one].filter((digit, at) => digit !== other[at]).length;

/** Two digits next to one another written the other way round. */
function turnedDigits(one: string, other: string): boolean {
  for (let at = 0; at + 1 < one.length; at += 1)
    if (one.slice(0, at) + (one[at + 1] ?? "") + (one[at] ?? "") + one.slice(at + 2) === other) return true;
  return false;
}

// Who does not know the day writes the first of January, or of July in the middle of the year.
const isGuessed = (date: string): boolean => /-(?:01|07)-01$/u.test(date);

/** Compares two days of birth, `YYYY-MM-DD` or null, as people write them down wrongly. */
export function compareDates(typed: string | null, known: string | null): DatesCompared {
  const reason = (code: MatchReason["code"]): MatchReason => ({ code, typed: typed ?? "", known: known ?? "" });
  if (typed === null || known === null) return { points: 0, reason: reason("NO_DATE_OF_BIRTH") };
  if (typed === known) return { points: isGuessed(typed) ? 5 : 8, reason: reason("SAME_DATE_OF_BIRTH") };
  const [year = "", month = "", day = ""] = typed.split("-");
  const [otherYear = "", otherMonth = "", otherDay = ""] = known.split("-");
  const years = Math.abs(Number(year) - Number(otherYear));
  const sameDay = month === otherMonth && day === otherDay;
  if (year === otherYear && month === otherDay && day === otherMonth)
    return { points: 6.5, reason: reason("DAY_AND_MONTH_SWAPPED") };
  const digits = [typed, known].map((date) => date.replaceAll("-", ""));
  const [one = "", other = ""] = digits;
  if (sameDay && years === 1) return { points: 4.5, reason: reason("YEAR_NEAR") };
  if (differing(one, other) === 1) return { points: 5, reason: reason("DATE_ONE_DIGIT_OFF") };
  if (turnedDigits(one, other)) return { points: 4.5, reason: reason("DATE_ONE_DIGIT_OFF") };
  if ((isGuessed(typed) || isGuessed(known)) && years <= 2)
    return { points: years === 0 ? 3 : 1.5, reason: reason("YEAR_NEAR") };
  // Only the day is another one, or day and month are swapped and the year is one off.
  if (year === otherYear && month === otherMonth) return { points: 1, reason: reason("YEAR_NEAR") };
  if (years === 1 && month === otherDay && day === otherMonth)
    return { points: 2.5, reason: reason("DAY_AND_MONTH_SWAPPED") };
  if (year === otherYear) return { points: -1.5, reason: reason("OTHER_DATE_OF_BIRTH") };
  return { points: -7, reason: reason("OTHER_DATE_OF_BIRTH") };
}
