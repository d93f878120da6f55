import { afterAll, beforeAll, expect, test } from "vitest";
import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import { aConferenceWith, anAcceptedCase, at, day } from "../../support/aConference.ts";
import { ClockTime } from "../../../shared/dates.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
let conferenceId: ConferenceId;
let cases: CaseId[];
const nine = ClockTime.parse("09:00");

beforeAll(async () => {
  desk = await aDesk();
  cases = [
    await anAcceptedCase(desk, "Alder", { over: { score: 14 } }),
    await anAcceptedCase(desk, "Birch", { over: { score: 23 } }),
    await anAcceptedCase(desk, "Cedar", { over: { score: 18 } }),
  ];
  conferenceId = await aConferenceWith(desk, cases);
  const { demonstration: _, ...area } = await desk.must("settings.area", {});
  await desk.must("settings.changeArea", { ...area, settings: { ...area.settings, mostCases: 2 } });
});
afterAll(() => desk.close());

const listOf = async (id: ConferenceId) =>
  (await desk.must("agenda.view", { conferenceId: id })).items.map(({ caseId }) => caseId);

test("an overlong list is proposed to be split: the lowest score goes to the next working day", async () => {
  expect((await desk.must("agenda.view", { conferenceId })).overlong).toBe(true);
  const proposal = await desk.must("agenda.proposeSplit", { conferenceId });
  const { items } = await desk.must("agenda.view", { conferenceId });
  expect(items.filter(({ id }) => proposal.itemIds.includes(id)).map(({ caseId }) => caseId)).toEqual([cases[0]]);
  expect(proposal.date).toBe("2026-11-26");
});

test("it is split in one command and put together again", async () => {
  const { itemIds, date } = await desk.must("agenda.proposeSplit", { conferenceId });
  const extra = await desk.must("agenda.split", { conferenceId, itemIds, date, startsAt: nine });
  expect(await listOf(conferenceId)).toEqual([cases[1], cases[2]]);
  expect(await listOf(extra.conferenceId)).toEqual([cases[0]]);
  expect(await desk.must("conferences.open", extra)).toMatchObject({ type: "EXTRA", date, venue: "Town Hall" });
  await desk.must("agenda.undoSplit", extra);
  expect(await listOf(conferenceId)).toEqual([cases[1], cases[2], cases[0]]);
  expect((await desk.refused("conferences.open", extra)).code).toBe("desk.notYours");
});

test("a day that is over, an item of nobody's and a list that has begun are refused", async () => {
  const { itemIds } = await desk.must("agenda.proposeSplit", { conferenceId });
  const split = { conferenceId, itemIds, startsAt: nine };
  const sameDay = await desk.refused("agenda.split", { ...split, date: day("2026-11-25") });
  expect(sameDay.code).toBe("agenda.nextDayTooEarly");
  const foreign = ["0190a000-0000-7000-8000-000000000000" as never];
  const gone = await desk.refused("agenda.split", { ...split, itemIds: foreign, date: day("2026-11-26") });
  expect(gone.code).toBe("agenda.itemGone");
  const extra = await desk.must("agenda.split", { ...split, date: day("2026-11-26") });
  await desk.must("conferences.circulate", extra);
  expect((await desk.refused("agenda.undoSplit", extra)).code).toBe("desk.notInThisState");
});

test("what the splitter may not see stays", async () => {
  const hidden = await anAcceptedCase(desk, "Thorne", { readers: ["chair"] });
  const other = await aConferenceWith(desk, [
    await anAcceptedCase(desk, "Dogwood"),
    await anAcceptedCase(desk, "Elder"),
  ]);
  await desk.signInAs("chair");
  await desk.must("agenda.addCase", { conferenceId: other, caseId: hidden });
  await desk.signInAs("administrator");
  const { items } = await desk.must("agenda.view", { conferenceId: other });
  const slot = at(
    items.filter(({ kind }) => kind === "blocked"),
    0,
  );
  const { itemIds } = await desk.must("agenda.proposeSplit", { conferenceId: other });
  expect(itemIds).not.toContain(slot.id);
  const asked = { conferenceId: other, itemIds: [slot.id], date: day("2026-11-26"), startsAt: nine };
  expect((await desk.refused("agenda.split", asked)).code).toBe("agenda.itemGone");
});
