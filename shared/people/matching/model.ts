import { z } from "zod";
import { CivilDate } from "../../dates.ts";
import { CaseId, PersonId, ReferralId } from "../../ids.ts";
import { ReferralStatus } from "../../referrals/model.ts";
import { CaseRole, Gender } from "../model.ts";

/** How near two people are: `SURE` only with name and day of birth; the program never joins them by itself. */
export const MatchBand = z.enum(["SURE", "LIKELY", "POSSIBLE"]);
export type MatchBand = z.infer<typeof MatchBand>;

/** Why two people may be the same, and what speaks against it; each has a sentence in `people.json` under `reasons`. */
export const reasonCodes = [
  "SAME_NAME",
  "NAMES_SWAPPED",
  "OTHER_SCRIPT",
  "OTHER_SPELLING",
  "MISSPELT",
  "SOUNDS_ALIKE",
  "NICKNAME",
  "NAME_ENDING",
  "PART_OF_NAME",
  "ALIAS",
  "OTHER_FAMILY_NAME",
  "OTHER_GIVEN_NAME",
  "SAME_DATE_OF_BIRTH",
  "DAY_AND_MONTH_SWAPPED",
  "DATE_ONE_DIGIT_OFF",
  "YEAR_NEAR",
  "NO_DATE_OF_BIRTH",
  "OTHER_DATE_OF_BIRTH",
  "OTHER_GENDER",
  "SAME_PHONE",
  "SAME_ADDRESS",
  "SAME_OTHER_PERSON",
] as const;
export const ReasonCode = z.enum(reasonCodes);
export type ReasonCode = z.infer<typeof ReasonCode>;

/** One reason with the two values it is about: `typed` as the referral has it, `known` as the record has it. Dates are civil days. */
export const MatchReason = z.object({ code: ReasonCode, typed: z.string(), known: z.string() });
export type MatchReason = z.infer<typeof MatchReason>;

/** A case a candidate is known from; only cases the reader may read are told. */
export const CandidateCase = z.object({
  caseId: CaseId,
  reference: z.string(),
  role: CaseRole,
  restricted: z.boolean(),
  lastReferralOn: CivilDate.nullable(),
  lastHeardOn: CivilDate.nullable(),
});
export type CandidateCase = z.infer<typeof CandidateCase>;

/** Somebody already known who may be the person that was named. */
export const Candidate = z.object({
  personId: PersonId,
  name: z.string(),
  familyName: z.string(),
  givenNames: z.string(),
  aliases: z.string(),
  dateOfBirth: CivilDate.nullable(),
  gender: Gender,
  band: MatchBand,
  /** 0 to 100; for the order only. */
  score: z.number(),
  reasons: z.array(MatchReason),
  cases: z.array(CandidateCase),
});
export type Candidate = z.infer<typeof Candidate>;

/** A person of a form: `place` among everybody the form names (`peopleInForm`), `index` among those of their role. */
export const NamedPlace = z.object({ role: CaseRole, index: z.int(), place: z.int(), name: z.string() });
export type NamedPlace = z.infer<typeof NamedPlace>;

/** Another referral that is not a case yet and names some of the same people. */
export const SameReferral = z.object({
  referralId: ReferralId,
  reference: z.string(),
  receivedOn: CivilDate,
  agencyName: z.string(),
  status: ReferralStatus,
  people: z.array(
    z.object({
      role: CaseRole,
      index: z.int(),
      otherRole: CaseRole,
      otherName: z.string(),
      band: MatchBand,
      reasons: z.array(MatchReason),
    }),
  ),
});
export type SameReferral = z.infer<typeof SameReferral>;

/** An open referral some of whose people are known already, by the nearest of them. */
export const MatchedReferral = z.object({
  referralId: ReferralId,
  reference: z.string(),
  receivedOn: CivilDate,
  role: CaseRole,
  name: z.string(),
  knownName: z.string(),
  band: MatchBand,
  /** How many of its people somebody known comes near to. */
  people: z.int(),
});
export type MatchedReferral = z.infer<typeof MatchedReferral>;
