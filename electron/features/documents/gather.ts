import { sql } from "kysely";
import { linesFor, timetable } from "../../../shared/agenda/rules.ts";
import { standingMinutes } from "../../../shared/agenda/standing.ts";
import { AttendanceStatus, ConferenceStatus, ConferenceType } from "../../../shared/conferences/model.ts";
import { CivilDate, ClockTime, Instant, dayOf, timeOf } from "../../../shared/dates.ts";
import type { CaseRecord, ConferenceRecord } from "../../../shared/documents/record.ts";
import { ConferenceId } from "../../../shared/ids.ts";
import { breathe } from "../../store/inTurns.ts";
import { agencyWhenItBegan } from "../agencies/rows.ts";
import { itemRows } from "../agenda/rows.ts";
import { questionsForMinutes } from "../meeting/rows.ts";
import { attendanceOf, conferenceRow, observersOf, runsConference, standingItemsOf } from "../conferences/rows.ts";
import type { Seeing } from "../context.ts";
import { addendaOf } from "../minutes/rows.ts";
import { accessFor, accessOf } from "./accessRows.ts";
import { earlierActions, ownerActionsOf, ownersOf } from "./actionRows.ts";
import { caseRecord } from "./caseRows.ts";

/**
 * Everything the documents of a conference are made of, as far as this session may read and unseal it: what it cannot
 * read never gets here, so it cannot get into a file.
 */
export async function gatherRecord(reading: Seeing, conferenceId: string): Promise<ConferenceRecord> {
  const { db, session } = reading;
  const row = await conferenceRow(db, conferenceId);
  const items = await itemRows(db, session, conferenceId);
  const lines = linesFor(items, {
    sees: (item) => Boolean(item.readable),
    needsWholeTime: runsConference(row, session),
  });
  const minutes = lines.map(({ item }) => item.minutes);
  const standing = await standingItemsOf(db, conferenceId);
  const budget = { before: standingMinutes(standing, false), after: standingMinutes(standing, true) };
  const times = timetable(minutes, ClockTime.parse(row.starts_at), row.break_minutes, budget);
  const access = await accessOf(
    db,
    items.map((item) => ({ caseId: item.case_id, restricted: item.compartment_id !== null })),
  );
  const date = CivilDate.parse(row.date);
  const cases: CaseRecord[] = [];
  const blocked: ConferenceRecord["blocked"][number][] = [];
  for (const [index, { kind, item }] of lines.entries()) {
    const slot = { startsAt: times.startsAt[index] ?? ClockTime.parse(row.starts_at), minutes: item.minutes };
    if (kind === "blocked") blocked.push({ after: cases.length, ...slot });
    else
      cases.push(
        await caseRecord(reading, {
          conferenceId,
          date,
          closesOn: row.referrals_close_on,
          item,
          slot,
          access: accessFor(access, item.case_id),
        }),
      );
    // Thirty cases are some hundred short reads; typing goes in between.
    await breathe();
  }
  const earlier = await earlierActions(reading, { conferenceId, date });
  const ofOwner = await ownerActionsOf(reading, conferenceId);
  return {
    ...(await frontRecord(reading, row)),
    standing: standing.map(({ kind, minutes: lasting, afterCases }) => ({ kind, minutes: lasting, afterCases })),
    cases,
    blocked,
    earlierActions: earlier,
    ownerActions: ofOwner,
    owners: await ownersOf(
      db,
      [...cases.flatMap(({ hearing }) => hearing?.actions ?? []), ...earlier, ...ofOwner].map(({ id }) => id),
    ),
    addenda: await approvedAddenda(reading, conferenceId),
    recordedOn: null,
  };
}

/** What stands on the first pages and tells of no case. */
export async function frontRecord(
  reading: Seeing,
  row: ConferenceRow,
): Promise<Pick<ConferenceRecord, "area" | "conference" | "attendance" | "questions" | "observers">> {
  const { name, settings } = reading.area;
  return {
    area: { name, marking: settings.marking, confidentialityText: settings.confidentialityText },
    conference: await conferenceOf(reading, row),
    attendance: await attendanceLines(reading, row),
    questions: await questionsForMinutes(reading, row, null),
    observers: (await observersOf(reading.db, row.id)).filter(({ inRoom }) => inRoom),
  };
}

/** What was added to the approved minutes, as far as this session reads it. */
export async function approvedAddenda(reading: Seeing, conferenceId: string): Promise<ConferenceRecord["addenda"]> {
  const { timeZone } = reading.area;
  return (await addendaOf(reading, conferenceId)).flatMap(({ number, approvedAt, approvedBy, ...addendum }) =>
    number === null || approvedAt === null
      ? []
      : [{ ...addendum, number, approvedOn: dayOf(approvedAt, timeZone), approvedBy: approvedBy ?? "" }],
  );
}

/** Of which type it is, and by when what has to be there. */
export const planOf = (row: ConferenceRow): Pick<ConferenceRecord["conference"], "type" | "deadlines"> => ({
  type: ConferenceType.parse(row.type),
  deadlines: {
    referralsCloseOn: CivilDate.parse(row.referrals_close_on),
    agendaCirculatedOn: CivilDate.parse(row.agenda_circulated_on),
    researchDueOn: CivilDate.parse(row.research_due_on),
  },
});

type ConferenceRow = Awaited<ReturnType<typeof conferenceRow>>;

async function conferenceOf({ db, area }: Seeing, row: ConferenceRow): Promise<ConferenceRecord["conference"]> {
  const ids = [row.chair_id, row.deputy_chair_id, row.approved_by].filter((id) => id !== null);
  const accounts = await db.selectFrom("accounts").select(["id", "name"]).where("id", "in", ids).execute();
  const named = (id: string | null): string => accounts.find((account) => account.id === id)?.name ?? "";
  const clock = (moment: string | null): ClockTime | null =>
    moment === null ? null : timeOf(Instant.parse(moment), area.timeZone);
  return {
    id: ConferenceId.parse(row.id),
    date: CivilDate.parse(row.date),
    startsAt: ClockTime.parse(row.starts_at),
    venue: row.venue,
    status: ConferenceStatus.parse(row.status),
    chairName: named(row.chair_id),
    deputyChairName: named(row.deputy_chair_id),
    minuteTaker: row.minute_taker,
    startedAt: clock(row.started_at),
    endedAt: clock(row.ended_at),
    confidentialityReadAt: clock(row.confidentiality_read_at),
    conflictsAsked: row.conflicts_asked_at !== null,
    quorumReason: row.quorum_reason ?? "",
    approvedOn: row.approved_at === null ? null : dayOf(Instant.parse(row.approved_at), area.timeZone),
    approvedBy: named(row.approved_by),
    minutesVersion: row.minutes_version,
    ...planOf(row),
  };
}

async function attendanceLines({ db, area }: Seeing, row: ConferenceRow): Promise<ConferenceRecord["attendance"]> {
  const clock = (moment: Instant | null): ClockTime | null => (moment === null ? null : timeOf(moment, area.timeZone));
  const chair = await db
    .selectFrom("accounts")
    .select(agencyWhenItBegan(sql`${row.id}`).as("agency_id"))
    .where("id", "=", row.chair_id)
    .executeTakeFirst();
  const lines = await attendanceOf(db, row.id, area.today);
  const ordered = lines.toSorted(
    (one, other) => Number(other.agencyId === chair?.agency_id) - Number(one.agencyId === chair?.agency_id),
  );
  return ordered.map((line) => ({
    agencyId: line.agencyId,
    agencyName: line.agencyName,
    accountId: line.accountId,
    representative: line.representative,
    status: AttendanceStatus.nullable().parse(line.status),
    infoSent: line.infoSent,
    deputyFor: line.deputyFor,
    infoReceivedOn: line.infoReceivedOn,
    stays: line.stays.map(({ arrivedAt, leftAt }) => ({ from: clock(arrivedAt), to: clock(leftAt) })),
    chairs: line.agencyId === chair?.agency_id,
  }));
}
