import { afterAll, beforeAll, expect, test } from "vitest";
import type { CaseId } from "../../../shared/ids.ts";
import { longestDraft, mostDrafts } from "../../../shared/drafts/rules.ts";
import { accountOf, anAcceptedCase } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
let plain: CaseId;
let restricted: CaseId;
const nowhere = "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";
const day = 86_400_000;

beforeAll(async () => {
  desk = await aDesk();
  plain = await anAcceptedCase(desk, "Novak");
  restricted = await anAcceptedCase(desk, "Thorne", { readers: ["chair", "administrator", "otherAdviser"] });
});
afterAll(() => desk.close());

const order = (caseId: string) => ({ form: "order", caseId }) as const;
const keep = (caseId: string, words: string, baseVersion = 0) =>
  desk.must("drafts.keep", { place: order(caseId), baseVersion, body: JSON.stringify({ court: words }) });
const wordsOf = async (caseId: string): Promise<unknown> => {
  const draft = await desk.must("drafts.read", { place: order(caseId) });
  return draft && JSON.parse(draft.body);
};

test("what was typed is there again after the area was left, with the version it was begun on", async () => {
  await keep(plain, "North", 3);
  await keep(plain, "Northmere County Court", 3);
  await desk.must("unlock.lock", {});
  await desk.signInAs("administrator");
  expect(await desk.must("drafts.read", { place: order(plain) })).toEqual({
    body: '{"court":"Northmere County Court"}',
    baseVersion: 3,
    keptAt: "2026-11-25T09:00:00.000Z",
  });
});

test("it is listed with what it is about, the newest first, and is gone once it is sent or dropped", async () => {
  desk.clock.now += 60_000;
  await desk.must("drafts.keep", { place: { form: "newAgency" }, baseVersion: 0, body: '"North"' });
  const reference = (await desk.must("cases.open", { caseId: plain })).reference;
  expect(await desk.must("drafts.list", {})).toEqual([
    {
      place: { form: "newAgency", item: "" },
      about: "",
      caseId: null,
      referralId: null,
      conferenceId: null,
      keptAt: "2026-11-25T09:01:00.000Z",
    },
    {
      place: { form: "order", caseId: plain, item: "" },
      about: reference,
      caseId: plain,
      referralId: null,
      conferenceId: null,
      keptAt: "2026-11-25T09:00:00.000Z",
    },
  ]);
  await desk.must("drafts.drop", { place: { form: "newAgency" } });
  await desk.must("drafts.drop", { place: order(plain) });
  expect(await desk.must("drafts.list", {})).toEqual([]);
  expect(await wordsOf(plain)).toBeNull();
  // Dropping what is not there is no failure: it may have been swept.
  await desk.must("drafts.drop", { place: order(plain) });
});

test("forms of one kind about one thing are told apart", async () => {
  const second = { ...order(plain), item: nowhere };
  await keep(plain, "a new one");
  await desk.must("drafts.keep", { place: second, baseVersion: 2, body: '"another"' });
  expect(await wordsOf(plain)).toEqual({ court: "a new one" });
  expect(await desk.must("drafts.read", { place: second })).toMatchObject({ body: '"another"', baseVersion: 2 });
  await desk.must("drafts.drop", { place: second });
  expect(await wordsOf(plain)).toEqual({ court: "a new one" });
});

test("nobody but the author sees it, and each has their own at the same place", async () => {
  await desk.signInAs("otherAdviser");
  await keep(restricted, "hers");
  await desk.signInAs("administrator");
  expect(await wordsOf(restricted)).toBeNull();
  await keep(restricted, "his");
  await desk.must("drafts.drop", { place: order(restricted) });
  await desk.signInAs("otherAdviser");
  expect(await wordsOf(restricted)).toEqual({ court: "hers" });
  expect((await desk.must("drafts.list", {})).map(({ place }) => place.form)).toEqual(["order"]);
});

test("about a case that is not theirs nothing is kept, as about one that is not there", async () => {
  await desk.signInAs("housing");
  for (const caseId of [restricted, nowhere]) {
    expect(await desk.refused("drafts.keep", { place: order(caseId), baseVersion: 0, body: '"words"' })).toEqual({
      code: "drafts.nothingThere",
      params: {},
    });
    expect(await wordsOf(caseId)).toBeNull();
  }
  expect(await desk.must("drafts.list", {})).toEqual([]);
});

test("an author who is in conflict with the case now does not get back what they wrote about it, and gets it back when it is lifted", async () => {
  await desk.signInAs("otherAdviser");
  // A form about something else in which the case was chosen goes the same way, and one that names only its own case stays.
  const inside = { form: "viewName", item: "inside" } as const;
  const beside = { form: "viewName", item: "beside" } as const;
  await desk.must("drafts.keep", { place: inside, baseVersion: 0, body: JSON.stringify({ caseId: restricted }) });
  await desk.must("drafts.keep", { place: beside, baseVersion: 0, body: JSON.stringify({ caseId: nowhere }) });
  expect(await desk.must("drafts.read", { place: inside })).not.toBeNull();
  await desk.must("meeting.declareConflict", {
    caseId: restricted,
    accountId: accountOf(desk, "otherAdviser"),
    agencyId: null,
    reason: "a cousin",
  });
  expect(await wordsOf(restricted)).toBeNull();
  expect(await desk.must("drafts.read", { place: inside })).toBeNull();
  expect((await desk.must("drafts.list", {})).map(({ place }) => place)).toEqual([beside]);
  await desk.must("drafts.drop", { place: beside });
  expect(await desk.refused("drafts.keep", { place: order(restricted), baseVersion: 0, body: '"more"' })).toMatchObject(
    {
      code: "drafts.nothingThere",
    },
  );
  const [declared] = await desk.must("access.conflicts", { caseId: restricted, conferenceId: null });
  await desk.must("access.withdrawConflict", { conflictId: declared?.id ?? expect.fail("who declared it reads it") });
  expect(await wordsOf(restricted)).toEqual({ court: "hers" });
  expect(await desk.must("drafts.read", { place: inside })).not.toBeNull();
  await desk.must("drafts.drop", { place: inside });
});

test("a reader who was taken off the list does not get back what they wrote", async () => {
  await desk.signInAs("chair");
  await desk.must("access.removeReader", {
    caseId: restricted,
    accountId: accountOf(desk, "otherAdviser"),
    reason: "moved",
  });
  await desk.signInAs("otherAdviser");
  expect(await wordsOf(restricted)).toBeNull();
  expect(await desk.must("drafts.list", {})).toEqual([]);
});

test("bad input is refused: no JSON, a form nobody knows, an item that is none, words without end", async () => {
  await desk.signInAs("administrator");
  const place = order(plain);
  expect(await desk.refused("drafts.keep", { place, baseVersion: 0, body: '{"court":' })).toMatchObject({
    code: "drafts.noForm",
  });
  const bad = (input: unknown) => desk.desk.call("drafts.keep", input);
  for (const input of [
    { place, baseVersion: 0, body: "" },
    { place, baseVersion: 0, body: JSON.stringify("x".repeat(longestDraft)) },
    { place, baseVersion: -1, body: '"x"' },
    { place: { form: "nothing", caseId: plain }, baseVersion: 0, body: '"x"' },
    { place: { form: "order" }, baseVersion: 0, body: '"x"' },
    { place: { ...place, item: "../../etc" }, baseVersion: 0, body: '"x"' },
    { place: `order/${plain}/`, baseVersion: 0, body: '"x"' },
  ])
    expect(await bad(input)).toMatchObject({ ok: false, failure: { code: "desk.badInput" } });
  const longest = JSON.stringify("x".repeat(longestDraft - 2));
  await desk.must("drafts.keep", { place, baseVersion: 0, body: longest });
  expect((await desk.must("drafts.read", { place }))?.body).toBe(longest);
  await desk.must("drafts.drop", { place });
});

test("signs that are no letters come back as they were typed", async () => {
  for (const words of ["\uD800 alone", "a\u0000b", "\u202Eturned", "Čapek – Ω", 'own:1:"in:'])
    expect(await keep(plain, words).then(() => wordsOf(plain))).toEqual({ court: words });
});

test(`no more than ${mostDrafts} forms wait at a time; one that waits can still be changed`, async () => {
  const nth = (number: number) => ({ form: "newAgency", item: `n${number}` }) as const;
  const there = (await desk.must("drafts.list", {})).length;
  for (let number = there; number < mostDrafts; number += 1)
    await desk.must("drafts.keep", { place: nth(number), baseVersion: 0, body: '"x"' });
  expect(await desk.refused("drafts.keep", { place: nth(mostDrafts), baseVersion: 0, body: '"x"' })).toMatchObject({
    code: "drafts.tooMany",
  });
  await desk.must("drafts.keep", { place: nth(mostDrafts - 1), baseVersion: 0, body: '"y"' });
  for (let number = there; number < mostDrafts; number += 1) await desk.must("drafts.drop", { place: nth(number) });
});

test("an observer and an auditor keep their own too, and nobody who is not signed in", async () => {
  await desk.signInAs("auditor");
  await desk.must("drafts.keep", { place: { form: "newAgency" }, baseVersion: 0, body: '"x"' });
  await desk.must("drafts.drop", { place: { form: "newAgency" } });
  await desk.must("unlock.lock", {});
  expect(await desk.refused("drafts.list", {})).toMatchObject({ code: "desk.signInFirst" });
  await desk.signInAs("administrator");
});

test("typing is one entry of the log a sitting, and no entry holds a word of it", async () => {
  const place = { form: "newConference" } as const;
  for (const words of ["Zwiebelkuchen", "Zwiebelkuchen und mehr", "Zwiebelkuchen ohne"]) {
    if (words.endsWith("ohne")) await desk.signInAs("administrator");
    await desk.signInAs("chair");
    for (const more of [words, `${words}!`])
      await desk.must("drafts.keep", { place, baseVersion: 0, body: JSON.stringify(more) });
  }
  await desk.signInAs("administrator");
  const { entries } = await desk.must("audit.list", { before: null, limit: 500 });
  const kept = entries.filter(
    ({ procedure, accountName }) => procedure === "drafts.keep" && accountName === "Ruth Calder",
  );
  expect(kept.length).toBe(3);
  expect(JSON.stringify(entries)).not.toContain("Zwiebel");
});

test("what was left for longer than the area keeps it is gone at the next sign-in, and what is younger is not", async () => {
  await keep(plain, "old");
  desk.clock.now += 29 * day;
  await desk.must("drafts.keep", { place: { form: "newAgency" }, baseVersion: 0, body: '"younger"' });
  await desk.signInAs("administrator");
  expect(await wordsOf(plain)).toEqual({ court: "old" });
  desk.clock.now += 2 * day;
  // Whoever signs in sweeps for everybody.
  await desk.signInAs("police");
  await desk.signInAs("administrator");
  expect((await desk.must("drafts.list", {})).map(({ place }) => place.form)).toEqual(["newAgency"]);
});
