import { sql } from "kysely";
import { addDays, CivilDate } from "../../../shared/dates.ts";
import { CaseId } from "../../../shared/ids.ts";
import { OrderKind, type DueRecord } from "../../../shared/records/model.ts";
import { flagDueDays, orderEndedDays, orderEndsSoonDays } from "../../../shared/records/rules.ts";
import { namesOfCases } from "../cases/rows.ts";
import type { Reading } from "../context.ts";
import { looksAfterFlag, mayReadRecords } from "./relations.ts";

// Of flags that nobody removed for years only the oldest are looked at: a page of the day is no archive.
const flagsAtOnce = 400;

/** Flags whose time is over or nearly so, as one line a case, those first that have waited longest. */
async function dueFlags({ db, session, area }: Reading, limit: number) {
  if (session.role !== "administrator" && session.role !== "representative") return [];
  const rows = await db
    .selectFrom("flags")
    .innerJoin("cases", "cases.id", "flags.case_id")
    .innerJoin("agencies", "agencies.id", "flags.agency_id")
    .select(["flags.case_id", "flags.review_on", "cases.reference", "agencies.name"])
    .where("flags.removed_on", "is", null)
    .where("flags.review_on", "<=", addDays(area.today, flagDueDays))
    .where(looksAfterFlag(session))
    .where(mayReadRecords(session))
    .orderBy("flags.review_on")
    .limit(flagsAtOnce)
    .execute();
  const byCase = Map.groupBy(rows, ({ case_id }) => case_id);
  return [...byCase.values()].slice(0, limit).map((ofCase) => line("FLAG_DUE", ofCase));
}

/** What this session's own agency was asked to flag and has not confirmed yet. */
async function flagsToConfirm({ db, session, area }: Reading, limit: number) {
  if (session.role !== "representative") return [];
  const rows = await db
    .selectFrom("flags")
    .innerJoin("cases", "cases.id", "flags.case_id")
    .innerJoin("agencies", "agencies.id", "flags.agency_id")
    .select(["flags.case_id", "flags.review_on", "cases.reference", "agencies.name"])
    .where("flags.removed_on", "is", null)
    .where("flags.confirmed_on", "is", null)
    .where("flags.review_on", ">", addDays(area.today, flagDueDays))
    .where("cases.closed_at", "is", null)
    .where(looksAfterFlag(session))
    .where(mayReadRecords(session))
    .orderBy("flags.review_on", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => line("FLAG_TO_CONFIRM", [row]));
}

interface FlagLine {
  readonly case_id: string;
  readonly review_on: string;
  readonly reference: string;
  readonly name: string;
}

function line(kind: "FLAG_DUE" | "FLAG_TO_CONFIRM", flags: readonly FlagLine[]): Omit<DueRecord, "victimInitials"> {
  const [first] = flags;
  if (!first) throw new Error("a line about flags holds at least one");
  return {
    kind,
    on: CivilDate.parse(first.review_on),
    caseId: CaseId.parse(first.case_id),
    reference: first.reference,
    agencyName: flags.length === 1 ? first.name : "",
    agencies: flags.length,
    orderKind: null,
  };
}

/** Orders that end soon or ended lately, unless another of the kind against the same person goes on. */
async function endingOrders({ db, session, area }: Reading, limit: number) {
  const rows = await db
    .selectFrom("orders")
    .innerJoin("cases", "cases.id", "orders.case_id")
    .select(["orders.case_id", "orders.valid_until", "orders.kind", "cases.reference"])
    .where("orders.valid_until", ">=", addDays(area.today, -orderEndedDays))
    .where("orders.valid_until", "<=", addDays(area.today, orderEndsSoonDays))
    .where("cases.closed_at", "is", null)
    .where(mayReadRecords(session))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("orders as longer")
            .select("longer.id")
            .whereRef("longer.case_id", "=", "orders.case_id")
            .whereRef("longer.person_id", "=", "orders.person_id")
            .whereRef("longer.kind", "=", "orders.kind")
            .where(sql<boolean>`(longer.valid_until IS NULL OR longer.valid_until > orders.valid_until)`),
        ),
      ),
    )
    .orderBy("orders.valid_until")
    .limit(limit)
    .execute();
  return rows.map(({ case_id, valid_until, kind, reference }): Omit<DueRecord, "victimInitials"> => {
    const on = CivilDate.parse(valid_until);
    return {
      kind: on < area.today ? "ORDER_ENDED" : "ORDER_ENDS",
      on,
      caseId: CaseId.parse(case_id),
      reference,
      agencyName: "",
      agencies: 0,
      orderKind: OrderKind.parse(kind),
    };
  });
}

/** What this session has to look after in the records of the cases it reads: at most `limit` lines, what is due first. */
export async function dueRecords(
  reading: Reading,
  limit: number,
): Promise<{ readonly lines: DueRecord[]; readonly more: boolean }> {
  const found = [
    ...(await dueFlags(reading, limit + 1)),
    ...(await flagsToConfirm(reading, limit + 1)),
    ...(await endingOrders(reading, limit + 1)),
  ].toSorted((one, other) => one.on.localeCompare(other.on));
  const shown = found.slice(0, limit);
  const names = await namesOfCases(reading, [...new Set(shown.map(({ caseId }) => caseId))]);
  return {
    lines: shown.map((one) => ({ ...one, victimInitials: names.get(one.caseId)?.victimInitials ?? "" })),
    more: found.length > shown.length,
  };
}
