import { afterAll, beforeAll, expect, test } from "vitest";
import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import { accountOf, aConferenceWith, agencyOf, anAcceptedCase, aPlan, day, at } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
let conferenceId: ConferenceId;
let plain: CaseId[];
let restricted: CaseId;

const linesAs = async (key: string) => {
  await desk.signInAs(key);
  const { items, cases } = await desk.must("agenda.view", { conferenceId });
  return {
    cases,
    lines: items.map((item) => `${item.number ?? "-"} ${item.kind} ${item.startsAt} ${item.victimName}`),
  };
};

beforeAll(async () => {
  desk = await aDesk();
  plain = [
    await anAcceptedCase(desk, "Alder"),
    await anAcceptedCase(desk, "Birch"),
    await anAcceptedCase(desk, "Cedar"),
  ];
  restricted = await anAcceptedCase(desk, "Thorne", { readers: ["chair", "administrator", "housing"] });
  conferenceId = await aConferenceWith(desk, [at(plain, 0), restricted, at(plain, 1)]);
});
afterAll(() => desk.close());

test("accepted referrals wait as candidates and leave the list once they are on an agenda", async () => {
  const waiting = await desk.must("agenda.candidates", { conferenceId });
  expect(waiting.rows.map(({ caseId }) => caseId)).toEqual([plain[2]]);
  expect((await desk.refused("agenda.addCase", { conferenceId, caseId: at(plain, 0) })).code).toBe(
    "agenda.alreadyListed",
  );
  const { itemId } = await desk.must("agenda.addCase", { conferenceId, caseId: at(plain, 2) });
  expect(await desk.must("agenda.candidates", { conferenceId })).toEqual({ rows: [], total: 0 });
  await desk.must("agenda.removeItem", { conferenceId, itemId });
  expect(await desk.must("agenda.candidates", { conferenceId })).toMatchObject({
    rows: [{ caseId: plain[2], late: true, deferred: false }],
    total: 1,
  });
});

test("a restricted case needs a reader in the chair, and a change of chair may not lose it", async () => {
  const { accountId } = await desk.must("accounts.add", {
    name: "Petra Lund",
    post: "",
    role: "chair",
    agencyId: agencyOf(desk, "Housing"),
    passphrase: "a passphrase of another chair",
    declarationSignedOn: day("2026-01-05"),
    declarationExpiresOn: null,
    secondPerson: null,
  });
  const plan = { ...aPlan(desk), chairId: accountId };
  expect((await desk.refused("conferences.change", { conferenceId, ...plan })).code).toBe("agenda.needsChairingReader");
  const other = await anAcceptedCase(desk, "Reyes", { readers: ["administrator", "chair"] });
  const { conferenceId: hers } = await desk.must("conferences.schedule", plan);
  expect((await desk.refused("agenda.addCase", { conferenceId: hers, caseId: other })).code).toBe(
    "agenda.needsChairingReader",
  );
  await desk.must("conferences.change", { conferenceId: hers, ...plan, deputyChairId: accountOf(desk, "chair") });
  await desk.must("agenda.addCase", { conferenceId: hers, caseId: other });
});

test("each sees their own numbers: the reader all, the representative no gap", async () => {
  await desk.signInAs("administrator");
  await desk.must("conferences.circulate", { conferenceId });
  expect(await linesAs("administrator")).toEqual({
    cases: 3,
    lines: ["1 case 09:12 Anna Alder", "2 case 09:27 Anna Thorne", "3 case 09:42 Anna Birch"],
  });
  expect((await linesAs("housing")).lines).toHaveLength(3);
  expect(await linesAs("police")).toEqual({
    cases: 2,
    lines: ["1 case 09:12 Anna Alder", "2 case 09:27 Anna Birch"],
  });
  await desk.signInAs("police");
  expect(await desk.must("conferences.list", {})).toMatchObject([{ cases: 2 }]);
});

test("a conflict of the administrator leaves a blocked slot that says nothing, and its time adds up", async () => {
  await desk.signInAs("chair");
  await desk.must("meeting.declareConflict", {
    caseId: at(plain, 1),
    accountId: accountOf(desk, "administrator"),
    agencyId: null,
    reason: "a neighbour",
  });
  await desk.signInAs("administrator");
  const view = await desk.must("agenda.view", { conferenceId });
  expect(view).toMatchObject({ cases: 2, totalMinutes: 65 });
  const slot = at(view.items, 2);
  expect(slot).toMatchObject({
    kind: "blocked",
    number: null,
    caseId: null,
    reference: "",
    victimName: "",
    minutes: 15,
  });
  expect((await desk.refused("agenda.removeItem", { conferenceId, itemId: slot.id })).code).toBe("agenda.itemGone");
  await desk.must("agenda.moveItem", { conferenceId, itemId: slot.id, to: 0 });
  const kinds = (await desk.must("agenda.view", { conferenceId })).items.map(({ kind }) => kind);
  expect(kinds).toEqual(["blocked", "case", "case"]);
});

test("a representative declares for themselves and their agency, never for others; then the case is gone for them", async () => {
  await desk.signInAs("mentalHealth");
  const police = agencyOf(desk, "Police");
  const conflict = { caseId: at(plain, 0), accountId: null, agencyId: police, reason: "" };
  expect((await desk.refused("meeting.declareConflict", conflict)).code).toBe("meeting.conflictOfOthers");
  const unknown = { ...conflict, agencyId: null, caseId: restricted };
  expect((await desk.refused("meeting.declareConflict", unknown)).code).toBe("desk.notYours");
  await desk.must("meeting.declareConflict", { ...conflict, agencyId: null });
  const { lines } = await linesAs("mentalHealth");
  expect(lines.join()).not.toContain("Alder");
  expect(lines[0]).toMatch(/^1 case 09:12/);
});

test("minutes and order are the preparer's to set; an item of another conference is not there", async () => {
  await desk.signInAs("administrator");
  const another = await aConferenceWith(desk, [at(plain, 2)]);
  const foreign = at((await desk.must("agenda.view", { conferenceId: another })).items, 0);
  expect((await desk.refused("agenda.moveItem", { conferenceId, itemId: foreign.id, to: 0 })).code).toBe(
    "agenda.itemGone",
  );
  await desk.must("agenda.setMinutes", { conferenceId: another, itemId: foreign.id, minutes: 20 });
  expect((await desk.must("agenda.view", { conferenceId: another })).endsAt).toBe("09:40");
  await desk.signInAs("police");
  expect((await desk.refused("agenda.moveItem", { conferenceId, itemId: foreign.id, to: 0 })).code).toBe(
    "desk.notYours",
  );
});
