import { sql } from "kysely";
import type { actionsContract } from "../../../shared/actions/contract.ts";
import { ActionStatus } from "../../../shared/actions/model.ts";
import { isOpen, mayFollow, settleUpdate } from "../../../shared/actions/rules.ts";
import { dayOf, Instant } from "../../../shared/dates.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { HandlersOf, Writing } from "../context.ts";
import { actionRow } from "./rows.ts";
import { addHistory, mayReport, sealReport, sealTold } from "./save.ts";
import { openReplaced, reportedColumns, sealReplaced, type ActionRow, type Replaced } from "./sealed.ts";

/**
 * What an action said before its last report. The file keeps it until the action changes again; of the reports of this
 * sitting the desk knows each, and brings them back one after another.
 */
async function whatStoodBefore(writing: Writing, { id }: ActionRow): Promise<Result<Replaced>> {
  const { db, area, session, sealing, again } = writing;
  if (again?.reported) {
    if (!(await mayReport(writing, id))) return fail("desk.notYours");
    const { reported } = again;
    const isBlank = isOpen(reported.status) && reported.result === "";
    return ok({
      ...reported,
      reportedOn: isBlank ? null : area.today,
      closedOn: isOpen(reported.status) ? null : area.today,
    });
  }
  const last = await db
    .selectFrom("action_history")
    .select(["account_id", "undo", "at"])
    .where("action_id", "=", id)
    // In the order it was written, whatever the machine's clock said.
    .orderBy(sql`rowid`, "desc")
    .executeTakeFirst();
  const isMine = last?.account_id === session.accountId && dayOf(Instant.parse(last.at), area.timeZone) === area.today;
  if (!isMine || last.undo === null) return fail("actions.notToTakeBack");
  const before = openReplaced(sealing, id, last.undo);
  return before === null ? fail("desk.notYours") : ok(before);
}

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
    const { db } = writing;
    const action = await actionRow(db, actionId);
    if (action.version !== baseVersion) return fail("actions.notToTakeBack");
    const replaced = await whatStoodBefore(writing, action);
    if (!replaced.ok) return replaced;
    const before = replaced.value;
    const { result, evidence_reference } = await sealReport(writing, actionId, { ...before, told: "" });
    const version = action.version + 1;
    await db
      .updateTable("actions")
      .set({
        ...reportedColumns(before),
        result,
        evidence_reference,
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
