import { CivilDate } from "../../../shared/dates.ts";
import { wholeMonths } from "../../../shared/documents/dayWords.ts";
import type { AddressRecord, CaseAccess, CaseRecord, HearingRecord } from "../../../shared/documents/record.ts";
import { HearingField, hearingFields } from "../../../shared/meeting/model.ts";
import { flagEnds, isPutOff, presenceOf } from "../../../shared/meeting/rules.ts";
import { CaseRole } from "../../../shared/people/model.ts";
import { initialsOfPerson } from "../../../shared/people/rules.ts";
import { isSealedContact } from "../../../shared/referrals/rules.ts";
import { z } from "zod";
import { inAgendaItem, type ItemRow } from "../agenda/rows.ts";
import { peopleOfCase } from "../cases/rows.ts";
import { attendanceOf } from "../conferences/rows.ts";
import type { Seeing } from "../context.ts";
import {
  agenciesOutOfRoom,
  decisionOf,
  agenciesThere,
  hearingRow,
  informationOf,
  notedWarnings,
  previousPlanOf,
  questionsForMinutes,
  reasonsOf,
  reviewsOf,
  risksOf,
  textsOf,
  type HearingWhole,
} from "../meeting/rows.ts";
import { saidOfRepeat, storedRepeat, summaryOf } from "../referrals/rows.ts";
import { actionsOfHearing } from "./actionRows.ts";

interface Listed {
  readonly conferenceId: string;
  readonly date: CivilDate;
  /** The day after which a referral is late. */
  readonly closesOn: string;
  readonly item: ItemRow;
  readonly slot: Pick<CaseRecord, "startsAt" | "minutes">;
  readonly access: CaseAccess;
}

/** One case of a conference that this session may read. */
export async function caseRecord(
  reading: Seeing,
  { conferenceId, date, closesOn, item, slot, access }: Listed,
): Promise<CaseRecord> {
  const people = await peopleOfCase(reading, item.case_id);
  const victim = people.find((person) => person.role === "VICTIM");
  const referral = await referralOf(reading, item, date);
  const flagUntil = flagEnds(referral.receivedOn);
  return {
    access,
    recordedOn: null,
    reference: item.reference,
    victimInitials: victim ? initialsOfPerson(victim) : "",
    ...slot,
    people,
    addresses: await addressesOf(reading, item.case_id),
    referral: { ...referral, lateBecause: lateBecause(reading, item, closesOn) },
    hearing:
      item.hearing_id === null
        ? null
        : await hearingOf(reading, { conferenceId, date, hearingId: item.hearing_id, flagUntil }),
  };
}

async function referralOf(
  { db, sealing, area }: Seeing,
  item: ItemRow,
  date: CivilDate,
): Promise<Omit<CaseRecord["referral"], "lateBecause">> {
  const row = await db
    .selectFrom("referrals")
    .innerJoin("agencies", "agencies.id", "referrals.agency_id")
    .select([
      "referrals.id",
      "referrals.form",
      "referrals.received_on",
      "referrals.is_repeat",
      "referrals.repeat_answer",
      "agencies.name",
    ])
    .where("referrals.case_id", "=", item.case_id)
    .orderBy((order) => order("referrals.id", "=", item.referral_id), "desc")
    .orderBy("referrals.received_on", "desc")
    .orderBy("referrals.id", "desc")
    .executeTakeFirst();
  const form = row ? summaryOf(sealing, row) : null;
  const before = await db
    .selectFrom("hearings")
    .innerJoin("conferences", "conferences.id", "hearings.conference_id")
    .select(({ fn }) => fn.max("conferences.date").as("date"))
    .where("hearings.case_id", "=", item.case_id)
    .where("conferences.date", "<", date)
    .executeTakeFirst();
  return {
    agencyName: row?.name ?? "",
    receivedOn: CivilDate.parse(row?.received_on ?? date),
    criteria: form?.criteria ?? [],
    score: form?.score ?? null,
    scoreOf: area.settings.highRiskScoreOf,
    ...saidOfRepeat(row?.is_repeat, form),
    repeatSince: row ? repeatSinceOf(row) : null,
    monthsSince: before?.date ? wholeMonths(CivilDate.parse(before.date), date) : null,
    fromArea: form?.criteria.includes("MARAC_TRANSFER") ? form.otherArea : "",
  };
}

/** Why a case is listed whose referral came after the closing day; null for one that came in time. */
const lateBecause = ({ sealing }: Seeing, item: ItemRow, closesOn: string): string | null =>
  item.received_on === null || item.received_on <= closesOn
    ? null
    : (sealing.open(item.late_reason, inAgendaItem(item.id)) ?? "");

function repeatSinceOf(row: Parameters<typeof storedRepeat>[0]): CaseRecord["referral"]["repeatSince"] {
  const answer = storedRepeat(row);
  if (answer === null || !answer.repeat || answer.anchorOn === null || answer.days === null) return null;
  return { anchor: answer.anchor, on: answer.anchorOn, days: answer.days };
}

/** The ordinary addresses; of a sealed one only that there is one: its text is not even asked for (`RULES.md` 3 row 6). */
async function addressesOf({ db, sealing }: Seeing, caseId: string): Promise<AddressRecord[]> {
  const rows = await db
    .selectFrom("contacts")
    .select(["id", "of_role", "value", "safe", "confidential"])
    .where("case_id", "=", caseId)
    .where("kind", "=", "ADDRESS")
    .orderBy("position")
    .execute();
  return rows.map((row) => {
    const sealed = isSealedContact({ safe: row.safe === 1, confidential: row.confidential === 1 });
    const text = sealed ? null : sealing.open(row.value, `contacts.value.${row.id}`);
    return { of: CaseRole.parse(row.of_role), sealed: text === null, text: text ?? "" };
  });
}

const emptyTexts = z.record(HearingField, z.string());

async function hearingOf(
  reading: Seeing,
  {
    conferenceId,
    date,
    hearingId,
    flagUntil,
  }: {
    readonly conferenceId: string;
    readonly date: CivilDate;
    readonly hearingId: string;
    readonly flagUntil: CivilDate;
  },
): Promise<HearingRecord> {
  const { db, area, sealing } = reading;
  const row = await hearingRow(db, hearingId);
  const attendance = await attendanceOf(db, conferenceId, area.today);
  const outOfRoom = await agenciesOutOfRoom(db, conferenceId, row.case_id, row.compartment_id !== null);
  const there = await agenciesThere(db, hearingId);
  const texts = await textsOf(reading, hearingId);
  const risks = await risksOf(reading, hearingId);
  const names = await db.selectFrom("agencies").select(["id", "name"]).execute();
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  const decision = decisionOf(sealing, row);
  return {
    approved: row.state === "approved",
    planBefore: await planBeforeOf(reading, row, date),
    agencies: attendance.map(({ agencyId, agencyName, status }) => ({
      agencyId,
      agencyName,
      presence: presenceOf(status, { maySit: !outOfRoom.has(agencyId), wasThere: there.has(agencyId) }),
    })),
    questions: await questionsForMinutes(reading, { id: conferenceId, approved_at: row.approved_at }, row.case_id),
    information: (await informationOf(reading, hearingId))
      .filter((entry) => entry.kind === "NOTHING_HELD" || entry.text.trim() !== "")
      .map((entry) => ({ ...entry, agencyName: nameOf.get(entry.agencyId) ?? "", chairOnly: false })),
    texts: emptyTexts.parse(Object.fromEntries(hearingFields.map((field) => [field, texts[field].text.trim()]))),
    risks,
    actions: await actionsOfHearing(reading, hearingId, new Map(risks.map((risk) => [risk.id, risk.number]))),
    decision: { ...decision, tellsName: await whoTells(reading, decision.tellsName, row.tells_account_id) },
    reasons: Object.fromEntries(await reasonsOf(db, hearingId)),
    safetyAgencyName: nameOf.get(decision.safetyAgencyId ?? "") ?? "",
    disagreeingNames: decision.disagreeing.flatMap((agencyId) => nameOf.get(agencyId) ?? []),
    warnings: await notedWarnings(reading, row),
    flagUntil: isPutOff(decision.outcome) ? null : flagUntil,
  };
}

/** The plan before as far as this hearing looked at it; null where it did not. */
async function planBeforeOf(
  reading: Seeing,
  { id, case_id }: HearingWhole,
  date: CivilDate,
): Promise<HearingRecord["planBefore"]> {
  const reviews = await reviewsOf(reading, id);
  const plan = reviews.size === 0 ? null : await previousPlanOf(reading, case_id, { before: date, except: id });
  return (
    plan && {
      on: plan.on,
      actions: plan.actions.map((action) => {
        const review = reviews.get(action.id);
        return {
          text: action.text,
          ownerAgencyId: action.ownerAgencyId,
          ownerAgencyName: action.ownerAgencyName,
          status: action.status,
          result: action.result,
          doneOn: action.doneOn,
          needed: review?.needed ?? null,
          note: review?.note ?? "",
        };
      }),
    }
  );
}

async function whoTells({ db }: Seeing, name: string | null, accountId: string | null): Promise<string> {
  if (name || accountId === null) return name ?? "";
  const account = await db.selectFrom("accounts").select("name").where("id", "=", accountId).executeTakeFirst();
  return account?.name ?? "";
}
