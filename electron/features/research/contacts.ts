import { sql, type SqlBool } from "kysely";
import type { researchContract } from "../../../shared/research/contract.ts";
import { AdviserContact } from "../../../shared/research/model.ts";
import { CivilDate } from "../../../shared/dates.ts";
import { CaseId, ConferenceId } from "../../../shared/ids.ts";
import { fail, ok } from "../../../shared/result.ts";
import { among } from "../../store/inTurns.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import { isAdviserOf, namelessCase, namesOfCases, readableCases } from "../cases/rows.ts";
import type { HandlersOf } from "../context.ts";
import { openStatuses } from "./asked.ts";

type Contacts = Pick<HandlersOf<typeof researchContract>, "research.noteContact" | "research.contacts">;

/** Whether the victim of each of these cases was reached before one conference, by case id. */
export async function contactsBefore(
  db: Reader,
  conferenceId: string,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, AdviserContact>> {
  const rows = await db
    .selectFrom("adviser_contacts")
    .innerJoin("accounts", "accounts.id", "adviser_contacts.noted_by")
    .select(["case_id", "outcome", "contacted_on", "accounts.name"])
    .where("conference_id", "=", conferenceId)
    .where("case_id", "in", among(caseIds))
    .execute();
  return new Map(
    rows.map((row) => [
      row.case_id,
      AdviserContact.parse({ outcome: row.outcome, on: row.contacted_on, notedBy: row.name }),
    ]),
  );
}

/** Before a conference the adviser says whether the victim was reached: one of the safety fields (`RULES.md` 3 row 4). */
export const contactsHandlers: Contacts = {
  "research.noteContact": async ({ db, session, area }, { conferenceId, caseId, outcome, on }) => {
    const listed = await db
      .selectFrom("agenda_items")
      .select("id")
      .where("conference_id", "=", conferenceId)
      .where("case_id", "=", caseId)
      .executeTakeFirst();
    if (!listed) return fail("agenda.itemGone");
    await db
      .deleteFrom("adviser_contacts")
      .where("conference_id", "=", conferenceId)
      .where("case_id", "=", caseId)
      .execute();
    if (outcome === null) return ok(null);
    const contacted_on = on ?? area.today;
    if (contacted_on > area.today) return fail("records.inTheFuture");
    await db
      .insertInto("adviser_contacts")
      .values({
        conference_id: conferenceId,
        case_id: caseId,
        outcome,
        contacted_on,
        noted_by: session.accountId,
        noted_at: area.now,
      })
      .execute();
    return ok(null);
  },

  "research.contacts": async (reading) => {
    const { db, session } = reading;
    const rows = await readableCases(db, session)
      .innerJoin("agenda_items", "agenda_items.case_id", "cases.id")
      .innerJoin("conferences", "conferences.id", "agenda_items.conference_id")
      .select(["cases.id", "cases.reference", "conferences.id as conference_id", "conferences.date"])
      .where("conferences.status", "in", openStatuses)
      .where(sql<SqlBool>`${isAdviserOf(sql.ref<string>("cases.id"), session)}`)
      .orderBy("conferences.date")
      .orderBy("agenda_items.position")
      .execute();
    const names = await namesOfCases(
      reading,
      rows.map(({ id }) => id),
    );
    const noted = new Map<string, AdviserContact>();
    for (const [conferenceId, ofConference] of Map.groupBy(rows, (row) => row.conference_id))
      for (const [caseId, contact] of await contactsBefore(
        db,
        conferenceId,
        ofConference.map(({ id }) => id),
      ))
        noted.set(`${conferenceId}.${caseId}`, contact);
    return ok(
      rows.map((row) => ({
        conferenceId: ConferenceId.parse(row.conference_id),
        conferenceOn: CivilDate.parse(row.date),
        caseId: CaseId.parse(row.id),
        reference: row.reference,
        victimInitials: (names.get(row.id) ?? namelessCase).victimInitials,
        contact: noted.get(`${row.conference_id}.${row.id}`) ?? null,
      })),
    );
  },
};
