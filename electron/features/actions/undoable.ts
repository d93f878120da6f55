import { sql } from "kysely";
import { z } from "zod";
import { ActionStatus, Evidence, RiskEffect, WhyNot } from "../../../shared/actions/model.ts";
import { isOpen } from "../../../shared/actions/rules.ts";
import { CivilDate } from "../../../shared/dates.ts";
import type { ActionId } from "../../../shared/ids.ts";
import { takenBack } from "../../../shared/undo/takenBack.ts";
import { changes, step, type About, type Thing, type Undoables } from "../undoable.ts";
import { inAction } from "./sealed.ts";

/** What was reported of an action. */
const Report = z.object({
  status: ActionStatus.exclude(["PROPOSED"]),
  result: z.string(),
  doneOn: CivilDate.nullable(),
  evidence: Evidence.nullable(),
  evidenceReference: z.string(),
  whyNot: WhyNot.nullable(),
  riskEffect: RiskEffect.nullable(),
});
type Report = z.infer<typeof Report>;

function reportOf(actionId: ActionId): Thing<Report> {
  let about: About = null;
  return {
    key: null,
    get about() {
      return about;
    },
    async look({ db, sealing }) {
      const row = await db.selectFrom("actions").selectAll().where("id", "=", actionId).executeTakeFirst();
      if (!row || row.status === "PROPOSED") return null;
      about = { caseId: row.case_id };
      return Report.parse({
        status: row.status,
        result: sealing.open(row.result, inAction("result", actionId)) ?? "",
        doneOn: row.done_on,
        evidence: row.evidence,
        evidenceReference: sealing.open(row.evidence_reference, inAction("evidence_reference", actionId)) ?? "",
        whyNot: row.why_not,
        riskEffect: row.risk_effect,
      });
    },
    async bring({ db, session, area }, to, now) {
      if (to === null || now === null) return null;
      const last = await db
        .selectFrom("action_history")
        .innerJoin("actions", "actions.id", "action_history.action_id")
        .select(["action_history.undo", "action_history.account_id", "actions.version"])
        .where("action_id", "=", actionId)
        .orderBy(sql`action_history.rowid`, "desc")
        .executeTakeFirst();
      if (!last) return null;
      const baseVersion = last.version;
      // The last word, and one's own: the action itself knows what it replaced.
      if (last.undo !== null && last.account_id === session.accountId)
        return [step("actions.takeBack", { actionId, baseVersion })];
      if (isOpen(to.status) && !isOpen(now.status))
        return [step("actions.reopen", { actionId, reason: takenBack[area.language] })];
      return [step("actions.update", { actionId, baseVersion, ...to })];
    },
  };
}

/** What can be taken back of what became of an action. */
export const actionsUndoables: Undoables = {
  "actions.update": changes("actions.update", ({ actionId }) => reportOf(actionId)),
  "actions.reopen": changes("actions.reopen", ({ actionId }) => reportOf(actionId)),
};
