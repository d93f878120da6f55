import { isOpen } from "../../../shared/actions/rules.ts";
import { CivilDate, dayOf } from "../../../shared/dates.ts";
import type { CaseDocumentKind, NoCaseDocument } from "../../../shared/documents/model.ts";
import type { TransferHearing, TransferSummary } from "../../../shared/documents/transferSummary.ts";
import type { Version } from "../../../shared/documents/version.ts";
import { flagEnds, isPutOff } from "../../../shared/meeting/rules.ts";
import { ContactEntry } from "../../../shared/people/model.ts";
import { displayName, initialsOfPerson } from "../../../shared/people/rules.ts";
import { isSealedContact } from "../../../shared/referrals/rules.ts";
import { judge, levelThatCounts } from "../../../shared/risk/score.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { actionLines } from "../actions/rows.ts";
import { agencyNameOf } from "../agencies/rows.ts";
import { notHeardLast } from "../agenda/rows.ts";
import type { Reading } from "../context.ts";
import { decisionOf, hearingRow, mayOpenHearing, textsOf } from "../meeting/rows.ts";
import { summaryOf } from "../referrals/rows.ts";
import type { CaseFile } from "./caseFile.ts";
import type { CaseReader } from "./caseRecipients.ts";

type NoPaper = `documents.${NoCaseDocument}`;

export interface PaperAsked {
  readonly kind: CaseDocumentKind;
  /** Of several assessments; null: the newest. */
  readonly assessmentId: string | null;
}

/** What a recipient who may have it gets of a document of one case, or why there is none. */
export async function paperOf(
  reading: Reading,
  file: CaseFile,
  { kind, assessmentId, reader }: PaperAsked & { readonly reader: CaseReader | null },
): Promise<Result<Version, NoPaper>> {
  switch (kind) {
    case "RISK_ASSESSMENT":
      return riskAssessment(reading, file, assessmentId);
    case "TRANSFER_SUMMARY":
      return ok({ kind, transfer: await transferSummary(reading, file, reader) });
    case "CONFIRMATION_LETTER":
      return confirmation(reading, file);
    case "NOT_HEARD_LETTER":
      return notHeard(reading, file, reader);
  }
}

const ofArea = ({ area, session }: Reading) => ({
  area: area.name,
  marking: area.settings.marking,
  from: session.name,
  today: area.today,
});

const namesIn = ({ people }: CaseFile, role: "VICTIM" | "PERPETRATOR"): readonly string[] =>
  people
    .filter((person) => person.role === role)
    .map(displayName)
    .filter((name) => name !== "");

async function riskAssessment(
  reading: Reading,
  file: CaseFile,
  assessmentId: string | null,
): Promise<Result<Version, NoPaper>> {
  const one = assessmentId === null ? file.assessments[0] : file.assessments.find(({ id }) => id === assessmentId);
  if (!one) return fail("documents.noAssessment");
  const { pack, content, raised } = one;
  const { area, marking, today } = ofArea(reading);
  return ok({
    kind: "RISK_ASSESSMENT",
    assessment: {
      area,
      marking,
      today,
      reference: file.reference,
      victim: namesIn(file, "VICTIM").join(", "),
      perpetrators: namesIn(file, "PERPETRATOR"),
      agencyName: content.agencyId === null ? "" : await agencyNameOf(reading.db, content.agencyId),
      pack,
      content,
      raised: raised.map(({ level, reason, by, at }) => ({
        level,
        reason,
        by,
        on: dayOf(at, reading.area.timeZone),
      })),
    },
  });
}

/** The hearings this session reads whose minutes are approved: what is a draft was not decided yet. */
async function hearingsToTell(
  { db, session, sealing }: Reading,
  caseId: string,
): Promise<readonly (TransferHearing & { readonly toArea: string })[]> {
  const rows = await db
    .selectFrom("hearings")
    .innerJoin("conferences", "conferences.id", "hearings.conference_id")
    .innerJoin("cases", "cases.id", "hearings.case_id")
    .select(["hearings.id", "conferences.date"])
    .where("hearings.case_id", "=", caseId)
    .where("hearings.state", "=", "approved")
    .where(mayOpenHearing(session))
    .orderBy("conferences.date")
    .execute();
  const told: (TransferHearing & { readonly toArea: string })[] = [];
  for (const { id, date } of rows) {
    const { levelAgreed, outcome } = decisionOf(sealing, await hearingRow(db, id));
    const { toArea } = await textsOf({ db, sealing }, id);
    told.push({ on: CivilDate.parse(date), level: levelAgreed, outcome, toArea: toArea.text.trim() });
  }
  return told;
}

/** The area a conference decided to hand the case to; "" where none did. */
export const areaToGoTo = async (reading: Reading, caseId: string): Promise<string> =>
  (await hearingsToTell(reading, caseId)).findLast(({ outcome }) => outcome === "TRANSFERRED")?.toArea ?? "";

/** Ways to reach the victim that are safe and not given in confidence; a sealed one is not even opened (`RULES.md` 3 row 6). */
async function safeContacts({ db, sealing }: Reading, caseId: string): Promise<TransferSummary["contacts"]> {
  const rows = await db
    .selectFrom("contacts")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("of_role", "=", "VICTIM")
    .orderBy("position")
    .execute();
  return rows.flatMap((row) => {
    if (isSealedContact({ safe: row.safe === 1, confidential: row.confidential === 1 })) return [];
    const opened = (column: "value" | "safe_times"): string =>
      sealing.open(row[column], `contacts.${column}.${row.id}`) ?? "";
    const value = opened("value");
    if (value === "") return [];
    return [
      {
        kind: ContactEntry.shape.kind.parse(row.kind),
        value,
        safeTimes: opened("safe_times"),
        leaveMessage: row.leave_message === 1,
      },
    ];
  });
}

async function advisersOf({ db }: Reading, caseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("case_advisers")
    .innerJoin("accounts", "accounts.id", "case_advisers.account_id")
    .innerJoin("agencies", "agencies.id", "accounts.agency_id")
    .select(["accounts.name", "agencies.name as agency_name"])
    .where("case_advisers.case_id", "=", caseId)
    .orderBy("accounts.name")
    .execute();
  return rows.map(({ name, agency_name }) => `${name}, ${agency_name}`);
}

async function transferSummary(
  reading: Reading,
  { caseId, reference, people, referrals, assessments }: CaseFile,
  reader: CaseReader | null,
): Promise<TransferSummary> {
  const [newest] = assessments;
  const lines = await actionLines(reading, { caseId });
  const last = referrals.at(-1);
  return {
    ...ofArea(reading),
    toArea: reader?.standing.kind === "outside" ? reader.standing.name : "",
    reference,
    people,
    advisers: await advisersOf(reading, caseId),
    referrals: referrals.map((row) => ({
      on: CivilDate.parse(row.received_on),
      agencyName: row.agency_name,
      criteria: summaryOf(reading.sealing, row)?.criteria ?? [],
    })),
    hearings: (await hearingsToTell(reading, caseId)).map(({ on, level, outcome }) => ({ on, level, outcome })),
    assessment: newest ? assessedAs(newest) : null,
    actions: lines
      .filter(({ status }) => isOpen(status))
      .map(({ reference: number, text, ownerAgencyName, ownerName, due, safeToDo }) => ({
        reference: number,
        text,
        owner: [ownerAgencyName, ownerName].filter((part) => part !== "").join(", "),
        due,
        safeToDo,
      })),
    contacts: await safeContacts(reading, caseId),
    flagUntil: last ? flagEnds(CivilDate.parse(last.received_on)) : null,
  };
}

function assessedAs({ pack, content, raised }: CaseFile["assessments"][number]): TransferSummary["assessment"] {
  const outcome = judge(pack, content);
  const level = levelThatCounts(outcome, content, raised);
  if (content.assessedOn === null) return null;
  return {
    instrument: pack.name,
    on: content.assessedOn,
    score: outcome.score,
    of: outcome.of,
    level: pack.levels.find(({ code }) => code === level)?.label ?? null,
  };
}

async function confirmation(reading: Reading, file: CaseFile): Promise<Result<Version, NoPaper>> {
  const victim = namesIn(file, "VICTIM").join(", ");
  const perpetrators = namesIn(file, "PERPETRATOR");
  if (victim === "" || perpetrators.length === 0) return fail("documents.nobodyNamed");
  const heard = await reading.db
    .selectFrom("hearings")
    .select("outcome")
    .where("case_id", "=", file.caseId)
    .where("state", "in", ["closed", "approved"])
    .execute();
  return ok({
    kind: "CONFIRMATION_LETTER",
    confirmation: {
      ...ofArea(reading),
      member: await agencyNameOf(reading.db, reading.session.agencyId),
      victim,
      perpetrators,
      discussed: heard.some(({ outcome }) => !isPutOff(outcome)),
    },
  });
}

async function notHeard(
  reading: Reading,
  file: CaseFile,
  reader: CaseReader | null,
): Promise<Result<Version, NoPaper>> {
  const referral = file.referrals.at(-1);
  const last = await notHeardLast(reading, file.caseId);
  if (!referral || last === null) return fail("documents.notPutOff");
  const victim = file.people.find(({ role }) => role === "VICTIM");
  return ok({
    kind: "NOT_HEARD_LETTER",
    letter: {
      ...ofArea(reading),
      agency: reader?.standing.name ?? "",
      reference: referral.reference,
      initials: victim ? initialsOfPerson(victim) : "",
      receivedOn: CivilDate.parse(referral.received_on),
      notHeard: last,
    },
  });
}
