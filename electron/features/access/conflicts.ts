import { sql, type SqlBool } from "kysely";
import type { accessContract } from "../../../shared/access/contract.ts";
import { Conflict } from "../../../shared/access/model.ts";
import { fail, ok } from "../../../shared/result.ts";
import { chairsIt, isNamed, mayReadCase } from "../cases/rows.ts";
import type { HandlersOf, Reading } from "../context.ts";
import { settleKeys } from "./settleKeys.ts";

type Conflicts = Pick<
  HandlersOf<typeof accessContract>,
  "access.conflicts" | "access.decideConflict" | "access.withdrawConflict"
>;

/** The place a text about a conflict is bound to. */
export const inConflict = (column: "reason" | "decision_reason" | "alternate", id: string): string =>
  `conflicts.${column}.${id}`;

/** Row 15 of `RULES.md` 3: administrator and chair those on cases they read; everybody what they declared themselves. */
async function conflictRows({ db, session }: Reading, of: { caseId: string | null; conferenceId: string | null }) {
  const caseId = sql.ref<string>("conflicts.case_id");
  const readable = mayReadCase(caseId, sql.ref<string>("cases.compartment_id"), session);
  const runs = session.role === "administrator" || session.role === "chair" ? readable : sql<SqlBool>`0`;
  const own = sql<SqlBool>`(conflicts.declared_by = ${session.accountId} AND (cases.compartment_id IS NULL OR ${isNamed(caseId, session)}))`;
  return db
    .selectFrom("conflicts")
    .innerJoin("cases", "cases.id", "conflicts.case_id")
    .innerJoin("accounts as declarer", "declarer.id", "conflicts.declared_by")
    .leftJoin("accounts as decider", "decider.id", "conflicts.decided_by")
    .leftJoin("accounts as person", "person.id", "conflicts.account_id")
    .leftJoin("agencies", "agencies.id", "conflicts.agency_id")
    .selectAll("conflicts")
    .select([
      "cases.reference",
      "declarer.name as declarer_name",
      "decider.name as decider_name",
      "person.name as person_name",
      "agencies.name as agency_name",
      readable.as("readable"),
      chairsIt(caseId, session).as("chaired"),
    ])
    .where(sql<SqlBool>`(${runs} OR ${own})`)
    .$if(of.caseId !== null, (query) => query.where("conflicts.case_id", "=", of.caseId ?? ""))
    .$if(of.conferenceId !== null, (query) =>
      query.where(
        sql<SqlBool>`EXISTS (SELECT 1 FROM agenda_items WHERE agenda_items.case_id = conflicts.case_id AND agenda_items.conference_id = ${of.conferenceId})`,
      ),
    )
    .orderBy("conflicts.declared_at", "desc")
    .orderBy("conflicts.id", "desc")
    .limit(500)
    .execute();
}

/** Declared links with a case: who reads them, who decides, who takes one back. */
export const conflictsHandlers: Conflicts = {
  "access.conflicts": async (reading, of) => {
    const { session, sealing } = reading;
    const rows = await conflictRows(reading, of);
    return ok(
      rows.map((row) =>
        Conflict.parse({
          id: row.id,
          caseId: row.case_id,
          caseReference: row.reference,
          party:
            row.account_id === null
              ? { kind: "agency", name: row.agency_name ?? "" }
              : { kind: "account", name: row.person_name ?? "" },
          kind: row.kind,
          alternate: sealing.open(row.alternate, inConflict("alternate", row.id)) ?? "",
          reason: sealing.open(row.reason, inConflict("reason", row.id)) ?? "",
          declaredBy: row.declarer_name,
          declaredAt: row.declared_at,
          state: row.state,
          decidedBy: row.decider_name,
          decidedAt: row.decided_at,
          decisionReason: sealing.open(row.decision_reason, inConflict("decision_reason", row.id)) ?? "",
          mayDecide:
            session.role === "chair" &&
            Boolean(row.readable) &&
            row.chaired === 1 &&
            (row.state === "DECLARED" || row.state === "ACCEPTED"),
          mayWithdraw: row.declared_by === session.accountId && row.state === "DECLARED",
        }),
      ),
    );
  },

  "access.decideConflict": async (writing, { conflictId, accepted, reason }) => {
    const { db, session, area, sealing } = writing;
    if (!accepted && reason === "") return fail("access.decisionReasonNeeded");
    const { case_id, compartment_id } = await db
      .selectFrom("conflicts")
      .innerJoin("cases", "cases.id", "conflicts.case_id")
      .select(["conflicts.case_id", "cases.compartment_id"])
      .where("conflicts.id", "=", conflictId)
      .executeTakeFirstOrThrow();
    await db
      .updateTable("conflicts")
      .set({
        state: accepted ? "ACCEPTED" : "NOT_ACCEPTED",
        decided_by: session.accountId,
        decided_at: area.now,
        decision_reason: sealing.seal(compartment_id, reason, inConflict("decision_reason", conflictId)),
      })
      .where("id", "=", conflictId)
      .execute();
    await settleKeys(writing, case_id);
    return ok(null);
  },

  "access.withdrawConflict": async ({ db }, { conflictId }) => {
    await db.updateTable("conflicts").set({ state: "WITHDRAWN" }).where("id", "=", conflictId).execute();
    return ok(null);
  },
};
