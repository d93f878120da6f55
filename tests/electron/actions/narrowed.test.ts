import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { ActionFilter } from "../../../shared/actions/listed.ts";
import type { ActionId, CaseId, ConferenceId } from "../../../shared/ids.ts";
import {
  accountOf,
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  anAction,
  aRiskWithAction,
  day,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, testNow, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
let conferenceId: ConferenceId;
const action: Record<string, ActionId> = {};
const cases: Record<string, CaseId> = {};

/** Two cases, one restricted: actions due before today, today, this week and next, of three agencies. */
beforeAll(async () => {
  desk = await aDesk();
  cases["plain"] = await anAcceptedCase(desk, "Novak");
  cases["sealed"] = await anAcceptedCase(desk, "Thorne", { readers: ["chair", "adviser"] });
  conferenceId = await aConferenceWith(desk, [cases["plain"]]);
  await desk.signInAs("chair");
  await desk.must("agenda.addCase", { conferenceId, caseId: cases["sealed"] });
  await openMeeting(desk, conferenceId);
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId: cases["plain"] });
  const { riskId, actionId } = await aRiskWithAction(desk, hearingId, "Housing");
  action["nextWeek"] = actionId;
  const agree = async (name: string, agency: string, due: string, owner: string | null = null) => {
    const said = { ...anAction(desk, hearingId, agency, [riskId], name), due: day(due) };
    const ownerAccountId = owner === null ? null : accountOf(desk, owner);
    action[name] = (await desk.must("meeting.writeAction", { ...said, ownerAccountId })).actionId;
  };
  await agree("today", "Police", "2026-11-25");
  await agree("thisWeek", "Housing", "2026-11-28", "housing");
  await agree("later", "Mental health", "2026-12-20", "mentalHealth");
  const sealed = await desk.must("meeting.openCase", { conferenceId, caseId: cases["sealed"] });
  action["sealed"] = (await aRiskWithAction(desk, sealed.hearingId, "Mental health")).actionId;
});
afterAll(() => desk.close());
beforeEach(async () => {
  desk.clock.now = testNow;
  await desk.signInAs("administrator");
});

const left = async (filter: ActionFilter) => {
  const { rows } = await desk.must("actions.list", { whose: "all", open: false, filter });
  const names = rows.map(({ id }) => Object.keys(action).find((name) => action[name] === id) ?? "");
  return names.toSorted((one, other) => one.localeCompare(other));
};
const counted = (filter: ActionFilter = {}, whose: "all" | "myAgency" = "all") =>
  desk.must("actions.counts", { whose, open: false, filter });

test("is narrowed by day, person, level of risk, acceptance and conference", async () => {
  expect(await left({ when: "TODAY" })).toEqual(["today"]);
  expect(await left({ when: "THIS_WEEK" })).toEqual(["thisWeek", "today"]);
  expect(await left({ when: "NEXT_WEEK" })).toEqual(["nextWeek"]);
  expect(await left({ when: "OVERDUE" })).toEqual([]);
  expect(await left({ ownerAccountId: accountOf(desk, "housing") })).toEqual(["thisWeek"]);
  expect(await left({ riskLevels: ["HIGH"] })).toEqual(["later", "nextWeek", "thisWeek", "today"]);
  expect(await left({ riskLevels: ["STANDARD"] })).toEqual([]);
  expect(await left({ accepted: true })).toEqual([]);
  expect(await left({ conferenceId })).toEqual(["later", "nextWeek", "thisWeek", "today"]);
  expect(await left({ notAgreedAt: conferenceId })).toEqual([]);
  desk.clock.now = Date.UTC(2026, 10, 29, 9);
  expect(await left({ when: "OVERDUE" })).toEqual(["thisWeek", "today"]);
});

test("a view moves along with the days of the area, also over midnight", async () => {
  desk.clock.now = Date.UTC(2026, 10, 25, 23, 59);
  expect(await left({ when: "OVERDUE" })).toEqual([]);
  desk.clock.now = Date.UTC(2026, 10, 26, 0, 1);
  expect(await left({ when: "OVERDUE" })).toEqual(["today"]);
});

test("an agency that only owns the action of a case it does not read learns neither the level of the risk nor the conference", async () => {
  await desk.signInAs("mentalHealth");
  expect(await left({})).toContain("sealed");
  expect(await left({ riskLevels: ["HIGH"] })).not.toContain("sealed");
  expect(await left({ conferenceId })).not.toContain("sealed");
  expect(await left({ waiting: false })).not.toContain("sealed");
  expect(await left({ notAgreedAt: conferenceId })).toContain("sealed");
});

test("each choice is counted with the others as they stand, over what the reader may read and nothing else", async () => {
  const [housing, police, mental] = ["Housing", "Police", "Mental health"].map((name) => agencyOf(desk, name));
  expect(await counted()).toEqual({
    statuses: { OPEN: 4 },
    agencies: { [housing ?? ""]: 2, [police ?? ""]: 1, [mental ?? ""]: 1 },
    whens: { TODAY: 1, THIS_WEEK: 2, NEXT_WEEK: 1 },
  });
  const ofHousing = await counted({ agencyId: housing });
  expect(ofHousing.agencies).toEqual({ [housing ?? ""]: 2, [police ?? ""]: 1, [mental ?? ""]: 1 });
  expect(ofHousing).toMatchObject({ statuses: { OPEN: 2 }, whens: { THIS_WEEK: 1, NEXT_WEEK: 1 } });
  await desk.signInAs("mentalHealth");
  // Its own two; of the others it learns after the approval.
  expect(await counted()).toMatchObject({ statuses: { OPEN: 2 }, agencies: { [mental ?? ""]: 2 } });
  await desk.signInAs("chair");
  expect((await counted()).agencies).toMatchObject({ [mental ?? ""]: 2 });
});

test("what is overdue is told agency by agency, of the actions the reader may read", async () => {
  desk.clock.now = Date.UTC(2026, 11, 2, 9);
  const overdue = async () =>
    (await desk.must("actions.overdue", {})).map((line) => [line.agencyName, line.open, line.overdue]);
  expect(await overdue()).toEqual([
    ["Housing", 2, 2],
    ["Police", 1, 1],
    ["Mental health", 1, 0],
  ]);
  await desk.signInAs("chair");
  expect(await overdue()).toContainEqual(["Mental health", 2, 1]);
  await desk.signInAs("housing");
  expect(await overdue()).toEqual([["Housing", 2, 2]]);
});
