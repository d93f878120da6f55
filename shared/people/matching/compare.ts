import type { Gender } from "../model.ts";
import type { z } from "zod";
import { compareDates } from "./dates.ts";
import type { MatchBand, MatchReason } from "./model.ts";
import { compareNames, readNames, type Named, type NamesRead } from "./names.ts";
import { addressForm, phoneForm } from "./reach.ts";

/** Somebody as matching compares them; telephones and addresses are plain ones only (`RULES.md` matching). */
export interface Comparable extends Named {
  readonly dateOfBirth: string | null;
  readonly gender: z.infer<typeof Gender>;
  readonly phones?: readonly string[];
  readonly addresses?: readonly string[];
}

/** The same, read once. */
export interface PersonRead {
  readonly told: Comparable;
  readonly names: NamesRead;
  readonly phones: ReadonlyMap<string, string>;
  readonly addresses: ReadonlyMap<string, string>;
}

const formsOf = (values: readonly string[], form: (value: string) => string): ReadonlyMap<string, string> =>
  new Map(values.map((value) => [form(value), value] as const).filter(([key]) => key !== ""));

/** Reads somebody for comparing. */
export const readPerson = (told: Comparable): PersonRead => ({
  told,
  names: readNames(told),
  phones: formsOf(told.phones ?? [], phoneForm),
  addresses: formsOf(told.addresses ?? [], addressForm),
});

/** What speaks for two people being one: a number for the order, its band, and why. Band null: they are not. */
export interface Compared {
  readonly points: number;
  /** The points as 0 to 100. */
  readonly score: number;
  readonly band: MatchBand | null;
  readonly reasons: readonly MatchReason[];
}

/** Points from which two people are shown as possibly one, probably one, and one as far as names and birth can tell. */
export const leastPoints = { POSSIBLE: 7, LIKELY: 10.4, SURE: 16 } as const;
const mostPoints = 22;

function sharedReach(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
  code: "SAME_PHONE" | "SAME_ADDRESS",
): MatchReason[] {
  // The values themselves stay covered until they are revealed (`RULES.md` 3 row 5): that they are the same is all that is told.
  return [...one.keys()].some((form) => other.has(form)) ? [{ code, typed: "", known: "" }] : [];
}

const contradicts = (one: Comparable["gender"], other: Comparable["gender"]): boolean =>
  (one === "WOMAN" && other === "MAN") || (one === "MAN" && other === "WOMAN");

function bandOf(points: number, mayBeSure: boolean): MatchBand | null {
  if (points >= leastPoints.SURE && mayBeSure) return "SURE";
  if (points >= leastPoints.LIKELY) return "LIKELY";
  return points >= leastPoints.POSSIBLE ? "POSSIBLE" : null;
}

/** Points with the score and the band they give; `mayBeSure` where both whole name and birth speak for it. */
export const standing = (points: number, mayBeSure: boolean) => ({
  points,
  score: Math.max(0, Math.min(100, Math.round((100 * points) / mostPoints))),
  band: bandOf(points, mayBeSure),
});

/** Compares the person that was typed with one that is known (`RULES.md` matching). Never more than a suggestion. */
export function comparePeople(typed: PersonRead, known: PersonRead): Compared {
  const names = compareNames(typed.names, known.names);
  const dates = compareDates(typed.told.dateOfBirth, known.told.dateOfBirth);
  const phone = sharedReach(typed.phones, known.phones, "SAME_PHONE");
  const address = sharedReach(typed.addresses, known.addresses, "SAME_ADDRESS");
  const otherGender: MatchReason[] = contradicts(typed.told.gender, known.told.gender)
    ? [{ code: "OTHER_GENDER", typed: typed.told.gender, known: known.told.gender }]
    : [];
  const points =
    names.points +
    dates.points +
    (phone.length > 0 ? 7 : 0) +
    (address.length > 0 ? 2.5 : 0) -
    (otherGender.length > 0 ? 3 : 0);
  return {
    ...standing(points, names.isWhole && dates.points > 4),
    reasons: [...names.reasons, ...(dates.reason ? [dates.reason] : []), ...phone, ...address, ...otherGender],
  };
}
