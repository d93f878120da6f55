import type { ActionStatus } from "../../../shared/actions/model.ts";
import { longestOnWall, ProjectorSlide } from "../../../shared/meeting/model.ts";
import { headingOf } from "../../../shared/meeting/rules.ts";
import { inAction } from "../actions/rows.ts";
import { namelessCase, namesOfCases } from "../cases/rows.ts";
import { breaksOf } from "../conferences/rows.ts";
import type { Reading } from "../context.ts";
import { hearingRow, risksOf } from "./rows.ts";

const offered: ActionStatus = "PROPOSED";

/** The agreed actions of a hearing as the wall shows them: text, agency, day. */
const actionsOf = async ({ db, sealing }: Pick<Reading, "db" | "sealing">, hearingId: string) => {
  const rows = await db
    .selectFrom("actions")
    .innerJoin("agencies", "agencies.id", "actions.owner_agency_id")
    .select(["actions.id", "actions.text", "actions.due", "agencies.name"])
    .where("actions.hearing_id", "=", hearingId)
    .where("actions.status", "<>", offered)
    .orderBy("actions.number")
    .execute();
  return rows.map((row) => ({
    text: headingOf(sealing.open(row.text, inAction("text", row.id)) ?? "", longestOnWall.action),
    agency: headingOf(row.name, longestOnWall.agency),
    due: row.due,
  }));
};

/** The slide of one hearing, field by field, so that nothing else of the case can get into it (`RULES.md` 3 row 22). */
export async function slideOf(reading: Reading, hearingId: string, scale: number): Promise<ProjectorSlide> {
  const hearing = await hearingRow(reading.db, hearingId);
  const names = await namesOfCases(reading, [hearing.case_id]);
  const risks = await risksOf(reading, hearingId);
  return ProjectorSlide.parse({
    kind: "case",
    scale,
    reference: hearing.reference,
    initials: headingOf((names.get(hearing.case_id) ?? namelessCase).victimInitials, 12),
    level: hearing.level_agreed,
    risks: risks.map((risk) => headingOf(risk.text, longestOnWall.risk)),
    actions: await actionsOf(reading, hearingId),
  });
}

/** The slide between cases: which day's conference, and a clock. */
export async function betweenSlide(
  reading: Reading,
  conference: { readonly id: string; readonly date: string },
  scale: number,
): Promise<ProjectorSlide> {
  const { onBreak } = await breaksOf(reading, conference.id);
  return ProjectorSlide.parse({
    kind: "between",
    scale,
    date: conference.date,
    timeZone: reading.area.timeZone,
    onBreak,
  });
}
