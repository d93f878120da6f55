import { afterAll, beforeAll, expect, test } from "vitest";
import { holidaysOf } from "../../../electron/features/conferences/holidays.ts";
import { accountOf, aConferenceWith, agencyOf, anAcceptedCase, aPlan, day } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.close());

const daysOf = async (country: "GB" | "GR" | "FR", year: number) =>
  (await holidaysOf(country, year, "en")).map(({ date }) => date);

test("the holidays of a country come with the program, Orthodox Easter and substitute days among them", async () => {
  expect(await daysOf("GB", 2026)).toEqual(expect.arrayContaining(["2026-08-31", "2026-12-28"]));
  expect(await daysOf("GR", 2026)).toContain("2026-04-13");
  expect(await daysOf("FR", 2026)).toContain("2026-05-14");
  expect((await holidaysOf("FR", 2026, "fr")).find(({ date }) => date === "2026-07-14")?.name).toMatch(/nationale/iu);
});

test("deadlines are proposed around Christmas in working days, and say which holidays they jumped", async () => {
  const { deadlines, holidays } = await desk.must("conferences.proposeDeadlines", { date: day("2026-12-30") });
  expect(deadlines.actionListsDueOn).toBe("2026-12-31");
  expect(deadlines.minutesDueOn > "2027-01-05").toBe(true);
  expect(holidays.map(({ date }) => date)).toEqual(expect.arrayContaining(["2026-12-25", "2027-01-01"]));
});

test("a conference is planned, is the administrator's and its chair's to see, and nobody else's before circulation", async () => {
  const caseId = await anAcceptedCase(desk, "Novak");
  const conferenceId = await aConferenceWith(desk, [caseId]);
  expect(await desk.must("conferences.list", {})).toMatchObject([{ id: conferenceId, cases: 1, heard: 0 }]);
  const conference = await desk.must("conferences.open", { conferenceId });
  expect(conference).toMatchObject({ status: "PLANNED", mayPrepare: true, chairName: "Ruth Calder" });
  expect(conference.attendance.map(({ representative }) => representative)).toContain("Michael Adeyinka");
  await desk.signInAs("housing");
  expect(await desk.must("conferences.list", {})).toEqual([]);
  expect((await desk.refused("conferences.open", { conferenceId })).code).toBe("desk.notYours");
  await desk.signInAs("chair");
  expect(await desk.must("conferences.list", {})).toHaveLength(1);
  await desk.must("conferences.circulate", { conferenceId });
  await desk.signInAs("housing");
  expect(await desk.must("conferences.list", {})).toMatchObject([{ cases: 1 }]);
  await desk.signInAs("administrator");
});

test("the conferences that are not over yet can be asked for alone", async () => {
  const conferenceId = await aConferenceWith(desk, []);
  const current = async () => (await desk.must("conferences.list", { current: true })).map(({ id }) => id);
  expect(await current()).toContain(conferenceId);
  await desk.must("conferences.cancel", { conferenceId, reason: "too few cases" });
  expect(await current()).not.toContain(conferenceId);
  expect((await desk.must("conferences.list", {})).map(({ id }) => id)).toContain(conferenceId);
});

test("an agency whose papers ran out is named as not cleared to those who manage it, and to nobody else", async () => {
  const conferenceId = await aConferenceWith(desk, []);
  const name = "Mental health";
  const mentalHealth = agencyOf(desk, name);
  await desk.must("agencies.change", {
    agencyId: mentalHealth,
    name,
    type: "MENTAL_HEALTH",
    core: true,
    active: true,
    agreementSignedOn: day("2025-01-01"),
    agreementExpiresOn: day("2026-11-01"),
  });
  const reasonOf = async () =>
    (await desk.must("conferences.open", { conferenceId })).attendance.find(({ agencyId }) => agencyId === mentalHealth)
      ?.notCleared;
  expect(await reasonOf()).toBe("agreementExpired");
});

test("a plan is refused with a chair who is none, an agency that is gone, or a deadline on the wrong side", async () => {
  const plan = aPlan(desk);
  const code = async (change: Partial<typeof plan> & { deadlines?: never }) =>
    (await desk.refused("conferences.schedule", { ...plan, ...change })).code;
  expect(await code({ chairId: accountOf(desk, "housing") })).toBe("conferences.chairNeedsChairRole");
  expect(await code({ agencyIds: ["0190a000-0000-7000-8000-000000000000" as never] })).toBe("agencies.gone");
  const { deadlines } = await desk.must("conferences.proposeDeadlines", { date: plan.date });
  const late = { ...deadlines, researchDueOn: day("2026-11-26") };
  expect((await desk.refused("conferences.schedule", { ...plan, deadlines: late })).code).toBe(
    "conferences.deadlineAfter",
  );
  const conferenceId = await aConferenceWith(desk, []);
  expect((await desk.refused("conferences.circulate", { conferenceId })).code).toBe("conferences.agendaEmpty");
});

test("a deadline is moved with a reason, which is kept and shown, and goes when it is put back", async () => {
  const plan = aPlan(desk);
  const { deadlines } = await desk.must("conferences.proposeDeadlines", { date: plan.date });
  const moved = { ...deadlines, researchDueOn: day("2026-11-20") };
  const without = await desk.refused("conferences.schedule", { ...plan, deadlines: moved });
  expect(without.code).toBe("conferences.deadlineNeedsReason");
  const { conferenceId } = await desk.must("conferences.schedule", {
    ...plan,
    deadlines: moved,
    deadlineReasons: { researchDueOn: "the hospital’s system is down that day" },
  });
  const reasons = async () => (await desk.must("conferences.open", { conferenceId })).movedDeadlines;
  const kept = { workedOut: "2026-11-24", reason: "the hospital’s system is down that day" };
  expect(await reasons()).toEqual({ researchDueOn: kept });
  await desk.must("conferences.change", { conferenceId, ...plan, venue: "Library", deadlines: moved });
  expect(await reasons()).toEqual({ researchDueOn: kept });
  await desk.must("conferences.change", { conferenceId, ...plan, deadlines: null });
  expect(await reasons()).toEqual({});
});

test("a closed day of the area is no working day: deadlines jump over it and say so", async () => {
  const { demonstration: _, ...area } = await desk.must("settings.area", {});
  const closedDays = [{ date: day("2026-11-24"), name: "Founder’s day" }];
  await desk.must("settings.changeArea", { ...area, settings: { ...area.settings, closedDays } });
  const { deadlines, holidays } = await desk.must("conferences.proposeDeadlines", { date: day("2026-11-25") });
  expect(deadlines.researchDueOn).toBe("2026-11-23");
  expect(holidays).toEqual(closedDays);
  await desk.must("settings.changeArea", area);
});

test("deadlines around 29 February, a clock change and a day that is over are worked out like any other", async () => {
  const around = async (date: string) =>
    (await desk.must("conferences.proposeDeadlines", { date: day(date) })).deadlines;
  expect(await around("2028-02-29")).toMatchObject({ researchDueOn: "2028-02-28", actionListsDueOn: "2028-03-01" });
  expect(await around("2026-03-30")).toMatchObject({ researchDueOn: "2026-03-27", actionListsDueOn: "2026-03-31" });
  expect(await around("2020-01-02")).toMatchObject({ researchDueOn: "2019-12-31" });
  expect((await desk.refused("conferences.proposeDeadlines", { date: "2027-02-29" })).code).toBe("desk.badInput");
});

test("an emergency is proposed no deadline before its day", async () => {
  const { deadlines } = await desk.must("conferences.proposeDeadlines", { date: day("2026-11-26"), type: "EMERGENCY" });
  expect(deadlines).toMatchObject({ referralsCloseOn: "2026-11-26", researchDueOn: "2026-11-26" });
});

test("a change of the plan invites and uninvites", async () => {
  const conferenceId = await aConferenceWith(desk, []);
  const plan = {
    ...aPlan(desk),
    venue: "Library",
    agencyIds: [agencyOf(desk, "Police"), agencyOf(desk, "Coordination")],
  };
  await desk.must("conferences.change", { conferenceId, ...plan });
  const conference = await desk.must("conferences.open", { conferenceId });
  expect(conference.venue).toBe("Library");
  expect(conference.attendance.map(({ agencyName }) => agencyName)).toEqual(["Coordination", "Police"]);
});
