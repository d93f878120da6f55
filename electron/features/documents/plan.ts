import { fileNameOf } from "../../../shared/documents/fileName.ts";
import type { CaseRecipient, DocumentKind } from "../../../shared/documents/model.ts";
import type { ConferenceRecord, CopyMarks } from "../../../shared/documents/record.ts";
import {
  isOfMinutes,
  isOfOneCase,
  whyNotHeard,
  whyNotRecipient,
  type Producer,
  type Refusal,
} from "../../../shared/documents/rules.ts";
import { versionIn } from "../../../shared/documents/addenda.ts";
import { versionFor, type Version } from "../../../shared/documents/version.ts";
import { underInvited } from "../../../shared/documents/merged.ts";
import { referenceFrom, type AddendumId, type AgencyId, type CaseId } from "../../../shared/ids.ts";
import { keptUntilChanged } from "../../store/kept.ts";
import { agencyAt, foundAs, mergedAgencies } from "../agencies/rows.ts";
import { conferenceRow, runsConference } from "../conferences/rows.ts";
import type { Reading } from "../context.ts";
import { referralVersion } from "./referralForms.ts";
import type { KnownRecipient } from "./recipients.ts";
import { issuedCopies, issuedMinutes, type IssuedCopy } from "./register.ts";
import { gatherRecord } from "./gather.ts";
import { minutesRecord } from "./minutesRecord.ts";

export interface Asked {
  readonly conferenceId: string;
  readonly kind: DocumentKind;
  readonly caseId: CaseId | null;
  readonly addendumId: AddendumId | null;
}

/** What was gathered once for a kind of document, whoever it is for. */
export interface Gathered {
  readonly asked: Asked;
  readonly record: ConferenceRecord;
  readonly producer: Producer;
  readonly reading: Reading;
  readonly issued: readonly IssuedCopy[];
  /** Copies of the approved minutes, whole or of the case asked for, and of their addenda. */
  readonly minutesIssued: readonly IssuedCopy[];
}

/** The record a document is made of, as it stands now. */
const recordNow = (reading: Reading, { kind, conferenceId }: Asked): Promise<ConferenceRecord> =>
  (isOfMinutes(kind) ? minutesRecord : gatherRecord)(reading, conferenceId);

// What is offered after a meeting is asked for twice at once: the record of the minutes, and that of the lists.
const recordsKept = keptUntilChanged<ConferenceRecord>(2);

/** The same for what is only looked at: gathered once, for as long as nothing changes. A copy is never made of it. */
export function recordToLookAt(reading: Reading, asked: Asked): Promise<ConferenceRecord> {
  const { session, area } = reading;
  const name = JSON.stringify([isOfMinutes(asked.kind), asked.conferenceId, session, area.today]);
  return recordsKept.get(reading, name, () => recordNow(reading, asked));
}

/** Gathers the record, who asks, and what was issued already. */
export async function gather(
  reading: Reading,
  asked: Asked,
  recordOf: typeof recordNow = recordNow,
): Promise<Gathered> {
  const { db, session } = reading;
  const runsIt = runsConference(await conferenceRow(db, asked.conferenceId), session);
  const gathered = await recordOf(reading, asked);
  const merged = await mergedAgencies(db);
  const invited = new Set<AgencyId>(gathered.attendance.map(({ agencyId }) => agencyId));
  const record = underInvited(gathered, (agencyId) => foundAs(agencyId, invited, merged));
  const isThere = asked.caseId === null || record.cases.some(({ access }) => access.caseId === asked.caseId);
  return {
    asked,
    record,
    producer: { runsIt, agencyId: await agencyAt(db, session, asked.conferenceId) },
    reading,
    // Of a case this session does not read here, not even the number of copies.
    issued: isThere ? await issuedCopies(db, asked) : [],
    minutesIssued: isThere ? await issuedMinutes(db, asked) : [],
  };
}

/** What a recipient gets, or why nothing: by rule, or because nothing is left for them. */
export async function versionOf(
  gathered: Gathered,
  known: KnownRecipient,
): Promise<
  { readonly version: Version; readonly refusal: null } | { readonly version: null; readonly refusal: Refusal }
> {
  const { asked, record, producer, reading } = gathered;
  const { kind, caseId, addendumId } = asked;
  const refused = (refusal: Refusal) => ({ version: null, refusal });
  if (!known.cleared) return refused("documents.recipientNotCleared");
  const approved = record.conference.approvedOn !== null;
  if (caseId !== null && !isOfOneCase(kind) && kind !== "MINUTES") return refused("documents.nothingForRecipient");
  const { status } = record.conference;
  const byRule =
    whyNotRecipient({ kind, status, approved }, known.standing, producer) ?? whyNotHeard(kind, record, caseId);
  if (byRule) return refused(byRule);
  const ownPartOf = producer.runsIt ? null : producer.agencyId;
  const version =
    kind === "REFERRAL_FORM"
      ? await referralVersion(reading, record, caseId, known.standing)
      : versionFor(record, { kind, caseId, addendumId, ownPartOf }, known.standing);
  return version === null ? refused("documents.nothingForRecipient") : { version, refusal: null };
}

/** The version of the minutes that a recipient's content comes to; null where it is not of the minutes. */
function minutesVersionOf(content: Version): number | null {
  switch (content.kind) {
    case "MINUTES":
    case "MINUTES_OF_CASE":
      return versionIn(content.record);
    case "MINUTES_ADDENDUM":
      return versionIn(content.record, content.addendumId);
    default:
      return null;
  }
}

/**
 * Whether a recipient has the approved minutes, whole or of the case, in an older version than would be made now, and no
 * copy of what was added since.
 */
export function holdsOlder(
  { asked, minutesIssued }: Gathered,
  known: KnownRecipient,
  content: Version | null,
): boolean {
  const now = content === null ? null : minutesVersionOf(content);
  if (now === null || !isOfMinutes(asked.kind)) return false;
  const theirs = minutesIssued.filter(
    ({ agencyId, accountId }) => agencyId === agencyOf(known) && accountId === accountOf(known),
  );
  return theirs.length > 0 && theirs.every(({ version }) => version < now);
}

/** One copy about to be made: its number, its code, its version and its name in the folder. */
export interface PlannedCopy {
  readonly known: KnownRecipient<CaseRecipient>;
  readonly version: Version;
  readonly marks: CopyMarks;
  readonly fileName: string;
}

/**
 * Numbers the copies after those issued before; a version counts up for each recipient, and is the minutes' own once they
 * are approved. `random` makes the letters of the code, the same for the copies of one production.
 */
export function planCopies(
  gathered: Gathered,
  recipients: readonly Pick<PlannedCopy, "known" | "version">[],
  random: Uint8Array,
): readonly PlannedCopy[] {
  const { asked, record, issued, reading } = gathered;
  const { area } = reading;
  const first = Math.max(0, ...issued.map((copy) => copy.copyNumber)) + 1;
  const last = first + recipients.length - 1;
  const code = referenceFrom(area.referencePrefix, random);
  const isMinutes = isOfMinutes(asked.kind);
  const draft = isMinutes && record.conference.approvedOn === null;
  const taken = new Set<string>();
  return recipients.map(({ known, version: content }, index) => {
    const copyNumber = first + index;
    const before = issued.filter((copy) => copy.agencyId === agencyOf(known) && copy.accountId === accountOf(known));
    const counted = Math.max(0, ...before.map((copy) => copy.version)) + 1;
    const version = isMinutes && !draft ? (minutesVersionOf(content) ?? counted) : counted;
    const two = String(copyNumber).padStart(2, "0");
    const name = (recipient: string): string =>
      fileNameOf({
        areaName: record.area.name,
        date: record.conference.date,
        kind: asked.kind,
        draft,
        about: record.cases.find(({ access }) => access.caseId === asked.caseId)?.reference ?? "",
        recipient,
        version,
      });
    const shared = known.recipient.kind === "account" || taken.has(name(known.shortName));
    const fileName = name(shared ? `${known.shortName}-${two}` : known.shortName);
    taken.add(fileName);
    const marks = { copyNumber, copyTotal: last, copyCode: `${code}-${two}`, version, producedOn: area.today };
    return { known, version: content, marks, fileName };
  });
}

/** The agency a copy is registered for: also that of a person who gets one. */
export const agencyOf = ({ standing }: KnownRecipient<CaseRecipient>): string | null => standing.agencyId;
/** The person a copy is registered for, where it is one. */
export const accountOf = ({ recipient }: KnownRecipient<CaseRecipient>): string | null =>
  recipient.kind === "account" ? recipient.accountId : null;
