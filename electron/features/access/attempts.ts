import { sql } from "kysely";
import type { accessContract } from "../../../shared/access/contract.ts";
import { Attempt } from "../../../shared/access/model.ts";
import { ok } from "../../../shared/result.ts";
import { mayReadCase } from "../cases/rows.ts";
import type { HandlersOf } from "../context.ts";

type Attempts = Pick<HandlersOf<typeof accessContract>, "access.attempts" | "access.noteAttempts">;

/** The newest of each account are enough to see what is going on; nobody pushes another's out of sight by trying often. */
const mostOfAnAccount = 20;
const most = 500;

/** What the readers of a restricted case are told of attempts on it (`RULES.md` 4). */
export const attemptsHandlers: Attempts = {
  "access.attempts": async ({ db, session }, { caseId }) => {
    const rows = await db
      .selectFrom((from) =>
        from
          .selectFrom("attempts")
          .selectAll()
          .select(
            sql<number>`ROW_NUMBER() OVER (PARTITION BY attempts.case_id, attempts.account_id ORDER BY attempts.at DESC)`.as(
              "place",
            ),
          )
          .where("attempts.case_id", "!=", "")
          .as("attempts"),
      )
      .innerJoin("cases", "cases.id", "attempts.case_id")
      .innerJoin("accounts", "accounts.id", "attempts.account_id")
      .innerJoin("agencies", "agencies.id", "accounts.agency_id")
      .leftJoin("attempts_noted", (join) =>
        join
          .onRef("attempts_noted.case_id", "=", "attempts.case_id")
          .on("attempts_noted.account_id", "=", session.accountId),
      )
      .select([
        "attempts.case_id",
        "attempts.account_id",
        "attempts.procedure",
        "attempts.at",
        "attempts.count",
        "cases.reference",
        "accounts.name",
        "agencies.name as agency_name",
        "attempts_noted.noted_at",
      ])
      .where("attempts.place", "<=", mostOfAnAccount)
      .where("cases.compartment_id", "is not", null)
      .where(mayReadCase(sql.ref<string>("cases.id"), sql.ref<string>("cases.compartment_id"), session))
      .$if(caseId !== null, (query) => query.where("attempts.case_id", "=", caseId ?? ""))
      .orderBy("attempts.at", "desc")
      .limit(most)
      .execute();
    return ok(
      rows.map((row) =>
        Attempt.parse({
          caseId: row.case_id,
          caseReference: row.reference,
          accountId: row.account_id,
          accountName: row.name,
          agencyName: row.agency_name,
          procedure: row.procedure,
          at: row.at,
          count: row.count,
          noted: row.noted_at !== null && row.at <= row.noted_at,
        }),
      ),
    );
  },

  "access.noteAttempts": async ({ db, session, area }, { caseId }) => {
    await db
      .insertInto("attempts_noted")
      .values({ account_id: session.accountId, case_id: caseId, noted_at: area.now })
      .onConflict((conflict) => conflict.columns(["account_id", "case_id"]).doUpdateSet({ noted_at: area.now }))
      .execute();
    return ok(null);
  },
};
