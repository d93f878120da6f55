import type { actionsContract } from "../../../shared/actions/contract.ts";
import { escalationLetter } from "../../../shared/actions/escalationLetter.ts";
import { ActionStatus } from "../../../shared/actions/model.ts";
import { CivilDate } from "../../../shared/dates.ts";
import { dayLong } from "../../../shared/documents/dayWords.ts";
import { fail, ok } from "../../../shared/result.ts";
import { among } from "../../store/inTurns.ts";
import type { HandlersOf, Writing } from "../context.ts";
import { letterTo, translatorOf } from "../documents/rows.ts";
import { changeAction } from "./follow.ts";
import { goesToLead, open } from "./narrowed.ts";
import { mayReadAction } from "./rows.ts";
import { addHistory, mayReport, sealTold } from "./save.ts";
import { sql, type SqlBool } from "kysely";

/** The open actions of these that this session may read, as rows of the store. */
const openOnes = ({ db, session }: Pick<Writing, "db" | "session">, actionIds: readonly string[]) =>
  db
    .selectFrom("actions")
    .innerJoin("cases", "cases.id", "actions.case_id")
    .leftJoin("hearings", "hearings.id", "actions.hearing_id")
    .selectAll("actions")
    .select(sql<number>`actions.rowid`.as("row"))
    .where("actions.id", "in", among(actionIds))
    .where(sql<SqlBool>`actions.status IN (${open})`)
    .where(mayReadAction(session))
    .orderBy("actions.due");

/** What is done with several actions at once: told to the lead of an agency, or given to somebody else. */
export const manyHandlers: Pick<
  HandlersOf<typeof actionsContract>,
  "actions.escalationLetter" | "actions.escalate" | "actions.reassign"
> = {
  "actions.escalationLetter": async (reading, { actionIds, to, language }) => {
    const letter = await letterTo(reading, { actionIds, to });
    if (letter === null) return fail("desk.notYours");
    return ok(escalationLetter(letter.facts, translatorOf(language), (day) => dayLong(language, day)));
  },

  "actions.escalate": async (writing, { actionIds, to }) => {
    const { db, area } = writing;
    if (to === "") return fail("actions.leadMissing");
    const rows = await openOnes(writing, actionIds).where(goesToLead(area.today)).execute();
    if (rows.length < new Set(actionIds).size) return fail("actions.notToEscalate");
    for (const { id, status, version } of rows) {
      if (!(await mayReport(writing, id))) return fail("desk.notYours");
      await db
        .updateTable("actions")
        .set({ escalated_on: area.today, escalated_to: to, version: version + 1 })
        .where("id", "=", id)
        .execute();
      const now = ActionStatus.parse(status);
      const result = await sealTold(writing, id, "");
      await addHistory(writing, id, { kind: "ESCALATED", from: now, to: now, result, toValue: to });
    }
    return ok(null);
  },

  "actions.reassign": async (writing, { actionIds, reason, ...owner }) => {
    if (reason === "") return fail("actions.reasonNeeded");
    const rows = await openOnes(writing, actionIds).execute();
    if (rows.length < new Set(actionIds).size) return fail("actions.gone");
    let changed = 0;
    for (const { row: _, ...action } of rows) {
      const done = await changeAction(writing, action, { due: CivilDate.parse(action.due), owner, reason });
      if (done.ok) changed += 1;
      else if (done.failure.code === "actions.ownerMissing") return fail("actions.ownerMissing");
      else if (done.failure.code !== "actions.nothingChanged") return fail("desk.notYours");
    }
    return ok({ changed });
  },
};
