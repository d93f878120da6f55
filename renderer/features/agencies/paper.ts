import { daysBetween, type CivilDate } from "../../../shared/dates.ts";

/** How a signed paper stands on a day: an agency's agreement or an account's declaration (`RULES.md` 2). */
export type PaperState = "missing" | "expired" | "expiresSoon" | "valid";

export interface Paper {
  readonly signedOn: CivilDate | null;
  readonly expiresOn: CivilDate | null;
}

/** Days ahead in which a paper's end is worth a warning. */
const soon = 30;

/** A paper counts from the day it was signed until the end of the day it expires; without an expiry it does not expire. */
export function paperState({ signedOn, expiresOn }: Paper, today: CivilDate): PaperState {
  if (signedOn === null || signedOn > today) return "missing";
  if (expiresOn === null) return "valid";
  if (expiresOn < today) return "expired";
  return daysBetween(today, expiresOn) <= soon ? "expiresSoon" : "valid";
}

/** Whether the paper would end before it was signed. */
export const endsBeforeSigned = ({ signedOn, expiresOn }: Paper): boolean =>
  signedOn !== null && expiresOn !== null && expiresOn < signedOn;
