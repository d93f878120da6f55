import { addDays, addMonths, type CivilDate } from "../dates.ts";
import type { FlagState, IncidentEntry, OrderEntry, OrderExpiry } from "./model.ts";

/** Days before its end from which an order is said to end soon. */
export const orderEndsSoonDays = 30;
/** Days for which an order that has ended is still said on the page of the day. */
export const orderEndedDays = 14;
/** Days before its review from which a flag is looked after. */
export const flagDueDays = 14;
/** Months a flag stands after the last referral (`RULES.md` flags). */
export const flagMonths = 12;

/** How near the end of an order is; the day it ends on still counts. */
export function expiryOf(validUntil: CivilDate | null, today: CivilDate): OrderExpiry {
  if (validUntil === null) return "none";
  if (validUntil < today) return "past";
  return validUntil <= addDays(today, orderEndsSoonDays) ? "soon" : "later";
}

/** The day on which a flag set on `setOn` is reviewed. */
export const reviewOf = (setOn: CivilDate): CivilDate => addMonths(setOn, flagMonths);

/** How a flag stands today. A flag nobody confirmed falls due like any other. */
export function flagStateOf(
  flag: {
    readonly confirmedOn: CivilDate | null;
    readonly reviewOn: CivilDate;
    readonly removedOn: CivilDate | null;
  },
  today: CivilDate,
): FlagState {
  if (flag.removedOn !== null) return "REMOVED";
  if (flag.reviewOn <= today) return "DUE";
  return flag.confirmedOn === null ? "REQUESTED" : "CONFIRMED";
}

/** Which day of a record cannot be true, and why; each is a field of its form. */
export type Contradiction<Field extends string> = {
  readonly field: Field;
  readonly code:
    | "records.endsBeforeBeginning"
    | "records.inTheFuture"
    | "records.beforeBirth"
    | "records.breachBeforeBeginning"
    | "records.toldBeforeHappening";
};

type OrderDay = "validFrom" | "validUntil" | "servedOn" | "breachedOn";
type IncidentDay = "on" | "toldOn";

/** The days of an order that contradict each other, today, or the birth of whom it is against; in the order of the form. */
export function contradictionsInOrder(
  order: Pick<OrderEntry, OrderDay>,
  { today, bornOn }: { readonly today: CivilDate; readonly bornOn: CivilDate | null },
): readonly Contradiction<OrderDay>[] {
  const { validFrom, validUntil, servedOn, breachedOn } = order;
  const found: Contradiction<OrderDay>[] = [];
  if (bornOn !== null && validFrom < bornOn) found.push({ field: "validFrom", code: "records.beforeBirth" });
  if (validUntil !== null && validUntil < validFrom)
    found.push({ field: "validUntil", code: "records.endsBeforeBeginning" });
  if (servedOn !== null && servedOn > today) found.push({ field: "servedOn", code: "records.inTheFuture" });
  if (bornOn !== null && servedOn !== null && servedOn < bornOn)
    found.push({ field: "servedOn", code: "records.beforeBirth" });
  if (breachedOn !== null && breachedOn > today) found.push({ field: "breachedOn", code: "records.inTheFuture" });
  else if (breachedOn !== null && breachedOn < validFrom)
    found.push({ field: "breachedOn", code: "records.breachBeforeBeginning" });
  return found;
}

/**
 * The days of an incident that cannot be true. `bornOn` is the victim's: before it nothing can have happened to them. A
 * day that is only about right may lie some days after the one on which it was told.
 */
export function contradictionsInIncident(
  incident: Pick<IncidentEntry, IncidentDay | "about">,
  { today, bornOn }: { readonly today: CivilDate; readonly bornOn: CivilDate | null },
): readonly Contradiction<IncidentDay>[] {
  const { on, about, toldOn } = incident;
  const found: Contradiction<IncidentDay>[] = [];
  if (on > today) found.push({ field: "on", code: "records.inTheFuture" });
  else if (bornOn !== null && on < bornOn) found.push({ field: "on", code: "records.beforeBirth" });
  if (toldOn > today) found.push({ field: "toldOn", code: "records.inTheFuture" });
  else if (!about && toldOn < on) found.push({ field: "toldOn", code: "records.toldBeforeHappening" });
  return found;
}
