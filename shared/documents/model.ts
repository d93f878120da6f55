import { z } from "zod";
import { Instant } from "../dates.ts";
import { AccountId, AgencyId, CaseId, ConferenceId, DocumentId } from "../ids.ts";
import { Language } from "../settings/model.ts";
import { Line } from "../text.ts";

/** What is made for a conference. */
export const documentKinds = [
  "INVITATION",
  "AGENDA",
  "AGENDA_REFERENCES",
  "RESEARCH_REQUEST",
  "CHAIR_SCRIPT",
  "CONFIDENTIALITY_SHEET",
  "MINUTES",
  "MINUTES_OF_CASE",
  "MINUTES_ADDENDUM",
  "ACTION_LIST",
  "ACTION_LIST_OF_PERSON",
  "ATTENDANCE",
  "REFERRAL_FORM",
] as const;
export const DocumentKind = z.enum(documentKinds);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** What is made of one case, and of no conference. */
export const caseDocumentKinds = [
  "RISK_ASSESSMENT",
  "TRANSFER_SUMMARY",
  "CONFIRMATION_LETTER",
  "NOT_HEARD_LETTER",
] as const;
export const CaseDocumentKind = z.enum(caseDocumentKinds);
export type CaseDocumentKind = z.infer<typeof CaseDocumentKind>;

/** What the register of copies holds: what is made for a conference or of a case, and letters, which are of neither. */
export const issuedKinds = [...documentKinds, "ESCALATION_LETTER", ...caseDocumentKinds] as const;
export const IssuedKind = z.enum(issuedKinds);
export type IssuedKind = z.infer<typeof IssuedKind>;

/** For whom a copy is made: an agency, the adviser of a case, the file of the administrator and chair, or the room (references only). */
export const Recipient = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("agency"), agencyId: AgencyId }),
  z.object({ kind: z.literal("account"), accountId: AccountId }),
  z.object({ kind: z.literal("file") }),
]);
export type Recipient = z.infer<typeof Recipient>;

/** For whom a document of one case is made: one of those, or somebody outside the area, as they are called. */
export const CaseRecipient = z.discriminatedUnion("kind", [
  ...Recipient.options,
  z.object({ kind: z.literal("outside"), name: Line() }),
]);
export type CaseRecipient = z.infer<typeof CaseRecipient>;

/** Why there is no such document of a case, whoever it would be for. */
export const NoCaseDocument = z.enum(["noAssessment", "nobodyNamed", "notPutOff"]);
export type NoCaseDocument = z.infer<typeof NoCaseDocument>;

/** A recipient as offered for one kind of document, or why they may not have it (`RULES.md` 6). */
export const PossibleRecipient = z.object({
  recipient: Recipient,
  name: z.string(),
  allowed: z.boolean(),
  refusal: z.string().nullable(),
  cases: z.number(),
  copies: z.number(),
  /** Has the approved minutes in an older version than would be made now: what was added goes to exactly these. */
  holdsOlder: z.boolean(),
});
export type PossibleRecipient = z.infer<typeof PossibleRecipient>;

/** One issued copy in the register. */
export const Copy = z.object({
  id: DocumentId,
  kind: IssuedKind,
  conferenceId: ConferenceId.nullable(),
  caseId: CaseId.nullable(),
  recipientName: z.string(),
  language: Language,
  copyCode: z.string(),
  copyNumber: z.number(),
  copyTotal: z.number(),
  version: z.number(),
  fileName: z.string(),
  /** The fingerprint of the file as it was written, and of the Word file in it where that is protected. */
  sha256: z.string(),
  plainSha256: z.string(),
  protected: z.boolean(),
  producedAt: Instant,
  producedBy: z.string(),
  /** By which rules, and how far the log of the area was; nothing of a copy made before that was kept. */
  rules: z.string(),
  generation: z.number().nullable(),
  destroyBy: z.string().nullable(),
  destroyedAt: Instant.nullable(),
  destroyedBy: z.string().nullable(),
});
export type Copy = z.infer<typeof Copy>;
