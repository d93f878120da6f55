import { afterAll, beforeAll, expect, test } from "vitest";
import { anAcceptedCase, aPlan, at, day } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.close());

const weekly = { kind: "WEEKS", every: 2 } as const;
const plan = () => {
  const { date: _, ...rest } = aPlan(desk);
  return rest;
};

test("the days of a series are shown moved off holidays, with what is over and what is taken", async () => {
  await desk.must("conferences.schedule", { ...aPlan(desk), date: day("2026-12-11") });
  const days = await desk.must("conferences.proposeSeries", {
    from: day("2026-11-13"),
    repeats: weekly,
    end: { kind: "UNTIL", day: day("2026-12-25") },
  });
  expect(days).toEqual([
    { planned: "2026-11-13", date: "2026-11-13", movedOff: null, past: true, taken: false },
    { planned: "2026-11-27", date: "2026-11-27", movedOff: null, past: false, taken: false },
    { planned: "2026-12-11", date: "2026-12-11", movedOff: null, past: false, taken: true },
    { planned: "2026-12-25", date: "2026-12-29", movedOff: "Christmas Day", past: false, taken: false },
  ]);
});

test("more than two hundred are refused, and so is a day that does not exist", async () => {
  const asked = { from: day("2026-11-25"), repeats: { kind: "WEEKS", every: 1 } as const };
  const far = { ...asked, end: { kind: "UNTIL" as const, day: day("2100-01-01") } };
  expect((await desk.refused("conferences.proposeSeries", far)).code).toBe("conferences.seriesTooLong");
  const many = { ...asked, end: { kind: "COUNT" as const, count: 201 } };
  expect((await desk.refused("conferences.proposeSeries", many)).code).toBe("desk.badInput");
  const never = { ...asked, from: "2027-02-29" as never, end: { kind: "COUNT" as const, count: 2 } };
  expect((await desk.refused("conferences.proposeSeries", never)).code).toBe("desk.badInput");
});

test("a series is scheduled in one command with deadlines of its own for each, and taken back while untouched", async () => {
  const before = (await desk.must("conferences.list", {})).length;
  const days = [day("2027-01-13"), day("2027-01-27"), day("2027-02-10")];
  const made = await desk.must("conferences.scheduleSeries", { ...plan(), days });
  expect(made.conferenceIds).toHaveLength(3);
  const closes = [];
  for (const conferenceId of made.conferenceIds)
    closes.push((await desk.must("conferences.open", { conferenceId })).deadlines.researchDueOn);
  expect(closes).toEqual(["2027-01-12", "2027-01-26", "2027-02-09"]);
  await desk.must("conferences.undoSeries", { seriesId: made.seriesId });
  expect(await desk.must("conferences.list", {})).toHaveLength(before);
  expect((await desk.refused("conferences.undoSeries", { seriesId: made.seriesId })).code).toBe(
    "conferences.seriesTouched",
  );
});

test("a series somebody has worked on is not taken back; a chair only where they chair all of it", async () => {
  const { seriesId, conferenceIds } = await desk.must("conferences.scheduleSeries", {
    ...plan(),
    days: [day("2027-03-10"), day("2027-03-24")],
  });
  const caseId = await anAcceptedCase(desk, "Alder");
  const conferenceId = at(conferenceIds, 1);
  await desk.must("agenda.addCase", { conferenceId, caseId });
  expect((await desk.refused("conferences.undoSeries", { seriesId })).code).toBe("conferences.seriesTouched");
  await desk.must("conferences.cancel", { conferenceId, reason: "the hall is under water" });
  const cancelled = await desk.must("conferences.open", { conferenceId });
  expect(cancelled).toMatchObject({ status: "CANCELLED", cancelledReason: "the hall is under water", cases: 0 });
  const candidates = await desk.must("agenda.candidates", { conferenceId: at(conferenceIds, 0) });
  expect(candidates.rows.map((one) => one.caseId)).toContain(caseId);
  const again = { conferenceId, reason: "twice" };
  expect((await desk.refused("conferences.cancel", again)).code).toBe("desk.notInThisState");
  await desk.signInAs("police");
  const foreign = { conferenceId: at(conferenceIds, 0), reason: "x" };
  expect((await desk.refused("conferences.cancel", foreign)).code).toBe("desk.notYours");
  await desk.signInAs("administrator");
});

test("a restricted case on a cancelled conference waits again too, also when its canceller is no reader", async () => {
  const { conferenceId } = await desk.must("conferences.schedule", { ...aPlan(desk), date: day("2027-05-12") });
  const hidden = await anAcceptedCase(desk, "Thorne", { readers: ["chair"] });
  await desk.signInAs("chair");
  await desk.must("agenda.addCase", { conferenceId, caseId: hidden });
  await desk.signInAs("administrator");
  await desk.must("conferences.cancel", { conferenceId, reason: "too few" });
  const next = await desk.must("conferences.schedule", { ...aPlan(desk), date: day("2027-05-26") });
  await desk.signInAs("chair");
  await desk.must("agenda.addCase", { ...next, caseId: hidden });
  await desk.signInAs("administrator");
});
