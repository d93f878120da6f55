import { isOpen } from "../actions/rules.ts";
import type { AddendumId, AgencyId, CaseId } from "../ids.ts";
import type { AgencyActions } from "./actionList.ts";
import {
  invitationVersion,
  personActions,
  researchVersion,
  scriptVersion,
  sheetVersion,
} from "./conferenceVersions.ts";
import type { ConfirmationLetter } from "./confirmationLetter.ts";
import {
  actionsFor,
  agendaVersion,
  approvedFor,
  ownPart,
  recipientVersion,
  roomVersion,
  type OwnerActions,
} from "./leaveOut.ts";
import type { ConferencePaper } from "./conferenceRules.ts";
import type { EscalationLetter } from "./escalationLetter.ts";
import type { DocumentKind } from "./model.ts";
import type { NotHeardLetter } from "./notHeardLetter.ts";
import type { ConferenceRecord, DocumentRecipient } from "./record.ts";
import type { FilledReferral } from "./referralForm.ts";
import type { RiskAssessmentPaper } from "./riskAssessment.ts";
import type { TransferSummary } from "./transferSummary.ts";

/** Of which conference: all that a document needs when it is not about what was heard. */
export type Frame = Pick<ConferenceRecord, "area" | "conference">;

type ConferencePaperOfRecord = Exclude<ConferencePaper, "ACTION_LIST_OF_PERSON">;

/** What a recipient may have for one kind of document, and nothing else: everything it is composed from. */
export type Version =
  | {
      readonly kind: "AGENDA" | "AGENDA_REFERENCES" | "MINUTES" | "ATTENDANCE" | ConferencePaperOfRecord;
      readonly record: ConferenceRecord;
    }
  | { readonly kind: "MINUTES_OF_CASE"; readonly record: ConferenceRecord; readonly caseId: CaseId }
  | { readonly kind: "MINUTES_ADDENDUM"; readonly record: ConferenceRecord; readonly addendumId: AddendumId }
  | { readonly kind: "ACTION_LIST"; readonly record: Frame; readonly agencies: readonly AgencyActions[] }
  | { readonly kind: "ACTION_LIST_OF_PERSON"; readonly record: Frame; readonly actions: OwnerActions }
  | { readonly kind: "REFERRAL_FORM"; readonly record: Frame; readonly filled: FilledReferral | null }
  | { readonly kind: "ESCALATION_LETTER"; readonly letter: EscalationLetter }
  | { readonly kind: "RISK_ASSESSMENT"; readonly assessment: RiskAssessmentPaper }
  | { readonly kind: "TRANSFER_SUMMARY"; readonly transfer: TransferSummary }
  | { readonly kind: "CONFIRMATION_LETTER"; readonly confirmation: ConfirmationLetter }
  | { readonly kind: "NOT_HEARD_LETTER"; readonly letter: NotHeardLetter };

/** What is asked for: a kind of document, and the case where it is about one. */
export interface Wanted {
  readonly kind: Exclude<DocumentKind, "REFERRAL_FORM">;
  readonly caseId: CaseId | null;
  /** The one that is asked for alone. */
  readonly addendumId: AddendumId | null;
  /** Not null: somebody produces for this agency alone and gets its own part. */
  readonly ownPartOf: AgencyId | null;
}

/** The one way from a record to what a recipient gets of it. Null where nothing is left for them. */
export function versionFor(record: ConferenceRecord, wanted: Wanted, recipient: DocumentRecipient): Version | null {
  const { kind } = wanted;
  switch (kind) {
    case "AGENDA":
      return unlessEmpty(kind, agendaVersion(record, recipient));
    case "AGENDA_REFERENCES":
      return unlessEmpty(kind, roomVersion(record, recipient));
    case "MINUTES": {
      const version = minutesVersion(record, wanted, recipient);
      return version.cases.some(({ hearing }) => hearing !== null) ? { kind, record: version } : null;
    }
    case "MINUTES_OF_CASE": {
      const version = minutesVersion(record, wanted, recipient);
      const one = version.cases.find(({ access, hearing }) => access.caseId === wanted.caseId && hearing !== null);
      if (!one) return null;
      const addenda = version.addenda.filter(({ caseId }) => caseId === wanted.caseId);
      return { kind, record: { ...version, cases: [one], earlierActions: [], addenda }, caseId: one.access.caseId };
    }
    case "MINUTES_ADDENDUM": {
      const version = minutesVersion(record, wanted, recipient);
      const one = version.addenda.find(({ id, caseId }) => id === wanted.addendumId && caseId === wanted.caseId);
      return one ? { kind, record: { ...version, earlierActions: [] }, addendumId: one.id } : null;
    }
    case "ACTION_LIST": {
      const agencies = agenciesWithActions(record, recipient);
      return agencies.length === 0 ? null : { kind, record: frameOf(record), agencies };
    }
    case "ACTION_LIST_OF_PERSON": {
      const actions = personActions(record, recipient);
      return actions && { kind, record: frameOf(record), actions };
    }
    case "INVITATION":
      return { kind, record: invitationVersion(record) };
    case "RESEARCH_REQUEST":
      return unlessEmpty(kind, researchVersion(record, recipient));
    case "CHAIR_SCRIPT":
      return { kind, record: scriptVersion(record, recipient) };
    case "CONFIDENTIALITY_SHEET":
      return { kind, record: sheetVersion(record, recipient) };
    case "ATTENDANCE":
      return { kind, record: { ...record, cases: [], blocked: [], earlierActions: [], ownerActions: [], addenda: [] } };
  }
}

/** Area and conference of a record. */
export const frameOf = ({ area, conference }: ConferenceRecord): Frame => ({ area, conference });

const unlessEmpty = (
  kind: "AGENDA" | "AGENDA_REFERENCES" | "RESEARCH_REQUEST",
  record: ConferenceRecord,
): Version | null => (record.cases.length === 0 ? null : { kind, record });

/** How many cases a version tells of. */
export function casesIn(version: Version): number {
  switch (version.kind) {
    case "ACTION_LIST": {
      const actions = version.agencies.flatMap(({ actions: { agreed, earlier } }) => [...agreed, ...earlier]);
      return new Set(actions.map(({ caseReference }) => caseReference)).size;
    }
    case "ACTION_LIST_OF_PERSON": {
      const { agreed, earlier } = version.actions;
      return new Set([...agreed, ...earlier].map(({ caseReference }) => caseReference)).size;
    }
    case "REFERRAL_FORM":
      return version.filled === null ? 0 : 1;
    case "ESCALATION_LETTER":
      return new Set(version.letter.actions.map(({ reference }) => reference.slice(0, reference.lastIndexOf("."))))
        .size;
    case "RISK_ASSESSMENT":
    case "TRANSFER_SUMMARY":
    case "CONFIRMATION_LETTER":
    case "NOT_HEARD_LETTER":
      return 1;
    case "MINUTES_ADDENDUM":
      return version.record.addenda.some(({ id, caseId }) => id === version.addendumId && caseId !== null) ? 1 : 0;
    default:
      return version.record.cases.length;
  }
}

function minutesVersion(
  record: ConferenceRecord,
  { ownPartOf }: Wanted,
  recipient: DocumentRecipient,
): ConferenceRecord {
  const version = recipientVersion(record, recipient);
  const due = version.earlierActions.filter((action) => !isOpen(action.status) || action.due <= record.conference.date);
  const whole = { ...version, earlierActions: due };
  return ownPartOf === null ? approvedFor(whole, recipient) : ownPart(whole, ownPartOf);
}

/** The recipient's agency; for the file, every agency that owns an action. */
function agenciesWithActions(record: ConferenceRecord, recipient: DocumentRecipient): readonly AgencyActions[] {
  const everyAction = [
    ...record.cases.flatMap(({ hearing }) => hearing?.actions ?? []),
    ...record.earlierActions,
    ...record.ownerActions,
  ];
  const names = new Map<AgencyId, string>([
    ...record.attendance.map((line) => [line.agencyId, line.agencyName] as const),
    ...everyAction.map((action) => [action.ownerAgencyId, action.ownerAgencyName] as const),
  ]);
  return [...names]
    .filter(([agencyId]) => recipient.agencyId === null || agencyId === recipient.agencyId)
    .map(([agencyId, agencyName]) => ({ agencyId, agencyName, actions: actionsFor(record, recipient, agencyId) }))
    .filter(
      ({ actions }) => actions.agreed.length > 0 || actions.earlier.length > 0 || actions.heardWithout.length > 0,
    );
}
