import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import type { QuestionState } from "../../../shared/meeting/parked.ts";
import { aConferenceWith, anAcceptedCase, aPlan, at, day, openMeeting } from "../../support/aConference.ts";
import { aDesk, testNow, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
let conferenceId: ConferenceId;
let cases: CaseId[];
const mine = new Set<string>();
beforeAll(async () => void (desk = await aDesk()));
afterAll(() => desk.close());
beforeEach(async () => {
  desk.clock.now = testNow;
  mine.clear();
  await desk.signInAs("administrator");
  cases = [
    await anAcceptedCase(desk, "Alder"),
    await anAcceptedCase(desk, "Thorne", { readers: ["administrator", "chair"] }),
  ];
  conferenceId = await aConferenceWith(desk, cases);
  await openMeeting(desk, conferenceId);
});
const park = async (text: string, which: number | null = 0) => {
  desk.clock.now += 1000;
  const caseId = which === null ? null : at(cases, which);
  const { questionId } = await desk.must("meeting.parkQuestion", { conferenceId, caseId, text });
  mine.add(questionId);
  return questionId;
};
/** Those of this test: what other tests left open stands at later conferences too. */
const list = async (id = conferenceId) =>
  (await desk.must("meeting.parkedQuestions", { conferenceId: id })).filter((question) => mine.has(question.id));
const settle = (questionId: Awaited<ReturnType<typeof park>>, state: QuestionState, over: object = {}) =>
  desk.call("meeting.settleQuestion", { conferenceId, questionId, state, answer: "", baseVersion: 1, ...over });
const later = async (date = "2026-12-09") =>
  (await desk.must("conferences.schedule", { ...aPlan(desk), date: day(date) })).conferenceId;

describe("a parked question", () => {
  test("stands with its case, is answered, opened again, and refused to whoever answers what has changed meanwhile", async () => {
    const questionId = await park("Who has the key?");
    await park("When do we meet in January?", null);
    expect(await list()).toMatchObject([
      { text: "Who has the key?", victimInitials: "A. A.", state: "OPEN", carried: false },
      { text: "When do we meet in January?", caseId: null, reference: "" },
    ]);
    expect(await settle(questionId, "ANSWERED", { answer: "The sister." })).toMatchObject({ ok: true });
    expect((await list())[0]).toMatchObject({ state: "ANSWERED", answer: "The sister.", version: 2 });
    expect(await settle(questionId, "ACTION")).toMatchObject({ failure: { code: "meeting.questionChanged" } });
    expect(await settle(questionId, "OPEN", { baseVersion: 2 })).toMatchObject({ ok: true });
  });

  test("that nobody answered stands at the next conference, and once settled there at no later one", async () => {
    const [open, answered] = [await park("Who has the key?"), await park("Which school?")];
    await settle(answered, "ANSWERED");
    const next = await later();
    const after = await later("2027-01-06");
    expect(await list(next)).toMatchObject([{ text: "Who has the key?", carried: true, askedOn: "2026-11-25" }]);
    expect(await list(after)).toHaveLength(1);
    await desk.must("meeting.settleQuestion", {
      conferenceId: next,
      questionId: open,
      state: "ANSWERED",
      answer: "Nobody.",
      baseVersion: 1,
    });
    expect(await list(next)).toMatchObject([{ state: "ANSWERED" }]);
    expect(await list(after)).toEqual([]);
    const before = await later("2026-11-18");
    expect(await list(before)).toEqual([]);
  });

  test("about a restricted case is not there for somebody who is no reader of it, also where it is carried on", async () => {
    await park("canarysecret question", 1);
    expect(await list()).toHaveLength(1);
    await desk.must("accounts.add", {
      name: "Second Chair",
      post: "",
      role: "chair",
      agencyId: at(Object.values(desk.agencies), 0),
      passphrase: "a passphrase of the second chair that is long",
      declarationSignedOn: day("2026-01-05"),
      declarationExpiresOn: day("2027-01-05"),
      secondPerson: null,
    });
    const accounts = await desk.must("accounts.list", {});
    const second = accounts.find(({ name }) => name === "Second Chair");
    if (!second) throw new Error("there is a second chair");
    const { conferenceId: next } = await desk.must("conferences.schedule", {
      ...aPlan(desk),
      date: day("2026-12-09"),
      chairId: second.id,
    });
    expect(await list(next)).toHaveLength(1);
    await desk.must("unlock.signIn", {
      accountName: "Second Chair",
      passphrase: "a passphrase of the second chair that is long",
    });
    expect(await list(next)).toEqual([]);
    expect((await desk.refused("meeting.parkedQuestions", { conferenceId })).code).toBe("desk.notYours");
    await desk.signInAs("administrator");
  });

  test("is for those who run the conference; a case that is not on its agenda takes none", async () => {
    const other = await anAcceptedCase(desk, "Elsewhere");
    expect((await desk.refused("meeting.parkQuestion", { conferenceId, caseId: other, text: "?" })).code).toBe(
      "agenda.itemGone",
    );
    for (const key of ["housing", "adviser", "observer", "auditor"]) {
      await desk.signInAs(key);
      expect((await desk.refused("meeting.parkedQuestions", { conferenceId })).code).toBe("desk.notYours");
      expect((await desk.refused("meeting.parkQuestion", { conferenceId, caseId: null, text: "?" })).code).toBe(
        "desk.notYours",
      );
    }
  });
});
