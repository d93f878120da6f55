import { addDays, addMonths, type CivilDate } from "../dates.ts";
import type { AgencyId, CaseId } from "../ids.ts";
import type { Role } from "../policy.ts";
import type { ConferenceStatus } from "../conferences/model.ts";
import { isConferencePaper, mayHavePaper } from "./conferenceRules.ts";
import type { DocumentKind, IssuedKind } from "./model.ts";
import type { ConferenceRecord, DocumentRecipient } from "./record.ts";

export type Refusal =
  | "documents.recipientNotCleared"
  | "documents.recipientRefused"
  | "documents.nothingForRecipient"
  | "documents.notHeard"
  | "documents.notApproved";

/** Who asks for documents: the administrator and the chair of the conference, or somebody for their own agency. */
export interface Producer {
  readonly runsIt: boolean;
  readonly agencyId: AgencyId;
}

const ownKinds: readonly DocumentKind[] = ["ACTION_LIST", "MINUTES", "MINUTES_OF_CASE", "MINUTES_ADDENDUM"];
const minutesKinds: readonly DocumentKind[] = ["MINUTES", "MINUTES_OF_CASE", "MINUTES_ADDENDUM"];
const agendaKinds: readonly DocumentKind[] = ["AGENDA", "AGENDA_REFERENCES"];
const ofOneCase: readonly DocumentKind[] = ["MINUTES_OF_CASE", "MINUTES_ADDENDUM", "REFERRAL_FORM"];
const recipientRoles: readonly Role[] = ["administrator", "chair", "representative", "adviser"];

/** A kind of document, and how far its conference has come. */
export interface DocumentState {
  readonly kind: DocumentKind;
  readonly status: ConferenceStatus;
  readonly approved: boolean;
}

/**
 * Why a recipient may not have a kind of document at all, or null (`RULES.md` 3 row 17 and 6): observers and auditors get
 * none; an agency reads no agenda before it is circulated (row 4); one that was absent gets its action list, no minutes; one that was present reads them once they are approved
 * (row 13); whoever does not run the conference produces for the own agency only.
 */
export function whyNotRecipient(
  { kind, status, approved }: DocumentState,
  recipient: DocumentRecipient,
  producer: Producer,
): Refusal | null {
  if (!recipientRoles.includes(recipient.role)) return "documents.recipientRefused";
  if (!producer.runsIt && (recipient.agencyId !== producer.agencyId || !ownKinds.includes(kind)))
    return "documents.recipientRefused";
  if (isConferencePaper(kind) && !mayHavePaper(kind, recipient, status)) return "documents.recipientRefused";
  if (agendaKinds.includes(kind) && recipient.kind === "agency" && status === "PLANNED")
    return "documents.recipientRefused";
  if (minutesKinds.includes(kind) && recipient.kind === "agency" && !recipient.attended)
    return "documents.recipientRefused";
  const isDraft = minutesKinds.includes(kind) && !approved;
  return isDraft && producer.runsIt && recipient.kind === "agency" ? "documents.notApproved" : null;
}

/** Whether a kind of document is of the minutes: a draft until they are approved, then in their version. */
export const isOfMinutes = (kind: DocumentKind): boolean => minutesKinds.includes(kind);

/** Whether a case may be named with this kind of document; another kind is of the whole conference. */
export const isOfOneCase = (kind: DocumentKind): boolean => ofOneCase.includes(kind);

/** Why there are no minutes yet: no case, or not this one, was heard. */
export function whyNotHeard(kind: DocumentKind, record: ConferenceRecord, caseId: CaseId | null): Refusal | null {
  // An addendum that is there is one of a conference, or of a case, that was heard.
  if (!minutesKinds.includes(kind) || kind === "MINUTES_ADDENDUM") return null;
  const heard = record.cases.filter(({ hearing }) => hearing !== null);
  const isThere = caseId === null ? heard.length > 0 : heard.some(({ access }) => access.caseId === caseId);
  return isThere && (kind === "MINUTES") === (caseId === null) ? null : "documents.notHeard";
}

/** The day by which a copy should be destroyed: lists soon, minutes when the case is reviewed (`RULES.md` retention). A letter counts from its own day. */
export function destroyBy(kind: IssuedKind, conferenceOn: CivilDate): CivilDate {
  switch (kind) {
    case "INVITATION":
    case "AGENDA":
    case "AGENDA_REFERENCES":
    case "RESEARCH_REQUEST":
    case "CHAIR_SCRIPT":
    case "ATTENDANCE":
    case "REFERRAL_FORM":
      return addDays(conferenceOn, 14);
    // A declaration is signed for a year.
    case "CONFIDENTIALITY_SHEET":
    case "ACTION_LIST":
    case "ACTION_LIST_OF_PERSON":
    case "ESCALATION_LETTER":
    case "RISK_ASSESSMENT":
    case "CONFIRMATION_LETTER":
    case "NOT_HEARD_LETTER":
      return addMonths(conferenceOn, 12);
    case "MINUTES":
    case "MINUTES_OF_CASE":
    case "MINUTES_ADDENDUM":
    case "TRANSFER_SUMMARY":
      return addMonths(conferenceOn, 72);
  }
}
