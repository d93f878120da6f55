// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { AddendumForm } from "../../../renderer/features/minutes/AddendumForm.tsx";
import { TellForm } from "../../../renderer/features/minutes/TellForm.tsx";
import type { Telling } from "../../../shared/minutes/model.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import { aConferenceWith, anAcceptedCase, openMeeting } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { until } from "../workWindow.tsx";
import { keepingOn } from "./keeping.tsx";

let desk: TestDesk;
let conferenceId: ConferenceId;
let telling: Telling;
const { open, close, lockAndComeBack, kept, forgetAll } = keepingOn(() => desk);
beforeAll(async () => {
  desk = await aDesk({ cast: ["chair", "adviser"] });
  await desk.signInAs("administrator");
  const caseId = await anAcceptedCase(desk, "Novak");
  conferenceId = await aConferenceWith(desk, [caseId]);
  await openMeeting(desk, conferenceId);
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
  telling = {
    hearingId,
    conferenceId,
    caseId,
    reference: "NM-2222",
    victimInitials: "AN",
    tellsName: "",
    tellsAccountId: null,
    tellsBy: null,
    mayBeTold: "",
    told: null,
    on: null,
    byName: "",
    said: "",
    whyNot: "",
    version: 0,
    mayWrite: true,
  };
}, 60_000);
afterEach(async () => {
  await close();
  await forgetAll();
});
afterAll(() => desk.close());

const nothing = (): void => undefined;

test("an addendum that was begun is there after a lock, and given up with Cancel", async () => {
  const form = () => open(<AddendumForm conferenceId={conferenceId} addendum={null} onDone={nothing} />);
  const first = await form();
  await until(() => first.field("What is added"));
  first.type("What is added", "The school called after the meeting.");
  await lockAndComeBack();
  const again = await form();
  await until(() => expect(again.field("What is added").value).toBe("The school called after the meeting."));
  again.button("Cancel").click();
  await until(async () => expect(await kept()).toEqual([]));
}, 30_000);

test("what the victim was told is there after a lock, and given up with Cancel", async () => {
  const first = await open(<TellForm telling={telling} onDone={nothing} />);
  await until(() => first.field("What was said"));
  first.type("What was said", "That an alarm will be fitted on Friday.");
  await lockAndComeBack();
  const again = await open(<TellForm telling={telling} onDone={nothing} />);
  await until(() => expect(again.field("What was said").value).toBe("That an alarm will be fitted on Friday."));
  again.button("Cancel").click();
  await until(async () => expect(await kept()).toEqual([]));
}, 30_000);
