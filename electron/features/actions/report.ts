import { sql } from "kysely";
import type { actionsContract } from "../../../shared/actions/contract.ts";
import { ActionStatus } from "../../../shared/actions/model.ts";
import { isOpen, mayFollow, settleUpdate } from "../../../shared/actions/rules.ts";
import { dayOf, Instant } from "../../../shared/dates.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { HandlersOf } from "../context.ts";
import { actionRow } from "./rows.ts";
import { addHistory, mayReport, sealReport, sealTold } from "./save.ts";
import { openReplaced, sealReplaced } from "./sealed.ts";

/** How an action went: said by its owner's agency or who runs the conference, and taken back while it is the last word. */
export const reportHandlers: Pick<
  HandlersOf<typeof actionsContract>,
  "actions.update" | "actions.takeBack" | "actions.accept"
> = {
  "actions.update": async (writing, said) => {
    const { db, area, sealing } = writing;
    const { actionId, evidence, evidenceReference, riskEffect } = said;
    const action = await actionRow(db, actionId);
    const from = ActionStatus.parse(action.status);
    if (action.version !== said.baseVersion || !mayFollow(from, said.status)) return fail("actions.changedElsewhere");
    const settled = settleUpdate(said, area.today);
    if (!settled.ok) return settled;
    if (!(await mayReport(writing, actionId))) return fail("desk.notYours");
    const { status, result, doneOn, whyNot } = settled.value;
    const sealed = await sealReport(writing, actionId, { result, evidenceReference, told: result });
    const undo = sealReplaced(sealing, sealed.compartmentId, action);
    const version = action.version + 1;
    await db
      .updateTable("actions")
      .set({
        status,
        result: sealed.result,
        done_on: doneOn,
        evidence,
        evidence_reference: sealed.evidence_reference,
        why_not: whyNot,
        risk_effect: riskEffect,
        reported_on: area.today,
        closed_on: isOpen(status) ? null : area.today,
        version,
      })
      .where("id", "=", actionId)
      .execute();
    await addHistory(writing, actionId, { kind: "REPORTED", from, to: status, result: sealed.told, undo });
    return ok({ version });
  },

  "actions.takeBack": async (writing, { actionId, baseVersion }) => {
    const { db, area, session, sealing } = writing;
    const action = await actionRow(db, actionId);
    const last = await db
      .selectFrom("action_history")
      .select(["account_id", "undo", "at"])
      .where("action_id", "=", actionId)
      // In the order it was written, whatever the machine's clock said.
      .orderBy(sql`rowid`, "desc")
      .executeTakeFirst();
    const isMine =
      last?.account_id === session.accountId && dayOf(Instant.parse(last.at), area.timeZone) === area.today;
    if (!isMine || last.undo === null || action.version !== baseVersion) return fail("actions.notToTakeBack");
    const before = openReplaced(sealing, actionId, last.undo);
    if (before === null) return fail("desk.notYours");
    const { result, evidence_reference } = await sealReport(writing, actionId, { ...before, told: "" });
    const version = action.version + 1;
    await db
      .updateTable("actions")
      .set({
        status: before.status,
        result,
        done_on: before.doneOn,
        evidence: before.evidence,
        evidence_reference,
        why_not: before.whyNot,
        risk_effect: before.riskEffect,
        reported_on: before.reportedOn,
        closed_on: before.closedOn,
        version,
      })
      .where("id", "=", actionId)
      .execute();
    await addHistory(writing, actionId, {
      kind: "TAKEN_BACK",
      from: action.status,
      to: before.status,
      result: await sealTold(writing, actionId, ""),
    });
    return ok({ version });
  },

  "actions.accept": async ({ db, area }, { actionId }) => {
    await db
      .updateTable("actions")
      .set({ accepted_at: area.now })
      .where("id", "=", actionId)
      .where("accepted_at", "is", null)
      .execute();
    return ok(null);
  },
};
