import { ActionChange } from "../../../shared/actions/model.ts";
import type { actionsContract } from "../../../shared/actions/contract.ts";
import { sql } from "kysely";
import { fail, ok } from "../../../shared/result.ts";
import type { HandlersOf } from "../context.ts";
import { actionCounts, overdueByAgency } from "./counts.ts";
import { dueHandlers } from "./due.ts";
import { followHandlers } from "./follow.ts";
import { actionPage } from "./listed.ts";
import { manyHandlers } from "./many.ts";
import { onTimeByMonth } from "./onTime.ts";
import { reportHandlers } from "./report.ts";
import { isListed } from "./rows.ts";
import { inHistory } from "./sealed.ts";

export const actionsHandlers: HandlersOf<typeof actionsContract> = {
  ...reportHandlers,
  ...followHandlers,
  ...manyHandlers,
  ...dueHandlers,

  "actions.list": async (reading, asked) => ok(await actionPage(reading, asked)),

  "actions.counts": async (reading, asked) => ok(await actionCounts(reading, asked)),

  "actions.overdue": async (reading) => ok(await overdueByAgency(reading)),

  "actions.onTime": async (reading) => ok(await onTimeByMonth(reading)),

  "actions.history": async ({ db, session, sealing }, { actionId }) => {
    if (!(await isListed(db, session, actionId))) return fail("desk.notYours");
    const rows = await db
      .selectFrom("action_history")
      .innerJoin("accounts", "accounts.id", "action_history.account_id")
      .selectAll("action_history")
      .select("accounts.name")
      .where("action_id", "=", actionId)
      // In the order it was written, whatever the machine's clock said.
      .orderBy(sql`action_history.rowid`)
      .execute();
    return ok(
      rows.map((row) =>
        ActionChange.parse({
          at: row.at,
          by: row.name,
          kind: row.kind,
          from: row.from_status,
          to: row.to_status,
          result: sealing.open(row.result, inHistory(actionId)) ?? "",
          fromValue: row.from_value,
          toValue: row.to_value,
        }),
      ),
    );
  },
};
