import { CivilDate, daysBetween } from "../../../shared/dates.ts";
import type { PreviousPlan } from "../../../shared/meeting/previousPlan.ts";
import { putOffOutcomes } from "../../../shared/meeting/rules.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import { actionLines } from "../actions/rows.ts";
import type { Seeing } from "../context.ts";

/**
 * The hearing of a case that was held before a day and came to a plan: the last one that was not put off. `except` is the
 * hearing one looks back from.
 */
export async function hearingBefore(
  db: Reader,
  caseId: string,
  { before, except }: { readonly before: string; readonly except: string | null },
): Promise<{ readonly id: string; readonly on: CivilDate } | null> {
  const row = await db
    .selectFrom("hearings")
    .innerJoin("conferences", "conferences.id", "hearings.conference_id")
    .select(["hearings.id", "conferences.date"])
    .where("hearings.case_id", "=", caseId)
    .where("conferences.date", "<=", before)
    .where("hearings.id", "is not", except)
    .where("hearings.state", "<>", "open")
    .where((where) => where.or([where("outcome", "is", null), where("outcome", "not in", [...putOffOutcomes])]))
    .orderBy("conferences.date", "desc")
    .orderBy("hearings.started_at", "desc")
    .executeTakeFirst();
  return row ? { id: row.id, on: CivilDate.parse(row.date) } : null;
}

const daysOfMonth = 30.44;

/** What was promised when a case was heard before a day, of the actions this session may read; null where it was not heard. */
export async function previousPlanOf(
  reading: Seeing,
  caseId: string,
  look: { readonly before: CivilDate; readonly except: string | null },
): Promise<(PreviousPlan & { readonly hearingId: string }) | null> {
  const hearing = await hearingBefore(reading.db, caseId, look);
  if (!hearing) return null;
  const actions = await actionLines(reading, { hearingId: hearing.id });
  return {
    hearingId: hearing.id,
    on: hearing.on,
    months: Math.round(daysBetween(hearing.on, look.before) / daysOfMonth),
    actions: actions.filter(({ status }) => status !== "PROPOSED"),
  };
}
