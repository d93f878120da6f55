import { Kysely, SqliteDialect, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { northmere } from "../../../build/demonstration/northmere.ts";
import { blocksOf } from "../../../electron/features/actions/blocks.ts";
import { countedAll, firstOf, ordered } from "../../../electron/features/actions/listed.ts";
import { mayReadAction } from "../../../electron/features/actions/relations.ts";
import type { Reading } from "../../../electron/features/context.ts";
import { sessionFacts } from "../../../electron/desk/sessionFacts.ts";
import { sealingOf } from "../../../electron/store/sealing.ts";
import type { Tables } from "../../../electron/store/tables.ts";
import { deriveKeyHere, signIn, type OpenArea } from "../../../electron/vault/vault.ts";
import { actionColumns, ActionsAsked, type ActionFilter } from "../../../shared/actions/listed.ts";
import { cheapCosts } from "../../support/aDesk.ts";
import { aDemonstration, type ADemonstration } from "../../support/aDemonstration.ts";

// A register of hundreds of thousands is read from its top, case by case; one of some thousands whole, action by action.
// Here both read the same small one, as each account: what one may read, and in which order, must not depend on its size.

const stages = [
  { stage: "before", holdCurrent: false, now: Date.UTC(2026, 10, 24, 9) },
  { stage: "after", holdCurrent: true, now: Date.UTC(2026, 11, 8, 9) },
] as const;

const askedOf = (filter: ActionFilter, by: (typeof actionColumns)[number], descending: boolean) =>
  ActionsAsked.parse({ whose: "all", open: false, filter, order: { by, descending } });

describe.each(stages)("the register $stage the conference", ({ holdCurrent, now }) => {
  let area: ADemonstration;
  const read = new Map<string, number>();
  beforeAll(async () => {
    area = await aDemonstration({ holdCurrent, now });
    await area.desk.close();
  }, 120_000);
  afterAll(() => area.close());

  async function as(name: string, passphrase: string, work: (reading: Reading) => Promise<void>): Promise<void> {
    const opened = await signIn({
      folder: area.folder,
      name,
      passphrase,
      machine: "reader",
      now,
      lowestCosts: cheapCosts,
      deriveKey: deriveKeyHere,
    });
    if (!opened.ok) throw new Error(opened.failure.code);
    const { reader, keys, folder }: OpenArea = opened.value;
    try {
      const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: reader }) });
      const facts = await sessionFacts(db, { accountId: keys.accountId, folder, now });
      if (!facts.session) throw new Error("an active account has a session");
      const sealing = sealingOf({ sealed: new Map(), open: new Map() }, keys);
      await work({
        db,
        session: facts.session,
        area: facts.area,
        sealing,
        reauthenticated: false,
        done: { undo: null, redo: null },
        changes: 0,
      } as never);
    } finally {
      opened.value.close();
    }
  }

  /** Action by action, as a door decides one that is opened. */
  const oneByOne = async ({ db, session }: Reading): Promise<readonly number[]> =>
    (
      await db
        .selectFrom("actions")
        .innerJoin("cases", "cases.id", "actions.case_id")
        .leftJoin("hearings", "hearings.id", "actions.hearing_id")
        .select(sql<number>`actions.rowid`.as("row"))
        .where("actions.status", "<>", "PROPOSED")
        .where(mayReadAction(session))
        .execute()
    ).map(({ row }) => row);

  test.each(northmere.accounts)("is for $name what they may read, in one order however it is read", async (account) => {
    await as(account.name, account.passphrase, async (reading) => {
      const rows = (await oneByOne(reading)).toSorted((one, other) => one - other);
      read.set(account.name, rows.length);
      for (const by of actionColumns)
        for (const descending of [false, true]) {
          const asked = askedOf({}, by, descending);
          const whole = await ordered(reading, asked);
          expect(whole.toSorted((one, other) => one - other)).toEqual(rows);
          expect(await countedAll(reading, asked)).toBe(rows.length);
          for (const size of [1, 3, 200])
            expect(await firstOf(reading, asked, 100_000, blocksOf(reading, asked.order, size))).toEqual(whole);
          const top = await firstOf(reading, asked, 4, blocksOf(reading, asked.order, 2));
          expect(top?.slice(0, 4)).toEqual(whole.slice(0, 4));
        }
    });
  });

  test("and that is not the same for all of them", () => {
    expect(new Set(read.values()).size).toBeGreaterThan(3);
    expect(Math.max(...read.values())).toBeGreaterThan(20);
    expect(Math.min(...read.values())).toBeLessThan(10);
  });

  test("a filter leaves the same of it", async () => {
    const [administrator] = northmere.accounts;
    if (!administrator) throw new Error("the demonstration has an administrator");
    await as(administrator.name, administrator.passphrase, async (reading) => {
      for (const filter of [{ statuses: ["DONE"] }, { verified: false }, { dueTo: "2026-11-20" }] as ActionFilter[]) {
        const asked = askedOf(filter, "urgency", false);
        const whole = await ordered(reading, asked);
        expect(await countedAll(reading, asked)).toBe(whole.length);
        expect(await firstOf(reading, asked, 100_000, blocksOf(reading, asked.order, 3))).toEqual(whole);
      }
    });
  });
});
