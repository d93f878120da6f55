import { sql } from "kysely";
import { CivilDate, dayOf, Instant } from "../../../shared/dates.ts";
import type { recordsContract } from "../../../shared/records/contract.ts";
import type { ClosingStop } from "../../../shared/records/model.ts";
import { compartmentOfCase } from "../cases/rows.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { HandlersOf, Reading, Writing } from "../context.ts";
import { rememberFields } from "./remember.ts";
import { inCase, inClosing } from "./sealed.ts";

type ClosingHandlers = Pick<HandlersOf<typeof recordsContract>, "records.closeCase" | "records.reopenCase">;

const failures = {
  openActions: "records.closingOpenActions",
  standingFlags: "records.closingStandingFlags",
  stillToBeHeard: "records.closingStillToBeHeard",
  legalHold: "records.closingLegalHold",
} as const;

/** What keeps a case from being closed, each with how many there are; empty when it may be (`RULES.md` closing). */
export async function stopsOfClosing(
  { db, area }: Pick<Reading, "db" | "area">,
  caseId: string,
): Promise<{ readonly stop: ClosingStop; readonly count: number }[]> {
  const actions = await db
    .selectFrom("actions")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("case_id", "=", caseId)
    .where("status", "in", ["PROPOSED", "OPEN", "IN_PROGRESS"])
    .executeTakeFirstOrThrow();
  const flags = await db
    .selectFrom("flags")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("case_id", "=", caseId)
    .where("removed_on", "is", null)
    .where("review_on", ">", area.today)
    .executeTakeFirstOrThrow();
  const listed = await db
    .selectFrom("agenda_items")
    .innerJoin("conferences", "conferences.id", "agenda_items.conference_id")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("agenda_items.case_id", "=", caseId)
    .where("conferences.status", "not in", ["MINUTES_APPROVED", "CANCELLED"])
    .executeTakeFirstOrThrow();
  const waiting = await db
    .selectFrom("referrals")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("case_id", "=", caseId)
    .where("status", "in", ["ACCEPTED", "DEFERRED"])
    .executeTakeFirstOrThrow();
  const { legal_hold_on } = await db
    .selectFrom("cases")
    .select("legal_hold_on")
    .where("id", "=", caseId)
    .executeTakeFirstOrThrow();
  const found = [
    { stop: "openActions" as const, count: actions.count },
    { stop: "standingFlags" as const, count: flags.count },
    { stop: "stillToBeHeard" as const, count: listed.count + waiting.count },
    { stop: "legalHold" as const, count: legal_hold_on === null ? 0 : 1 },
  ];
  return found.filter(({ count }) => count > 0);
}

/** When a case was closed, by whom and why; null while it is open. */
export async function closingOfCase({ db, sealing, area }: Reading, caseId: string) {
  const row = await db
    .selectFrom("cases")
    .select(["closed_at", "closed_reason"])
    .where("id", "=", caseId)
    .executeTakeFirst();
  if (!row || row.closed_at === null) return null;
  const last = await db
    .selectFrom("case_closings")
    .innerJoin("accounts", "accounts.id", "case_closings.account_id")
    .select("accounts.name")
    .where("case_id", "=", caseId)
    .where("kind", "=", "CLOSED")
    // In the order they were written, whatever the machine's clock said.
    .orderBy(sql`case_closings.rowid`, "desc")
    .executeTakeFirst();
  return {
    on: dayOf(Instant.parse(row.closed_at), area.timeZone),
    byName: last?.name ?? "",
    reason: sealing.open(row.closed_reason, inCase(caseId)) ?? "",
  };
}

/** Each closing and reopening of a case, for its timeline. */
export async function closingsOfCase({ db, sealing }: Reading, caseId: string) {
  const rows = await db
    .selectFrom("case_closings")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy(sql`rowid`)
    .execute();
  return rows.map((row) => ({
    kind: row.kind,
    on: CivilDate.parse(row.on_day),
    reason: sealing.open(row.reason, inClosing(row.id)) ?? "",
  }));
}

async function note(writing: Writing, caseId: string, kind: "CLOSED" | "REOPENED", reason: string): Promise<void> {
  const { db, sealing, session, area, newId } = writing;
  const compartmentId = await compartmentOfCase(writing.db, caseId);
  const id = newId();
  await db
    .updateTable("cases")
    .set({
      closed_at: kind === "CLOSED" ? area.now : null,
      closed_reason: kind === "CLOSED" ? sealing.seal(compartmentId, reason, inCase(caseId)) : "",
    })
    .where("id", "=", caseId)
    .execute();
  await db
    .insertInto("case_closings")
    .values({
      id,
      case_id: caseId,
      kind,
      on_day: area.today,
      at: area.now,
      reason: sealing.seal(compartmentId, reason, inClosing(id)),
      account_id: session.accountId,
    })
    .execute();
  const [from, to] = kind === "CLOSED" ? ["OPEN", "CLOSED"] : ["CLOSED", "OPEN"];
  await rememberFields(
    writing,
    { kind: "case", objectId: caseId, caseId, compartmentId },
    { state: from, stateReason: null },
    { state: to, stateReason: reason },
  );
}

/** Opens a closed case again, as a repeat does; nothing happens to an open one. */
export async function reopenCase(writing: Writing, caseId: string, reason: string): Promise<void> {
  const row = await writing.db.selectFrom("cases").select("closed_at").where("id", "=", caseId).executeTakeFirst();
  if (row && row.closed_at !== null) await note(writing, caseId, "REOPENED", reason);
}

/** Closing a case, and opening it again with a reason (`RULES.md` closing). */
export const closingHandlers: ClosingHandlers = {
  "records.closeCase": async (writing, { caseId, reason }) => {
    const [first] = await stopsOfClosing(writing, caseId);
    if (first) return fail(failures[first.stop], { count: first.count });
    await note(writing, caseId, "CLOSED", reason);
    return ok(null);
  },

  "records.reopenCase": async (writing, { caseId, reason }) => {
    await reopenCase(writing, caseId, reason);
    return ok(null);
  },
};
