import fc from "fast-check";
import { expect, test } from "vitest";
import { agencyCount, caseCount, people, World, type Fact } from "./aWorld.ts";

const of = fc.integer({ min: 0, max: caseCount - 1 });
const agency = fc.integer({ min: 0, max: agencyCount - 1 });
const account = fc.integer({ min: 0, max: people.length - 1 });
const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({ kind: fc.constant("referral" as const), of, agency }),
  fc.record({ kind: fc.constant("action" as const), of, agency, open: fc.boolean() }),
  fc.record({ kind: fc.constant("conflict" as const), of, agency, accepted: fc.boolean() }),
  fc.record({ kind: fc.constant("ownConflict" as const), of, account }),
  fc.record({ kind: fc.constant("reader" as const), of: fc.constant(3), account }),
  fc.record({ kind: fc.constant("adviser" as const), of, account }),
  fc.record({
    kind: fc.constant("conference" as const),
    cases: fc.uniqueArray(of, { minLength: 1, maxLength: 3 }),
    status: fc.constantFrom("PLANNED" as const, "CIRCULATED" as const, "MINUTES_DRAFT" as const),
    invited: fc.uniqueArray(fc.record({ agency, came: fc.boolean(), answered: fc.boolean() }), {
      selector: (one) => one.agency,
      maxLength: agencyCount,
    }),
  }),
);
const facts = fc.array(fact, { minLength: 4, maxLength: 16 });
const pair = fc.uniqueArray(agency, { minLength: 2, maxLength: 2 }).map(([from = 0, into = 1]) => ({ from, into }));

const plus = (one: ReadonlySet<number>, other: ReadonlySet<number>): ReadonlySet<number> => new Set([...one, ...other]);
const less = (one: ReadonlySet<number>, other: ReadonlySet<number>): ReadonlySet<number> =>
  new Set([...one].filter((place) => !other.has(place)));
const inConflict = (all: readonly Fact[], agencies: readonly number[]): ReadonlySet<number> =>
  new Set(all.flatMap((one) => (one.kind === "conflict" && agencies.includes(one.agency) ? [one.of] : [])));

/** What each account reads before: as it is, and as one of the other agency would. */
async function before(world: World, { from, into }: { from: number; into: number }) {
  const each = [];
  for (const [place, person] of people.entries()) {
    const own = await world.reads(await world.session(place));
    const asOther = person.agency === from ? into : from;
    const other = await world.reads(await world.session(place, asOther));
    each.push({ own, union: plus(own, other), isIn: person.agency === from || person.agency === into });
  }
  return each;
}

test("after a merge an account reads what either agency's relations gave it, less every case one of them has a conflict on, and others what they read before", async () => {
  let merges = 0;
  await fc.assert(
    fc.asyncProperty(facts, pair, async (all, both) => {
      const world = new World(all);
      const was = await before(world, both);
      const merged = await world.merge(both.from, both.into);
      if (merged.ok) {
        merges += 1;
        const shut = inConflict(all, [both.from, both.into]);
        for (const [place, { own, union, isIn }] of was.entries()) {
          const expected = isIn ? less(union, shut) : own;
          expect(await world.reads(await world.session(place))).toEqual(expected);
        }
      } else expect(merged.failure.code).toBe("agencies.mergeLastReader");
      await world.close();
    }),
    { numRuns: 80 },
  );
  expect(merges).toBeGreaterThan(40);
}, 120_000);

test.each([false, true])(
  "nobody escapes a conflict by a merge; the control, a file without the rule, lets one go: %s",
  async (fault) => {
    // Agency 1 referred the case, agency 0 has a conflict on it.
    const world = new World([
      { kind: "referral", of: 0, agency: 1 },
      { kind: "conflict", of: 0, agency: 0, accepted: true },
      { kind: "conference", cases: [0], status: "CIRCULATED", invited: [{ agency: 1, came: false, answered: false }] },
    ]);
    if (fault) world.withoutSharedConflicts();
    expect([...(await world.reads(await world.session(0)))]).toEqual([]);
    expect([...(await world.reads(await world.session(1)))]).toEqual([0]);
    expect((await world.merge(0, 1)).ok).toBe(true);
    for (const account of [0, 1])
      expect([...(await world.reads(await world.session(account)))]).toEqual(fault ? [0] : []);
    await world.close();
  },
);

test("a merge that is refused changes what nobody reads", async () => {
  // The chair of agency 1 is the only reader of the restricted case; agency 0 has a conflict on it.
  const world = new World([
    { kind: "reader", of: 3, account: 5 },
    { kind: "conflict", of: 3, agency: 0, accepted: false },
    { kind: "conference", cases: [3], status: "PLANNED", invited: [{ agency: 0, came: false, answered: false }] },
  ]);
  expect([...(await world.reads(await world.session(5)))]).toEqual([3]);
  expect(await world.merge(0, 1)).toMatchObject({ ok: false, failure: { code: "agencies.mergeLastReader" } });
  expect([...(await world.reads(await world.session(5)))]).toEqual([3]);
  expect((await world.session(0)).mergedAgencyIds).toEqual([]);
  await world.close();
});

test("what was merged before goes along: three agencies are one, with the conflicts of all", async () => {
  await fc.assert(
    fc.asyncProperty(facts, async (all) => {
      const world = new World(all);
      const reads = [];
      for (const as of [0, 1, 2]) reads.push(await world.reads(await world.session(0, as)));
      const first = await world.merge(0, 1);
      const second = first.ok ? await world.merge(1, 2) : first;
      if (second.ok) {
        const union = reads.reduce(plus);
        const session = await world.session(0);
        expect(session.mergedAgencyIds).toHaveLength(2);
        expect(await world.reads(session)).toEqual(less(union, inConflict(all, [0, 1, 2])));
      }
      await world.close();
    }),
    { numRuns: 30 },
  );
}, 120_000);
