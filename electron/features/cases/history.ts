import { sql } from "kysely";
import type { ActionLine } from "../../../shared/actions/model.ts";
import type { TimelineEntry } from "../../../shared/cases/model.ts";
import { CivilDate, dayOf, Instant } from "../../../shared/dates.ts";
import { ConferenceId } from "../../../shared/ids.ts";
import type { Person } from "../../../shared/people/model.ts";
import { displayName } from "../../../shared/people/rules.ts";
import { packText } from "../../../shared/risk/pack.ts";
import { ofOwnAgency } from "../agencies/rows.ts";
import { deferralsOfCase } from "../agenda/rows.ts";
import type { Reading } from "../context.ts";
import { mayOpenHearing } from "../meeting/rows.ts";
import { inCaseId } from "../people/rows.ts";
import { entry, recordsThatHappened } from "../records/rows.ts";
import { formOf, mayReadReferral, referralsOfCase } from "../referrals/rows.ts";
import { assessmentLines } from "../risk/rows.ts";
import { presentStatuses, wasThereWhen } from "./relations.ts";

/** The hearings of a case this session may read, oldest first: an agency those it was present at (`RULES.md` 3 row 13). */
export function hearingsOfCase({ db, session }: Reading, caseId: string) {
  const hearings = db
    .selectFrom("hearings")
    .innerJoin("conferences", "conferences.id", "hearings.conference_id")
    .innerJoin("cases", "cases.id", "hearings.case_id")
    .select(mayOpenHearing(session).as("may_read"))
    .select([
      "hearings.id",
      "hearings.outcome",
      "hearings.state",
      "conferences.date",
      "conferences.id as conference_id",
    ])
    .where("hearings.case_id", "=", caseId)
    .orderBy("conferences.date");
  if (session.role !== "representative") return hearings.execute();
  return (
    hearings
      .innerJoin("attendance", "attendance.conference_id", "hearings.conference_id")
      .where(ofOwnAgency(sql.ref("attendance.agency_id"), session))
      .where("attendance.status", "in", [...presentStatuses])
      .where(wasThereWhen("hearings", "attendance"))
      // Two that are one now may both have been there.
      .distinct()
      .execute()
  );
}

/** What the referrals of a case tell: those this session may read (`RULES.md` 3 row 3). */
export async function referralsToRead({ db, session, sealing }: Reading, caseId: string) {
  const readable = await db
    .selectFrom("referrals")
    .select("id")
    .where("case_id", "=", caseId)
    .where(mayReadReferral(session))
    .execute();
  const ids = new Set(readable.map(({ id }) => id));
  const rows = await referralsOfCase(db, caseId);
  return rows.filter(({ id }) => ids.has(id)).map((row) => ({ ...row, opened: formOf(sealing, row) }));
}

type Hearings = Awaited<ReturnType<typeof hearingsOfCase>>;
type Referrals = Awaited<ReturnType<typeof referralsToRead>>;

function actionsThatHappened(actions: readonly ActionLine[], hearings: Hearings): TimelineEntry[] {
  const conferenceOf = new Map(hearings.map((row) => [row.id, ConferenceId.parse(row.conference_id)]));
  return actions.flatMap(({ text, ownerAgencyName, hearingId, agreedOn, doneOn }) => {
    const conferenceId = hearingId === null ? null : (conferenceOf.get(hearingId) ?? null);
    const told = { text, agencyName: ownerAgencyName, conferenceId };
    const agreed = entry({ ...told, on: agreedOn, kind: "ACTION_AGREED" });
    return doneOn === null ? [agreed] : [agreed, entry({ ...told, on: doneOn, kind: "ACTION_CLOSED" })];
  });
}

/** Every referral of the case, since they belong to its story; only one this session may read can be opened from there. */
async function referralsThatHappened({ db }: Reading, caseId: string, readable: Referrals): Promise<TimelineEntry[]> {
  const ids = new Set(readable.map(({ id }) => id));
  const rows = await referralsOfCase(db, caseId);
  return rows.map((row) =>
    entry({
      on: CivilDate.parse(row.received_on),
      kind: "REFERRAL",
      text: row.reference,
      agencyName: row.agency_name,
      objectId: ids.has(row.id) ? row.id : null,
    }),
  );
}

/** Completed assessments, by the instrument's name in the area's language. */
async function assessmentsThatHappened(reading: Reading, caseId: string): Promise<TimelineEntry[]> {
  const lines = await assessmentLines(reading, { caseId });
  return lines.flatMap(({ id, state, assessedOn, instrumentName, levelLabel, agencyName }) => {
    if (state !== "completed" || assessedOn === null) return [];
    const named = [instrumentName, levelLabel].flatMap((text) => (text ? [packText(text, reading.area.language)] : []));
    return [entry({ on: assessedOn, kind: "ASSESSMENT", text: named.join(", "), agencyName, objectId: id })];
  });
}

/** Who came into the case after it was made, one line a day. */
async function peopleThatCame(
  { db, area }: Reading,
  caseId: string,
  people: readonly Person[],
): Promise<TimelineEntry[]> {
  const rows = await db
    .selectFrom("field_history")
    .select(["object_id", "at"])
    .where("case_id", "=", caseId)
    .where("kind", "=", "inCase")
    .where("field", "=", "membership")
    .where("to_value", "is not", null)
    .orderBy("at")
    .execute();
  // Who was put in, taken out and put back came when they were put in last.
  const cameAt = new Map(rows.map(({ object_id, at }) => [object_id, dayOf(Instant.parse(at), area.timeZone)]));
  const came = people.flatMap((person) => {
    const on = cameAt.get(inCaseId(caseId, person.id));
    return on === undefined ? [] : [{ person, on }];
  });
  return [...Map.groupBy(came, ({ on }) => on)].map(([on, together]) =>
    entry({
      on,
      kind: "PERSON_ADDED",
      codes: [...new Set(together.map(({ person }) => person.role))],
      text: together.map(({ person }) => displayName(person)).join(", "),
    }),
  );
}

/**
 * What happened in a case, newest first: referrals, hearings, actions agreed and closed, assessments, people who came, and
 * what its records tell.
 */
export async function timelineOf(
  reading: Reading,
  caseId: string,
  of: {
    readonly people: readonly Person[];
    readonly referrals: Referrals;
    readonly hearings: Hearings;
    readonly actions: readonly ActionLine[];
  },
): Promise<TimelineEntry[]> {
  const entries = [
    ...(await referralsThatHappened(reading, caseId, of.referrals)),
    ...of.hearings.map((row) =>
      entry({
        on: CivilDate.parse(row.date),
        kind: "HEARING",
        codes: row.outcome === null ? [] : [row.outcome],
        conferenceId: ConferenceId.parse(row.conference_id),
      }),
    ),
    ...(await deferralsOfCase(reading, caseId)).map(({ on, reason, note, safetyAgencyName, conferenceId }) =>
      entry({ on, kind: "DEFERRED", codes: [reason], text: note, agencyName: safetyAgencyName, conferenceId }),
    ),
    ...actionsThatHappened(of.actions, of.hearings),
    ...(await assessmentsThatHappened(reading, caseId)),
    ...(await peopleThatCame(reading, caseId, of.people)),
    ...(await recordsThatHappened(reading, caseId, of.people)),
  ];
  // Within a day, too, what came last stands first.
  return entries.toReversed().sort((one, other) => other.on.localeCompare(one.on));
}
