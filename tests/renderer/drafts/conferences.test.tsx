// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { whereabouts } from "../../../renderer/app/navigation.ts";
import { flushPendingWrites } from "../../../renderer/app/pendingWrites.ts";
import { Routes } from "../../../renderer/app/routes.tsx";
import { CallEmergency } from "../../../renderer/features/conferences/CallEmergency.tsx";
import { ConferenceScreen } from "../../../renderer/features/conferences/ConferenceScreen.tsx";
import { ConferencesScreen } from "../../../renderer/features/conferences/ConferencesScreen.tsx";
import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import { aConferenceWith, anAcceptedCase, openMeeting } from "../../support/aConference.ts";
import { aDesk, testNow, type TestDesk } from "../../support/aDesk.ts";
import { one, until, type WorkWindow } from "../workWindow.tsx";
import { keepingOn } from "./keeping.tsx";

let desk: TestDesk;
let conferenceId: ConferenceId;
let caseId: CaseId;
const { open, close, lockAndComeBack, kept, forgetAll } = keepingOn(() => desk);
beforeAll(async () => {
  desk = await aDesk({ cast: ["chair", "adviser"] });
}, 60_000);
beforeEach(async () => {
  desk.clock.now = testNow;
  await desk.signInAs("administrator");
  caseId = await anAcceptedCase(desk, "Novak");
  conferenceId = await aConferenceWith(desk, [caseId]);
});
afterEach(async () => {
  await close();
  await forgetAll();
});
afterAll(() => desk.close());

const meet = () => <ConferenceScreen conferenceId={conferenceId} step="meet" />;
const opened = () => desk.must("conferences.open", { conferenceId });

test("an observer who was begun is there after a lock, is found from Today, and is gone once kept", async () => {
  const first = await open(meet());
  (await until(() => first.button("Add an observer"))).click();
  await until(() => first.field("Name"));
  first.type("Name", "Olga Svensson");
  first.type("From", "University of Northmere");
  await lockAndComeBack();
  const today = await open(<Routes />);
  (await until(() => today.button(/^An observer/u))).click();
  await until(() => expect(today.field("Name").value).toBe("Olga Svensson"));
  expect(today.field("From").value).toBe("University of Northmere");
  today.button("Keep").click();
  await until(async () => expect(await kept()).toEqual([]));
  expect((await opened()).observers).toMatchObject([{ name: "Olga Svensson" }]);
}, 30_000);

test("the times of an agency are there after a lock, are told to be older when it left meanwhile, and are gone once kept", async () => {
  await openMeeting(desk, conferenceId);
  const openTimes = async (): Promise<WorkWindow> => {
    const window = await open(meet());
    (await until(() => window.button("When Housing was there"))).click();
    await until(() => window.field("Came at"));
    return window;
  };
  const first = await openTimes();
  first.type("Came at", "9.40");
  await lockAndComeBack();
  const again = await openTimes();
  await until(() => expect(again.field("Came at").value).toBe("9.40"));
  expect(again.text()).not.toContain("has been changed since");
  const housing = (await opened()).attendance.find(({ agencyName }) => agencyName === "Housing");
  desk.clock.now += 3_600_000;
  await desk.must("meeting.comeOrGo", { conferenceId, agencyId: housing?.agencyId ?? "", here: false });
  const older = await openTimes();
  await until(() => expect(older.text()).toContain("has been changed since"));
  older.button("Keep the times").click();
  await until(async () => expect(await kept()).toEqual([]));
  expect((await opened()).attendance.find(({ agencyName }) => agencyName === "Housing")?.stays).toEqual([
    { arrivedAt: "2026-11-25T09:40:00.000Z", leftAt: null },
  ]);
}, 30_000);

test("whoever speaks for an agency is stored before the lock, and when the screen is left, with the cursor still in the field", async () => {
  const speaksFor = async (): Promise<string | undefined> =>
    (await opened()).attendance.find(({ agencyName }) => agencyName === "Police")?.representative;
  const first = await open(meet());
  await until(() => first.field("Who speaks for Police"));
  first.type("Who speaks for Police", "Sergeant Marlowe");
  await flushPendingWrites();
  expect(await speaksFor()).toBe("Sergeant Marlowe");
  first.type("Who speaks for Police", "Sergeant Pike");
  await close();
  expect(await speaksFor()).toBe("Sergeant Pike");
}, 30_000);

test("an emergency conference that was begun is there after a lock, and gone once it is called", async () => {
  const urgent = await anAcceptedCase(desk, "Okafor");
  const openCall = async (): Promise<WorkWindow> => {
    const window = await open(<CallEmergency caseId={urgent} reference="NM-2222" />);
    (await until(() => window.button("Emergency conference"))).click();
    await until(() => window.field("Place"));
    return window;
  };
  const first = await openCall();
  first.type("Place", "Police station, room 4");
  await lockAndComeBack();
  const again = await openCall();
  await until(() => expect(again.field("Place").value).toBe("Police station, room 4"));
  await until(() => expect(again.button("Call the conference").hasAttribute("disabled")).toBe(false));
  again.button("Call the conference").click();
  await until(async () => expect(await kept()).toEqual([]));
  const called = (await desk.must("conferences.list", {})).find(({ venue }) => venue === "Police station, room 4");
  expect(called?.type).toBe("EMERGENCY");
}, 30_000);

test("how a new conference is repeated is kept with its plan", async () => {
  const openPlan = async (): Promise<WorkWindow> => {
    const window = await open(<ConferencesScreen />);
    (await until(() => window.button("Schedule a conference"))).click();
    await until(() => window.field("Place"));
    return window;
  };
  const first = await openPlan();
  first.type("Place", "Harbour House");
  first.type("Day", "06/01/2027");
  first.field("Day").blur();
  (await until(() => first.field("How often"))).click();
  (
    await until(
      () =>
        [...document.querySelectorAll<HTMLElement>("[role='option']")].find(
          ({ textContent }) => textContent === "Every few weeks",
        ) ?? expect.fail("no choice"),
    )
  ).click();
  await until(() => first.field("Weeks apart"));
  first.type("Weeks apart", "3");
  await until(() => expect(first.field("Weeks apart").value).toBe("3"));
  await lockAndComeBack();
  const again = await openPlan();
  await until(() => expect(again.field("Place").value).toBe("Harbour House"));
  await until(() => expect(again.field("Weeks apart").value).toBe("3"));
  (await until(() => again.button("Schedule 6 conferences"))).click();
  await until(async () => expect(await kept()).toEqual([]));
}, 30_000);

test("an answer to a parked question is there after a lock, of the conference and of a case, and gone once given", async () => {
  await openMeeting(desk, conferenceId);
  await desk.must("meeting.parkQuestion", { conferenceId, caseId: null, text: "Who pays the hall?" });
  await desk.must("meeting.parkQuestion", { conferenceId, caseId, text: "Where is the second key?" });
  await desk.must("meeting.openCase", { conferenceId, caseId });
  const labels = ["Answer to “Who pays the hall?”", "Answer to “Where is the second key?”"] as const;
  const openParked = async (): Promise<WorkWindow> => {
    const window = await open(<Routes />);
    whereabouts.navigate(`/meeting/${conferenceId}`);
    (await until(() => one("[data-place='park']"))).click();
    await until(() => window.field(labels[0]));
    return window;
  };
  const first = await openParked();
  first.type(labels[0], "The council");
  first.type(labels[1], "With her brother");
  await lockAndComeBack();
  expect((await kept()).toSorted()).toEqual(["parkedAnswer", "parkedAnswerOnCase"]);
  const again = await openParked();
  await until(() => expect(again.field(labels[0]).value).toBe("The council"));
  await until(() => expect(again.field(labels[1]).value).toBe("With her brother"));
  for (const label of labels) {
    again.field(label).closest("form")?.requestSubmit();
    await until(() => expect(() => again.field(label)).toThrow());
  }
  await until(async () => expect(await kept()).toEqual([]));
  const answers = (await desk.must("meeting.parkedQuestions", { conferenceId })).map(({ answer }) => answer);
  expect(answers.toSorted()).toEqual(["The council", "With her brother"]);
}, 30_000);

test("a question typed about a case stays with that case after a lock, and is not there for who is in conflict with it now", async () => {
  await openMeeting(desk, conferenceId);
  await desk.must("meeting.openCase", { conferenceId, caseId });
  const openFoot = async (): Promise<WorkWindow> => {
    const window = await open(<Routes />);
    whereabouts.navigate(`/meeting/${conferenceId}`);
    (await until(() => one("[data-place='park']"))).click();
    await until(() => window.field("Park a question"));
    return window;
  };
  const first = await openFoot();
  await until(() => expect(first.text()).toContain("A question about"));
  first.type("Park a question", "Who has the second key?");
  await lockAndComeBack();
  expect(await kept()).toEqual(["parkedQuestionOnCase"]);
  const again = await openFoot();
  await until(() => expect(again.field("Park a question").value).toBe("Who has the second key?"));
  again.field("Park a question").closest("form")?.requestSubmit();
  await until(() => expect(again.field("Park a question").value).toBe(""));
  await until(async () => expect(await kept()).toEqual([]));
  again.type("Park a question", "Is the brother safe?");
  await lockAndComeBack();
  await desk.must("meeting.declareConflict", {
    caseId,
    accountId: desk.accounts["administrator"]?.id ?? null,
    agencyId: null,
    reason: "a cousin",
  });
  expect(await kept()).toEqual([]);
}, 30_000);
