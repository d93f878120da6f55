import { z } from "zod";
import { RoleName } from "../accounts/model.ts";
import { ConferenceType } from "../conferences/model.ts";
import { CivilDate } from "../dates.ts";
import { IssuedKind } from "../documents/model.ts";
import { AccountId, ActionId, AgencyId, CaseId, ConferenceId, DocumentId, HearingId, ReferralId } from "../ids.ts";
import { hearingFields } from "../meeting/model.ts";
import { CaseRole } from "../people/model.ts";

/** What can be found, in the order in which it is shown; `reference` holds what bears exactly the reference typed. */
export const hitGroups = [
  "reference",
  "person",
  "case",
  "referral",
  "action",
  "hearing",
  "conference",
  "document",
  "agency",
  "account",
] as const;
export const HitGroup = z.enum(hitGroups);
export type HitGroup = z.infer<typeof HitGroup>;

/** Text with the places that were looked for, counted in UTF-16 units. */
export const MarkedText = z.object({
  text: z.string(),
  marks: z.array(z.object({ from: z.number(), to: z.number() })).readonly(),
});

const about = { title: MarkedText, reference: z.string() };

/** One thing found, with what is needed to go there and to say what it is. */
export const Hit = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("person"), caseId: CaseId, role: CaseRole, ...about }),
  z.object({ kind: z.literal("case"), caseId: CaseId, ...about }),
  z.object({ kind: z.literal("referral"), referralId: ReferralId, agencyName: z.string(), day: CivilDate, ...about }),
  /** `caseId` is null for the agency that owns an action in a case it does not read (`RULES.md` 3 row 14). */
  z.object({ kind: z.literal("action"), actionId: ActionId, caseId: CaseId.nullable(), day: CivilDate, ...about }),
  z.object({
    kind: z.literal("hearing"),
    hearingId: HearingId,
    caseId: CaseId,
    day: CivilDate,
    piece: z.enum(["information", "risk", ...hearingFields]),
    /** Who said it, of what an agency said. */
    agencyName: z.string().nullable(),
    excerpt: MarkedText,
    ...about,
  }),
  z.object({
    kind: z.literal("conference"),
    conferenceId: ConferenceId,
    day: CivilDate,
    type: ConferenceType,
    ...about,
  }),
  z.object({
    kind: z.literal("document"),
    documentId: DocumentId,
    document: IssuedKind,
    recipientName: z.string(),
    ...about,
  }),
  z.object({ kind: z.literal("agency"), agencyId: AgencyId, ...about }),
  z.object({ kind: z.literal("account"), accountId: AccountId, role: RoleName, agencyName: z.string(), ...about }),
]);
export type Hit = z.infer<typeof Hit>;

/** The hits of one group that are shown, and how many there are; `more`: there are more than were counted. */
export const FoundGroup = z.object({ group: HitGroup, hits: z.array(Hit), count: z.number(), more: z.boolean() });
export type FoundGroup = z.infer<typeof FoundGroup>;

export const Found = z.object({
  groups: z.array(FoundGroup),
  /** What was looked through for this account. */
  searched: z.array(HitGroup),
  /** Not everything could be looked through: more letters, or a little later, find the rest. */
  unfinished: z.boolean(),
});
export type Found = z.infer<typeof Found>;
