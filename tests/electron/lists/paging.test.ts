import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actionColumns } from "../../../shared/actions/listed.ts";
import { actionStatuses } from "../../../shared/actions/model.ts";
import { caseColumns, type CaseFilter } from "../../../shared/cases/listed.ts";
import type { CaseLine } from "../../../shared/cases/model.ts";
import type { Input, Output } from "../../../shared/contracts.ts";
import { nameKey } from "../../../shared/nameKey.ts";
import { emptyPerson } from "../../../shared/people/model.ts";
import { referralColumns } from "../../../shared/referrals/listed.ts";
import { referralStatuses } from "../../../shared/referrals/model.ts";
import { riskLevels } from "../../../shared/risk/model.ts";
import {
  aConferenceWith,
  aForm,
  aPlan,
  anAcceptedCase,
  aRiskWithAction,
  completeHearing,
  day,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

type Paged = "cases.list" | "referrals.list" | "actions.list";

const everybody = ["administrator", "chair", "police", "housing", "mentalHealth", "adviser", "otherAdviser"] as const;
const victims = ["Alder", "Birch", "Çınar", "Dogwood", "Élan", "Fir", "Ñandú", "Oak", "Poplar", "Rowan", "Spruce"];
const hidden = ["Thorne", "Thistle"];

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
  const cases = [];
  for (const victim of victims) cases.push(await anAcceptedCase(desk, victim));
  for (const victim of hidden)
    cases.push(await anAcceptedCase(desk, victim, { readers: ["chair", "adviser", "administrator"] }));
  for (const key of ["police", "housing"] as const) {
    await desk.signInAs(key);
    for (const victim of ["Umber", "Violet"])
      await desk.must("referrals.start", { form: aForm(`${victim} ${key}`), contacts: [], agencyId: null });
  }
  await desk.signInAs("administrator");
  const later = await desk.must("conferences.schedule", { ...aPlan(desk), date: day("2026-12-09") });
  for (const caseId of cases.slice(8, 10)) await desk.must("agenda.addCase", { ...later, caseId });
  const conferenceId = await aConferenceWith(desk, [...cases.slice(0, 4), ...cases.slice(-2)]);
  await desk.signInAs("chair");
  await openMeeting(desk, conferenceId);
  for (const caseId of [...cases.slice(0, 3), ...cases.slice(-1)]) {
    const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
    for (const agency of ["Police", "Housing"]) await aRiskWithAction(desk, hearingId, agency, `Call ${agency}`);
    if (caseId === cases[0]) await completeHearing(desk, hearingId);
  }
}, 60_000);
afterAll(() => desk.close());

/** A whole list, put together out of pages of this many lines. */
async function joined<Name extends Paged>(name: Name, asked: Input<Name>, limit: number) {
  const rows: Output<Name>["rows"][number][] = [];
  for (;;) {
    const page: Output<Name> = await desk.must(name, { ...asked, offset: rows.length, limit });
    rows.push(...page.rows);
    if (page.rows.length < limit) return { rows, total: page.total };
  }
}

const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const typed = fc.constantFrom("a", "el", "th", "thorne", "fir", "nov", "umber police", "call", "zz");
const order = <Column extends string>(columns: readonly Column[]) =>
  fc.record({ by: fc.constantFrom(...columns), descending: fc.boolean() });
const limit = fc.integer({ min: 1, max: 9 });

const caseFilter = fc.record({
  text: some(typed),
  levels: some(fc.subarray([...riskLevels])),
  state: some(fc.constantFrom("OPEN" as const, "CLOSED" as const)),
  restricted: some(fc.boolean()),
  heard: some(fc.boolean()),
  listed: some(fc.boolean()),
  nextOn: some(fc.constantFrom(day("2026-11-25"), day("2026-12-09"))),
  owes: some(fc.constantFrom("OPEN" as const, "OVERDUE" as const)),
});

/** The filter once more, over what a line tells; texts are left to the test of texts. */
const passes = (filter: CaseFilter, line: CaseLine): boolean =>
  (filter.restricted === undefined || line.restricted === filter.restricted) &&
  (filter.heard === undefined || (line.lastHeardOn !== null) === filter.heard) &&
  (filter.listed === undefined || (line.nextConferenceOn !== null) === filter.listed) &&
  (filter.nextOn === undefined || line.nextConferenceOn === filter.nextOn) &&
  (filter.owes === undefined || (filter.owes === "OPEN" ? line.openActions : line.overdueActions) > 0) &&
  (filter.levels === undefined ||
    filter.levels.length === 0 ||
    (line.level !== null && filter.levels.includes(line.level))) &&
  filter.state !== "CLOSED";

describe.each(everybody)("%s", (key) => {
  beforeAll(() => desk.signInAs(key));

  test("pages of cases joined are the whole list: no line twice, none left out, the total right", async () => {
    const { rows: all } = await desk.must("cases.list", {});
    await fc.assert(
      fc.asyncProperty(caseFilter, order(caseColumns), limit, async (filter, by, most) => {
        const whole = await desk.must("cases.list", { filter, order: by });
        const pages = await joined("cases.list", { filter, order: by }, most);
        expect(pages).toEqual({ rows: whole.rows, total: whole.rows.length });
        expect(new Set(whole.rows.map(({ id }) => id)).size).toBe(whole.rows.length);
        if (filter.text === undefined)
          expect(whole.rows.map(({ id }) => id).toSorted()).toEqual(
            all
              .filter((line) => passes(filter, line))
              .map(({ id }) => id)
              .toSorted(),
          );
      }),
      { numRuns: 25 },
    );
  });

  test("pages of referrals joined are the whole list", async () => {
    const { rows: all } = await desk.must("referrals.list", {});
    const filters = fc.record({
      text: some(typed),
      statuses: some(fc.subarray([...referralStatuses])),
      incomplete: some(fc.boolean()),
      receivedFrom: some(fc.constantFrom(day("2026-11-25"), day("2026-11-26"))),
    });
    await fc.assert(
      fc.asyncProperty(filters, order(referralColumns), limit, async (filter, by, most) => {
        const whole = await desk.must("referrals.list", { filter, order: by });
        expect(await joined("referrals.list", { filter, order: by }, most)).toEqual({
          rows: whole.rows,
          total: whole.rows.length,
        });
        const { statuses, incomplete, receivedFrom, text } = filter;
        if (text !== undefined) return;
        const left = all.filter(
          (line) =>
            (statuses === undefined || statuses.length === 0 || statuses.includes(line.status)) &&
            (incomplete === undefined || line.missing > 0 === incomplete) &&
            (receivedFrom === undefined || line.receivedOn >= receivedFrom),
        );
        expect(whole.rows.map(({ id }) => id).toSorted()).toEqual(left.map(({ id }) => id).toSorted());
      }),
      { numRuns: 20 },
    );
  });

  test("pages of actions joined are the whole register", async () => {
    const { rows: all } = await desk.must("actions.list", { whose: "all", open: false });
    const filters = fc.record({
      text: some(typed),
      statuses: some(fc.subarray([...actionStatuses])),
      overdue: some(fc.boolean()),
      dueTo: some(fc.constantFrom(day("2026-11-30"), day("2026-12-01"))),
    });
    await fc.assert(
      fc.asyncProperty(filters, order(actionColumns), limit, async (filter, by, most) => {
        const asked = { whose: "all", open: false, filter, order: by } as const;
        const whole = await desk.must("actions.list", asked);
        expect(await joined("actions.list", asked, most)).toEqual({ rows: whole.rows, total: whole.rows.length });
        const { statuses, overdue, dueTo, text } = filter;
        if (text !== undefined) return;
        const left = all.filter(
          (line) =>
            (statuses === undefined || statuses.length === 0 || statuses.includes(line.status)) &&
            (overdue === undefined || line.overdue === overdue) &&
            (dueTo === undefined || line.due <= dueTo),
        );
        expect(whole.rows.map(({ id }) => id).toSorted()).toEqual(left.map(({ id }) => id).toSorted());
      }),
      { numRuns: 20 },
    );
  });

  test("what is listed of actions has its history, and what is not answers like what was never there", async () => {
    const { rows } = await desk.must("actions.list", { whose: "all", open: false });
    const listed = new Set(rows.map(({ id }) => id));
    await desk.signInAs("administrator");
    const everything = (await desk.must("actions.list", { whose: "all", open: false })).rows;
    await desk.signInAs(key);
    expect(everything.length).toBeGreaterThan(0);
    for (const { id: actionId } of everything)
      expect((await desk.call("actions.history", { actionId })).ok).toBe(listed.has(actionId));
  });
});

test("by name, restricted cases stand among the others for their readers, and are not there for anybody else", async () => {
  const namesFor = async (key: string): Promise<readonly string[]> => {
    await desk.signInAs(key);
    const { rows } = await desk.must("cases.list", { order: { by: "victim", descending: false } });
    return rows.map(({ victimName }) => victimName.replace("Anna ", ""));
  };
  const inOrder = (names: readonly string[]): readonly string[] =>
    names.toSorted((one, other) => {
      const [left = "", right = ""] = [one, other].map((familyName) =>
        nameKey({ ...emptyPerson, familyName, givenNames: "Anna" }, "GB"),
      );
      return left < right ? -1 : 1;
    });
  expect(await namesFor("administrator")).toEqual(inOrder([...victims, ...hidden]));
  for (const key of ["police", "housing", "mentalHealth", "otherAdviser"])
    for (const name of hidden) expect(await namesFor(key)).not.toContain(name);
});

test("a list narrowed by a word finds a restricted case for its readers only, and counts it for nobody else", async () => {
  // A named reader who is not the victim's adviser reads the case, and not how it was referred.
  for (const [key, inCases, inReferrals] of [
    ["administrator", 1, 1],
    ["adviser", 1, 0],
    ["otherAdviser", 0, 0],
    ["police", 0, 0],
  ] as const) {
    await desk.signInAs(key);
    const cases = await desk.must("cases.list", { filter: { text: "thorne" }, limit: 1 });
    expect([cases.total, cases.rows.length], key).toEqual([inCases, inCases]);
    const referrals = await desk.must("referrals.list", { filter: { text: "thorne" }, limit: 1 });
    expect([referrals.total, referrals.rows.length], key).toEqual([inReferrals, inReferrals]);
  }
});

test("a register narrowed to a case somebody does not read is empty, though their agency owns an action in it", async () => {
  await desk.signInAs("administrator");
  const [thistle] = (await desk.must("cases.list", { filter: { text: "thistle" } })).rows;
  if (!thistle) throw new Error("the administrator reads it");
  const inIt = (await desk.must("actions.list", { whose: "all", open: false, filter: { caseId: thistle.id } })).rows;
  await desk.signInAs("housing");
  const own = (await desk.must("actions.list", { whose: "myAgency", open: false })).rows.map(({ id }) => id);
  expect(inIt.filter(({ id }) => own.includes(id))).toHaveLength(1);
  expect(await desk.must("actions.list", { whose: "all", open: false, filter: { caseId: thistle.id } })).toEqual({
    rows: [],
    total: 0,
  });
});

test("what changes is in the list at once", async () => {
  await desk.signInAs("administrator");
  const before = await desk.must("cases.list", { limit: 1 });
  await anAcceptedCase(desk, "Willow");
  const after = await desk.must("cases.list", { limit: 1 });
  expect([after.total, after.rows[0]?.victimName]).toEqual([before.total + 1, "Anna Willow"]);
});
