// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";
import { ChairPane } from "../../../renderer/features/research/ChairPane.tsx";
import { TakeOver } from "../../../renderer/features/research/TakeOver.tsx";
import { flushPendingWrites } from "../../../renderer/app/pendingWrites.ts";
import type { CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import { aConferenceWith, agencyOf, anAcceptedCase, openMeeting } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { anItem, aResearchForm, giveResearch } from "../../electron/research/aResearch.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let conferenceId: ConferenceId;
let caseId: CaseId;
let hearingId: HearingId;
let shown: WorkWindow | undefined;

beforeEach(async () => {
  desk = await aDesk({ cast: ["chair", "police", "housing", "mentalHealth"] });
  caseId = await anAcceptedCase(desk, "Novak", { readers: ["administrator", "chair", "housing", "police"] });
  conferenceId = await aConferenceWith(desk, [caseId]);
  await openMeeting(desk, conferenceId);
  await desk.signInAs("housing");
  const items = [
    anItem("the lock was changed twice", "SHARE", { basis: "FACT" }),
    anItem("he asked for her new street", "SHARE", { basis: "REPORTED" }),
    anItem("a word for the chair", "CHAIR_ONLY"),
    anItem("not for anybody", "DO_NOT_SHARE"),
  ];
  await giveResearch(desk, { conferenceId, caseId }, aResearchForm(items));
  await desk.signInAs("police");
  await desk.must("research.nothingHeld", { conferenceId, caseIds: [caseId] });
  await desk.signInAs("chair");
  ({ hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId }));
});
afterEach(async () => {
  await shown?.close();
  shown = undefined;
  await desk.close();
});

const offers = (name: string, mayWrite = true) => (
  <TakeOver hearingId={hearingId} agencyId={agencyOf(desk, name)} agencyName={name} silent mayWrite={mayWrite} />
);
const said = async (name: string) => {
  const { agencies } = await desk.must("meeting.hearing", { hearingId });
  return agencies.find(({ agencyName }) => agencyName === name)?.entries.map(({ kind, text }) => [kind, text]);
};

test("all that an agency shares is taken over by the first button, and then nothing is offered any more", async () => {
  shown = await openScreen(desk, offers("Housing"));
  const window = shown;
  await until(() => window.button("Take over 2 shared items"));
  expect(window.text()).toContain("he asked for her new street");
  expect(window.text()).not.toMatch(/for the chair|not for anybody/u);
  // The first thing the key to the next agency lands on.
  expect(document.querySelector("button")?.textContent).toBe("Take over 2 shared items");
  window.button("Take over 2 shared items").click();
  await until(() => expect(window.text()).not.toContain("Take over"));
  expect(await said("Housing")).toEqual([
    ["SHARED", "the lock was changed twice"],
    ["SHARED", "he asked for her new street"],
  ]);
});

test("one item alone can be taken over, the other stays offered", async () => {
  shown = await openScreen(desk, offers("Housing"));
  const window = shown;
  await until(() => window.button("Take over only: he asked for her new street"));
  window.button("Take over only: he asked for her new street").click();
  await until(() => window.button("Take over 1 shared item"));
  expect(await said("Housing")).toEqual([["SHARED", "he asked for her new street"]]);
});

test("that nothing is held is taken over as it was answered", async () => {
  shown = await openScreen(desk, offers("Police"));
  const window = shown;
  await until(() => window.button("Nothing held, as answered: take over"));
  window.button("Nothing held, as answered: take over").click();
  await until(async () => expect(await said("Police")).toEqual([["NOTHING_HELD", ""]]));
});

test("a representative who is present reads what another agency shares, and takes nothing over for it", async () => {
  await desk.signInAs("police");
  shown = await openScreen(desk, offers("Housing", false));
  const window = shown;
  await until(() => expect(window.text()).toContain("2 shared items"));
  expect(window.text()).toContain("the lock was changed twice");
  expect(() => window.button(/Take over/u)).toThrow();
});

test("the chair unfolds what is for the chair only and notes something; for the administrator it is not there", async () => {
  shown = await openScreen(desk, <ChairPane conferenceId={conferenceId} caseId={caseId} />);
  let window = shown;
  await until(() => window.button(/For the chair only/u));
  expect(window.text()).not.toContain("a word for the chair");
  window.button(/For the chair only/u).click();
  await until(() => expect(window.text()).toContain("a word for the chair"));
  window.type("Note for the chair only", "ask probation first");
  await flushPendingWrites();
  expect((await desk.must("research.forChair", { conferenceId, caseId })).note).toBe("ask probation first");
  await window.close();
  await desk.signInAs("administrator");
  shown = await openScreen(desk, <ChairPane conferenceId={conferenceId} caseId={caseId} />);
  window = shown;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(window.text()).not.toContain("For the chair only");
  expect(window.calls).not.toContain("research.forChair");
});
