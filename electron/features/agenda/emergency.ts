import { sql } from "kysely";
import type { agendaContract } from "../../../shared/agenda/contract.ts";
import { addDays, ClockTime, timeOf } from "../../../shared/dates.ts";
import { AccountId, AgencyId } from "../../../shared/ids.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { Reader, Writer } from "../../store/unitOfWork.ts";
import { agencyNow } from "../agencies/rows.ts";
import { createConference, hasChairingReader } from "../conferences/rows.ts";
import type { HandlersOf, Reading } from "../context.ts";
import { moveReferralsOfCase } from "../referrals/rows.ts";
import { listCase } from "./listing.ts";

type Emergency = Pick<HandlersOf<typeof agendaContract>, "agenda.proposeEmergency" | "agenda.callEmergency">;

/** After this hour nobody is brought together the same day any more. */
const lastHour = 16;

/** Two hours from now on the full hour, or the next morning: enough to reach people. */
function soonest({ now, today, timeZone }: Reading["area"]) {
  const hour = Number(timeOf(now, timeZone).slice(0, 2)) + 2;
  if (hour > lastHour) return { date: addDays(today, 1), startsAt: ClockTime.parse("09:00") };
  return { date: today, startsAt: ClockTime.parse(`${String(Math.max(8, hour)).padStart(2, "0")}:00`) };
}

/** The fewest that must come: who referred, the police, and the adviser's agency (`RULES.md` emergency). */
async function fewestAgencies(db: Reader, caseId: string): Promise<string[]> {
  const referrers = db
    .selectFrom("referrals")
    .select(agencyNow(sql`referrals.agency_id`).as("agency_id"))
    .where("case_id", "=", caseId);
  const advisers = db
    .selectFrom("case_advisers")
    .innerJoin("accounts", "accounts.id", "case_advisers.account_id")
    .select("accounts.agency_id")
    .where("case_advisers.case_id", "=", caseId);
  const rows = await db
    .selectFrom("agencies")
    .select(["id", "type"])
    .where("active", "=", 1)
    .where((where) =>
      where.or([where("id", "in", referrers), where("id", "in", advisers), where("type", "in", ["POLICE", "IDVA"])]),
    )
    .orderBy("name")
    .execute();
  return rows.map(({ id }) => id);
}

/** Who may chair it: of a restricted case only a reader of it; this session first where it is a chair. */
async function chairFor({ db, session }: Reading, caseId: string, restricted: boolean): Promise<string | null> {
  const chairs = await db
    .selectFrom("accounts")
    .select("id")
    .where("role", "=", "chair")
    .where("active", "=", 1)
    .orderBy("name")
    .execute();
  const first = chairs.toSorted(
    (one, other) => Number(other.id === session.accountId) - Number(one.id === session.accountId),
  );
  for (const { id } of first) if (!restricted || (await hasChairingReader(db, caseId, [id]))) return id;
  return null;
}

/** A case that waits on the list of a conference still to come is taken off it: it is heard sooner. */
async function takeOffOtherLists(db: Writer, caseId: string): Promise<void> {
  await db
    .deleteFrom("agenda_items")
    .where("case_id", "=", caseId)
    .where(
      "conference_id",
      "in",
      db.selectFrom("conferences").select("id").where("status", "in", ["PLANNED", "CIRCULATED"]),
    )
    .execute();
}

/** A conference about one case, today or tomorrow. */
export const emergencyHandlers: Emergency = {
  "agenda.proposeEmergency": async (reading, { caseId }) => {
    const { db, area } = reading;
    const found = await db
      .selectFrom("cases")
      .select("compartment_id")
      .where("id", "=", caseId)
      .executeTakeFirstOrThrow();
    const last = await db.selectFrom("conferences").select("venue").orderBy("date", "desc").executeTakeFirst();
    return ok({
      ...soonest(area),
      venue: last?.venue ?? "",
      chairId: AccountId.nullable().parse(await chairFor(reading, caseId, found.compartment_id !== null)),
      deputyChairId: null,
      minutesPerCase: 30,
      agencyIds: (await fewestAgencies(db, caseId)).map((id) => AgencyId.parse(id)),
    });
  },

  "agenda.callEmergency": async (writing, { caseId, circulate, minutes, ...asked }) => {
    const { db, area } = writing;
    if (asked.date < area.today) return fail("agenda.dayIsOver");
    const made = await createConference(writing, {
      ...asked,
      type: "EMERGENCY",
      minuteTaker: "",
      minutesPerCase: minutes,
      breakMinutes: 0,
      deadlines: null,
      deadlineReasons: {},
    });
    if (!made.ok) return made;
    await takeOffOtherLists(db, caseId);
    await moveReferralsOfCase(writing, caseId, "ACCEPTED");
    const listed = await listCase(writing, {
      itemId: writing.newId(),
      conferenceId: made.value,
      caseId,
      lateReason: "",
    });
    if (!listed.ok) return listed;
    if (circulate)
      await db
        .updateTable("conferences")
        .set({ status: "CIRCULATED", circulated_at: area.now })
        .where("id", "=", made.value)
        .execute();
    return ok({ conferenceId: made.value });
  },
};
