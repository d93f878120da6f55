import { z } from "zod";
import { Instant } from "../dates.ts";
import { AccountId, AddendumId, AgencyId, CaseId, ConferenceId, HearingId, RemarkId } from "../ids.ts";
import { Basis, MissingThing } from "../meeting/model.ts";
import { Prose } from "../text.ts";

/** How far the minutes of a conference have come (`RULES.md` minutes); NONE while there is nothing to approve. */
export const minutesStates = ["NONE", "DRAFT", "FOR_APPROVAL", "APPROVED"] as const;
export const MinutesState = z.enum(minutesStates);
export type MinutesState = z.infer<typeof MinutesState>;

/** What somebody remarked about the draft: of one case, or of the minutes as a whole. It is kept when it is settled. */
export const Remark = z.object({
  id: RemarkId,
  hearingId: HearingId.nullable(),
  text: z.string(),
  madeAt: Instant,
  madeBy: z.string(),
  settledAt: Instant.nullable(),
  settledBy: z.string().nullable(),
});
export type Remark = z.infer<typeof Remark>;

/** One heard case on the way to approval. */
export const CaseToApprove = z.object({
  hearingId: HearingId,
  caseId: CaseId,
  reference: z.string(),
  /** It has everything, but nobody closed it. */
  open: z.boolean(),
  missing: z.array(MissingThing),
  /** By this account, as it stands now. */
  read: z.boolean(),
  /** This account has read it, and something was changed since. */
  changedSinceRead: z.boolean(),
});
export type CaseToApprove = z.infer<typeof CaseToApprove>;

export const Approval = z.object({
  state: MinutesState,
  sentAt: Instant.nullable(),
  sentBy: z.string().nullable(),
  cases: z.array(CaseToApprove),
  /** In cases this account does not read. */
  missingElsewhere: z.number(),
  remarks: z.array(Remark),
});
export type Approval = z.infer<typeof Approval>;

const Span = z.object({ text: z.string(), look: z.enum(["plain", "bold", "quiet"]) });
const Spans = z.array(Span).readonly();
/** A block of the minutes as text: the same that the Word file is printed of (`shared/documents/outline.ts`). */
export const TextBlock = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("title"), text: z.string() }),
  z.object({ kind: z.literal("subtitle"), text: z.string() }),
  z.object({
    kind: z.literal("heading"),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: z.string(),
  }),
  z.object({ kind: z.literal("paragraph"), spans: Spans }),
  z.object({ kind: z.literal("bullets"), items: z.array(Spans).readonly() }),
  z.object({
    kind: z.literal("grid"),
    across: z.union([z.literal(1), z.literal(2)]),
    pairs: z.array(z.object({ label: z.string(), value: Spans })).readonly(),
  }),
  z.object({
    kind: z.literal("table"),
    columns: z.array(z.object({ heading: z.string(), width: z.number() })).readonly(),
    rows: z.array(z.object({ cells: z.array(Spans).readonly() })).readonly(),
  }),
  z.object({ kind: z.literal("pageBreak") }),
  z.object({ kind: z.literal("signatures"), labels: z.array(z.string()).readonly() }),
]);
export type TextBlock = z.infer<typeof TextBlock>;

/** The minutes to read on one page, as far as this account may read them. */
export const MinutesText = z.object({
  front: z.array(TextBlock).readonly(),
  cases: z.array(
    z.object({ hearingId: HearingId, caseId: CaseId, reference: z.string(), blocks: z.array(TextBlock).readonly() }),
  ),
});
export type MinutesText = z.infer<typeof MinutesText>;

export const addendumKinds = ["LATE_INFORMATION", "CORRECTION", "CHANGE"] as const;
export const AddendumKind = z.enum(addendumKinds);
export type AddendumKind = z.infer<typeof AddendumKind>;

/** What is added to approved minutes, as it is written down. */
export const AddendumEntry = z.object({
  kind: AddendumKind,
  text: Prose(8000),
  /** Whom it comes from. */
  agencyId: AgencyId,
  basis: Basis.nullable(),
  /** Empty: for everybody who has the minutes; else for these agencies only. */
  onlyAgencies: z.array(AgencyId).max(60),
});
export type AddendumEntry = z.infer<typeof AddendumEntry>;

export const Addendum = AddendumEntry.extend({
  id: AddendumId,
  conferenceId: ConferenceId,
  /** Null: of the conference as a whole. */
  hearingId: HearingId.nullable(),
  caseId: CaseId.nullable(),
  reference: z.string().nullable(),
  text: z.string(),
  agencyName: z.string(),
  /** 1 … n among those this reader has; null while it is a draft. */
  number: z.number().nullable(),
  version: z.number(),
  writtenAt: Instant,
  writtenBy: z.string(),
  approvedAt: Instant.nullable(),
  approvedBy: z.string().nullable(),
});
export type Addendum = z.infer<typeof Addendum>;

/** Whether the victim was told what the hearing came to; `told` null: nobody has said so yet. */
export const Telling = z.object({
  hearingId: HearingId,
  conferenceId: ConferenceId,
  caseId: CaseId,
  reference: z.string(),
  victimInitials: z.string(),
  /** Who was to tell, and by when, as the hearing decided. */
  tellsName: z.string(),
  tellsAccountId: AccountId.nullable(),
  tellsBy: z.string().nullable(),
  mayBeTold: z.string(),
  told: z.boolean().nullable(),
  on: z.string().nullable(),
  byName: z.string(),
  said: z.string(),
  whyNot: z.string(),
  version: z.number(),
  mayWrite: z.boolean(),
});
export type Telling = z.infer<typeof Telling>;
