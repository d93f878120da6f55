import { z } from "zod";
import { CivilDate } from "../dates.ts";
import { AgencyId, ConferenceId } from "../ids.ts";
import type { Agency } from "./model.ts";

/** How an information-sharing agreement stands on a day. */
export const AgreementState = z.enum(["valid", "missing", "expired"]);
export type AgreementState = z.infer<typeof AgreementState>;

/** Why one agency is not merged into another one. */
export const MergeRefusal = z.enum([
  "agencies.gone",
  "agencies.mergeIntoItself",
  "agencies.alreadyMerged",
  "agencies.mergeIntoInactive",
  "agencies.mergeDuringMeeting",
]);
export type MergeRefusal = z.infer<typeof MergeRefusal>;

/**
 * What moves when an agency is merged into another one. Of cases it counts what the reader may read: the others move as
 * well, and nothing here tells of them (`RULES.md` merging agencies).
 */
export const MergePreview = z.object({
  fromName: z.string(),
  intoName: z.string(),
  /** Why it will be refused; null when nothing that can be told beforehand is in the way. */
  refusal: MergeRefusal.nullable(),
  /** The people who can sign in for it. */
  accounts: z.array(z.string()),
  openActions: z.int(),
  /** Open actions of either agency that a conflict of the other takes from it: to be given to another one. */
  actionsInConflict: z.int(),
  /** Cases that a conflict of one of the two shuts for the other as well. */
  casesInConflict: z.int(),
  /** The days it is invited to and that have not begun; `both`: the other one is invited already. */
  invitations: z.array(z.object({ conferenceId: ConferenceId, date: CivilDate, both: z.boolean() })),
  /** It is invited to every conference, and the other one is not yet. */
  standingInvitation: z.boolean(),
  fromAgreement: AgreementState,
  intoAgreement: AgreementState,
  /** Who can open the own research that it sealed; nobody else can afterwards. */
  keyHolders: z.array(z.string()),
  /** Cases both did research on for a conference ahead: the remaining one's form stays open, of the other what was shared. */
  researchTwice: z.int(),
});
export type MergePreview = z.infer<typeof MergePreview>;

/** An agency under the name it had, and what it is called now that it is part of another one. */
export const MergedAgency = z.object({ agencyId: AgencyId, nowName: z.string(), mergedOn: CivilDate });
export type MergedAgency = z.infer<typeof MergedAgency>;

type Party = Pick<Agency, "id" | "active" | "mergedInto">;

/** Why an agency may not be merged into another one; null when it may (`RULES.md` merging agencies). */
export function whyNotMerged(
  from: Party | undefined,
  into: Party | undefined,
  facts: { readonly meetingRuns: boolean },
): MergeRefusal | null {
  if (!from || !into) return "agencies.gone";
  if (from.id === into.id) return "agencies.mergeIntoItself";
  if (from.mergedInto !== null || into.mergedInto !== null) return "agencies.alreadyMerged";
  if (!into.active) return "agencies.mergeIntoInactive";
  return facts.meetingRuns ? "agencies.mergeDuringMeeting" : null;
}

/** How an agreement stands on a day: it counts from the day it was signed to the end of the day it expires. */
export function agreementState(
  agency: Pick<Agency, "agreementSignedOn" | "agreementExpiresOn">,
  today: CivilDate,
): AgreementState {
  const { agreementSignedOn: signedOn, agreementExpiresOn: expiresOn } = agency;
  if (signedOn === null || signedOn > today) return "missing";
  return expiresOn !== null && expiresOn < today ? "expired" : "valid";
}
