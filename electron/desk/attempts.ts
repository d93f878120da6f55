import { sql } from "kysely";
import { setTimeout as pause } from "node:timers/promises";
import type { Instant } from "../../shared/dates.ts";
import { lookupsOfCase } from "../features/access/rows.ts";
import { ofOwnAgency } from "../features/agencies/rows.ts";
import { isConflicted, isNamed, mayReadCase } from "../features/cases/rows.ts";
import type { SignedIn } from "../features/context.ts";
import { mayReadReferral } from "../features/referrals/rows.ts";
import { breathe } from "../store/inTurns.ts";
import type { Reader, Writer } from "../store/unitOfWork.ts";

// Readers of a restricted case are told who tried to get at it (`RULES.md` 4), and whoever tried is not. So a call about
// something this account may not know of is treated like one about something that is not there: the same lookups, and
// one row written for both, before the answer goes out. Only the row that is about a restricted case is ever read.

/** Inputs that name something of a case, whatever a procedure calls them: `caseId`, `otherCaseId`, `hearingId` … */
const namesSomethingOfACase =
  /(?:case|referral|hearing|action|contact|person|assessment|order|incident|flag|link|conflict|record|change|remark|addendum)s?ids?$/iu;
const mostNamed = 20;
const aboutNothing = "";

/** The ids of things of cases that a message names, at any depth; the first twenty. */
export function namedIn(input: unknown): readonly string[] {
  const found = new Set<string>();
  const look = (value: unknown, key: string): void => {
    if (found.size >= mostNamed) return;
    if (typeof value === "string") {
      if (namesSomethingOfACase.test(key)) found.add(value);
    } else if (Array.isArray(value)) for (const one of value) look(one, key);
    else if (typeof value === "object" && value !== null)
      for (const [inner, one] of Object.entries(value)) look(one, inner);
  };
  look(input, "");
  return [...found];
}

/** The case something belongs to; "" for nothing, and for a referral that is no case yet. Every table is asked, found or not. */
async function caseOf(db: Reader, id: string): Promise<string> {
  const { found } = await db
    .selectNoFrom(sql<string>`json_array(${sql.join(lookupsOfCase(sql`${id}`))})`.as("found"))
    .executeTakeFirstOrThrow();
  const all: unknown = JSON.parse(found);
  const first: unknown = Array.isArray(all) ? all.find((one) => typeof one === "string") : null;
  return typeof first === "string" ? first : aboutNothing;
}

/** How a thing of a case stands to the account; `caseId` is "" where there is none. */
const standing = (db: Reader, session: SignedIn, id: string, caseId: string) => {
  const asked = sql<string>`${caseId}`;
  const compartment = sql<string>`(SELECT compartment_id FROM cases WHERE id = ${caseId})`;
  return db
    .selectNoFrom([
      compartment.as("compartment"),
      sql<number>`EXISTS (SELECT 1 FROM cases WHERE id = ${caseId} AND ${mayReadCase(asked, sql<string>`cases.compartment_id`, session)})`.as(
        "readable",
      ),
      isNamed(asked, session).as("named"),
      isConflicted(asked, session).as("conflicted"),
      sql<number>`EXISTS (SELECT 1 FROM actions WHERE id = ${id} AND ${ofOwnAgency(sql`owner_agency_id`, session)})`.as(
        "own",
      ),
      sql<number>`EXISTS (SELECT 1 FROM referrals WHERE id = ${id} AND ${mayReadReferral(session)})`.as("referral"),
      sql<number>`EXISTS (SELECT 1 FROM case_people JOIN cases ON cases.id = case_people.case_id
        WHERE case_people.person_id = ${id} AND ${mayReadCase(sql<string>`cases.id`, sql<string>`cases.compartment_id`, session)})`.as(
        "person",
      ),
    ])
    .executeTakeFirstOrThrow();
};

/** A thing that is not the caller's; `caseId` is its case when that is restricted, else "". */
export interface Tried {
  readonly id: string;
  readonly caseId: string;
}

/** What of the things a call named is not the caller's, or is not there. */
export async function triedAt(db: Reader, session: SignedIn, ids: readonly string[]): Promise<readonly Tried[]> {
  const tried: Tried[] = [];
  for (const id of ids) {
    const caseId = await caseOf(db, id);
    const seen = await standing(db, session, id, caseId);
    const isKnown = seen.conflicted === 0 && seen.own === 1;
    if (isKnown || seen.readable === 1 || seen.referral === 1 || seen.person === 1) continue;
    const isReader = seen.named === 1 && seen.conflicted === 0;
    tried.push({ id, caseId: seen.compartment !== null && !isReader ? caseId : aboutNothing });
  }
  return tried;
}

/** Milliseconds in which the screens of a case that somebody just left may still ask for it. */
const leavingTakes = 5000;

/** What a sitting was let into: a screen that asks once more for a case its account has just left is no attempt. */
export interface KnownThings {
  remember(id: string): void;
  /** The cases to keep an attempt on; "" for the others, and for a call that was refused about nothing in particular. */
  withoutLeavings(call: {
    readonly tried: readonly Tried[];
    readonly isRefused: boolean;
    readonly now: number;
  }): readonly string[];
}

/** Nothing known yet, as at sign-in. */
export function knownThings(): KnownThings {
  const left = new Map<string, number | null>();
  const isLeaving = (id: string, now: number): boolean => {
    if (!left.has(id)) return false;
    const since = left.get(id) ?? now;
    left.set(id, since);
    return now - since <= leavingTakes;
  };
  return {
    remember(id) {
      if (!left.has(id)) left.set(id, null);
    },
    withoutLeavings({ tried, isRefused, now }) {
      if (tried.length === 0 && isRefused) return [aboutNothing];
      return tried.map(({ id, caseId }) => (isLeaving(id, now) ? aboutNothing : caseId));
    },
  };
}

/** Keeps that somebody tried: a row an account, case, procedure and minute; one row in all for what is about nothing. */
export async function keepAttempts(
  db: Writer,
  { session, procedure, at }: { readonly session: SignedIn; readonly procedure: string; readonly at: Instant },
  tried: readonly string[],
): Promise<void> {
  for (const caseId of tried) {
    const of = caseId === aboutNothing ? { procedure: "", minute: "" } : { procedure, minute: at.slice(0, 16) };
    await db
      .insertInto("attempts")
      .values({ account_id: session.accountId, case_id: caseId, ...of, at, count: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(["account_id", "case_id", "procedure", "minute"])
          .doUpdateSet({ at, count: sql<number>`attempts.count + 1` }),
      )
      .execute();
  }
}

/** Milliseconds that the answer about something that is not the caller's, or not there, takes; or a multiple of it. */
const alikeEvery = 3;

/**
 * Waits until a whole number of such steps has gone by since `since` (`performance.now()`). The lookups for what is there
 * and for what is not differ by a tenth of a millisecond, which somebody with patience could measure.
 */
export async function untilAlike(since: number): Promise<void> {
  const until = since + Math.ceil((performance.now() - since) / alikeEvery) * alikeEvery;
  // A timer is right to a millisecond only; the rest is waited for in turns of the loop.
  await pause(Math.max(0, Math.floor(until - performance.now()) - 1));
  while (performance.now() < until) await breathe();
}
