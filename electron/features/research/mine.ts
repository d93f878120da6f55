import type { researchContract } from "../../../shared/research/contract.ts";
import { ResearchLine } from "../../../shared/research/model.ts";
import { reminderOf } from "../../../shared/research/rules.ts";
import { ok } from "../../../shared/result.ts";
import { itemRows } from "../agenda/rows.ts";
import { namelessCase, namesOfCases } from "../cases/rows.ts";
import type { HandlersOf, Reading } from "../context.ts";
import { openStatuses } from "./asked.ts";
import { dayOrNull, isChangedSince } from "./stored.ts";

type Mine = Pick<HandlersOf<typeof researchContract>, "research.mine">;

/** The conferences this agency prepares now, the next one first. */
const conferencesAhead = ({ db, session }: Reading) =>
  db
    .selectFrom("conferences")
    .innerJoin("attendance", "attendance.conference_id", "conferences.id")
    .select(["conferences.id", "date", "research_due_on"])
    .where("attendance.agency_id", "=", session.agencyId)
    .where("circulated_at", "is not", null)
    .where("conferences.status", "in", openStatuses)
    .orderBy("date")
    .orderBy("starts_at")
    .execute();

async function linesOf(reading: Reading, conference: Awaited<ReturnType<typeof conferencesAhead>>[number]) {
  const { db, session, area } = reading;
  const items = (await itemRows(db, session, conference.id)).filter(({ readable }) => Boolean(readable));
  const names = await namesOfCases(
    reading,
    items.map((item) => item.case_id),
  );
  const rows = await db
    .selectFrom("research")
    .selectAll()
    .where("agency_id", "=", session.agencyId)
    .where("conference_id", "=", conference.id)
    .execute();
  return items.map((item, index) => {
    const row = rows.find(({ case_id }) => case_id === item.case_id);
    const state = row?.state ?? ("MISSING" as const);
    return ResearchLine.parse({
      conferenceId: conference.id,
      conferenceOn: conference.date,
      dueOn: conference.research_due_on,
      caseId: item.case_id,
      number: index + 1,
      reference: item.reference,
      victimInitials: (names.get(item.case_id) ?? namelessCase).victimInitials,
      restricted: item.compartment_id !== null,
      state,
      completedOn: row?.completed_on ?? null,
      changedSince: isChangedSince(row),
      reminder: reminderOf(state, dayOrNull(conference.research_due_on) ?? area.today, area.today),
    });
  });
}

/** The cases an agency is asked about, of every conference it prepares. */
export const mineHandlers: Mine = {
  "research.mine": async (reading) => {
    const lines: ResearchLine[] = [];
    for (const conference of await conferencesAhead(reading)) lines.push(...(await linesOf(reading, conference)));
    return ok(lines);
  },
};
