import { sql } from "kysely";
import { setImmediate as pause } from "node:timers/promises";
import { hiddenProcedure, OwnSignIn, type auditContract } from "../../../shared/audit/contract.ts";
import { addDays, Instant } from "../../../shared/dates.ts";
import { ok } from "../../../shared/result.ts";
import { checkAudit } from "../../store/audit.ts";
import { lookupsOfCase } from "../access/rows.ts";
import { mayReadCase } from "../cases/rows.ts";
import type { HandlersOf, SignedIn } from "../context.ts";

/**
 * An entry about a restricted case that an administrator is no reader of: it keeps its number, for there is no gap, and
 * says neither what was done nor to what (`RULES.md` 4). An auditor, who opens no case at all, sees the ids of all.
 */
const isHidden = (session: SignedIn) =>
  session.role === "administrator"
    ? sql<number>`EXISTS (SELECT 1 FROM cases WHERE cases.id = COALESCE(${sql.join(lookupsOfCase(sql.ref<string>("audit.object_id")))})
        AND cases.compartment_id IS NOT NULL AND NOT ${mayReadCase(sql.ref<string>("cases.id"), sql.ref<string>("cases.compartment_id"), session)})`
    : sql<number>`0`;

const mostSignIns = 100;
/** Days for which everybody is told that the recovery key was used. */
const recoveryToldFor = 30;

export const auditHandlers: HandlersOf<typeof auditContract> = {
  "audit.list": async ({ db, session }, { before, limit }) => {
    // Numbered without a gap, so that nothing needs to be counted: half a million entries would hold the loop.
    const total = await db
      .selectNoFrom(
        sql<number>`COALESCE((SELECT MAX(sequence) FROM audit) - (SELECT MIN(sequence) FROM audit) + 1, 0)`.as("total"),
      )
      .executeTakeFirstOrThrow();
    const rows = await db
      .selectFrom("audit")
      .leftJoin("accounts", "accounts.id", "audit.account_id")
      .select(["sequence", "at", "accounts.name", "procedure", "object_id", "reason", "hash"])
      .select(isHidden(session).as("hidden"))
      .where("sequence", "<", before ?? Number.MAX_SAFE_INTEGER)
      .orderBy("sequence", "desc")
      .limit(limit)
      .execute();
    return ok({
      total: total.total,
      entries: rows.map((row) => ({
        sequence: row.sequence,
        at: row.at as Instant,
        accountName: row.name ?? "",
        procedure: row.hidden === 1 ? hiddenProcedure : row.procedure,
        objectId: row.hidden === 1 ? null : row.object_id,
        reason: row.hidden === 1 ? null : row.reason,
        hash: row.hash,
      })),
    });
  },
  "audit.ownSignIns": async ({ db, session }) => {
    const rows = await db
      .selectFrom("sign_ins")
      .select(["at", "kind", "failed_before"])
      .where("account_id", "=", session.accountId)
      .orderBy("at", "desc")
      .limit(mostSignIns)
      .execute();
    return ok(rows.map((row) => OwnSignIn.parse({ at: row.at, kind: row.kind, failedBefore: row.failed_before })));
  },
  "audit.recoveries": async ({ db, area }) => {
    const rows = await db
      .selectFrom("sign_ins")
      .innerJoin("accounts", "accounts.id", "sign_ins.account_id")
      .select(["sign_ins.at", "accounts.name"])
      .where("sign_ins.kind", "=", "RECOVERY")
      .where("sign_ins.at", ">=", addDays(area.today, -recoveryToldFor))
      .orderBy("sign_ins.at", "desc")
      .execute();
    return ok(rows.map(({ at, name }) => ({ at: Instant.parse(at), accountName: name })));
  },
  "audit.verify": async ({ db }) => ok(await checkAudit(db, () => pause())),
};
