import type { ConferenceLine } from "../../../shared/conferences/model.ts";

const byDay = (a: ConferenceLine, b: ConferenceLine): number =>
  a.date.localeCompare(b.date) || a.startsAt.localeCompare(b.startsAt);

/** The conference that meets next, or meets now. */
export const nextConference = (conferences: readonly ConferenceLine[]): ConferenceLine | undefined =>
  conferences
    .filter(({ status }) => status === "PLANNED" || status === "CIRCULATED" || status === "IN_SESSION")
    .toSorted(byDay)[0];

/** The conferences that were held and whose minutes are not approved, the oldest first. */
export const withoutMinutes = (conferences: readonly ConferenceLine[]): readonly ConferenceLine[] =>
  conferences.filter(({ status }) => status === "MINUTES_DRAFT").toSorted(byDay);
