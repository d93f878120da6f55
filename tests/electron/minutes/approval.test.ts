import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import {
  aConferenceWith,
  anAcceptedCase,
  at,
  completeHearing,
  invited,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, testNow, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
let conferenceId: ConferenceId;
let cases: CaseId[];
let hearings: HearingId[];

beforeAll(async () => {
  desk = await aDesk();
});
afterAll(() => desk.close());

/** Two cases heard, the second restricted to chair and Housing; the meeting is over and the minutes are a draft. */
beforeEach(async () => {
  desk.clock.now = testNow;
  await desk.signInAs("administrator");
  cases = [await anAcceptedCase(desk, "Alder"), await anAcceptedCase(desk, "Birch", { readers: ["chair", "housing"] })];
  conferenceId = await aConferenceWith(desk, [at(cases, 0)]);
  await desk.signInAs("chair");
  await desk.must("agenda.addCase", { conferenceId, caseId: at(cases, 1) });
  await openMeeting(desk, conferenceId);
  hearings = [];
  for (const [index, caseId] of cases.entries()) {
    const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
    hearings.push(hearingId);
    await completeHearing(desk, hearingId, index === 0 ? invited : ["Police", "Housing"]);
    await desk.must("meeting.closeCase", { hearingId });
  }
  await desk.must("meeting.end", { conferenceId });
  await desk.signInAs("administrator");
});

const approval = () => desk.must("minutes.approval", { conferenceId });
const first = (): HearingId => at(hearings, 0);
const second = (): HearingId => at(hearings, 1);
const voice = async (text: string): Promise<void> => {
  const { fields } = await desk.must("meeting.hearing", { hearingId: first() });
  const { version } = fields.victimVoice;
  await desk.must("meeting.writeField", { hearingId: first(), field: "victimVoice", text, baseVersion: version });
};

describe("on their way to approval", () => {
  test("minutes with everything in them are sent, once, and say by whom", async () => {
    expect(await approval()).toMatchObject({ state: "DRAFT", sentAt: null, missingElsewhere: 0 });
    await desk.must("minutes.sendForApproval", { conferenceId });
    expect(await approval()).toMatchObject({ state: "FOR_APPROVAL", sentBy: "Ada Brook" });
    expect((await desk.refused("minutes.sendForApproval", { conferenceId })).code).toBe("minutes.sentAlready");
  });

  test("what is missing is named at its case, and stops them from being sent", async () => {
    await voice("");
    const { cases: listed } = await approval();
    expect(listed.map(({ hearingId, missing }) => [hearingId, missing])).toEqual([
      [first(), [{ thing: "victimVoice", count: 1 }]],
    ]);
    expect((await desk.refused("minutes.sendForApproval", { conferenceId })).params).toEqual({ count: 1 });
    await voice("to be safe");
    await desk.must("minutes.sendForApproval", { conferenceId });
  });

  test("the chair sends them back with a remark at its case, which is kept when it is settled", async () => {
    expect((await desk.refused("minutes.sendBack", { conferenceId })).code).toBe("minutes.notSent");
    await desk.must("minutes.sendForApproval", { conferenceId });
    await desk.signInAs("chair");
    expect((await desk.refused("minutes.sendBack", { conferenceId })).code).toBe("minutes.remarkMissing");
    const { remarkId } = await desk.must("minutes.remarkOnCase", { hearingId: first(), text: "Say who was asked" });
    await desk.must("minutes.sendBack", { conferenceId });
    await desk.signInAs("administrator");
    expect(await approval()).toMatchObject({
      state: "DRAFT",
      remarks: [
        { id: remarkId, hearingId: first(), text: "Say who was asked", madeBy: "Ruth Calder", settledAt: null },
      ],
    });
    expect((await desk.refused("minutes.sendForApproval", { conferenceId })).params).toEqual({ count: 1 });
    await desk.must("minutes.settleRemark", { remarkId, settled: true });
    await desk.must("minutes.sendForApproval", { conferenceId });
    expect((await approval()).remarks).toMatchObject([{ text: "Say who was asked", settledBy: "Ada Brook" }]);
  });

  test("a case that was read is to be read again once something of it was changed", async () => {
    const standing = async () => {
      const { cases: listed } = await approval();
      return listed.map(({ read, changedSinceRead }) => [read, changedSinceRead]);
    };
    expect(await standing()).toEqual([[false, false]]);
    await desk.must("minutes.markRead", { hearingId: first(), read: true });
    expect(await standing()).toEqual([[true, false]]);
    await voice("to be left alone");
    expect(await standing()).toEqual([[false, true]]);
    await desk.must("minutes.markRead", { hearingId: first(), read: true });
    await desk.must("minutes.markRead", { hearingId: first(), read: false });
    expect(await standing()).toEqual([[false, false]]);
  });

  test("what was read by one is not read by another", async () => {
    await desk.must("minutes.markRead", { hearingId: first(), read: true });
    await desk.signInAs("chair");
    expect((await approval()).cases.map(({ read }) => read)).toEqual([false, false]);
  });

  test("approval ends it: nobody sends, remarks or ticks any more", async () => {
    const { remarkId } = await desk.must("minutes.remark", { conferenceId, text: "The day is wrong" });
    await desk.must("minutes.settleRemark", { remarkId, settled: true });
    await desk.must("minutes.sendForApproval", { conferenceId });
    await desk.signInAs("chair");
    await desk.must("meeting.approveMinutes", { conferenceId });
    expect(await approval()).toMatchObject({ state: "APPROVED", remarks: [{ text: "The day is wrong" }] });
    const refusals = [
      await desk.refused("minutes.sendForApproval", { conferenceId }),
      await desk.refused("minutes.sendBack", { conferenceId }),
      await desk.refused("minutes.remark", { conferenceId, text: "too late" }),
      await desk.refused("minutes.remarkOnCase", { hearingId: first(), text: "too late" }),
      await desk.refused("minutes.settleRemark", { remarkId, settled: false }),
      await desk.refused("minutes.markRead", { hearingId: first(), read: true }),
      await desk.refused("meeting.approveMinutes", { conferenceId }),
    ];
    expect(refusals.map(({ code }) => code)).toEqual(Array.from(refusals, () => "desk.notInThisState"));
  });

  test("somebody at the table has no part in it", async () => {
    await desk.signInAs("housing");
    expect((await desk.refused("minutes.approval", { conferenceId })).code).toBe("desk.notYours");
    expect((await desk.refused("minutes.sendForApproval", { conferenceId })).code).toBe("desk.notYours");
  });
});

describe("of a restricted case", () => {
  test("an administrator who is no reader learns how much is missing, and nothing else", async () => {
    const { cases: listed } = await approval();
    expect(listed.map(({ caseId }) => caseId)).toEqual([at(cases, 0)]);
    await desk.signInAs("chair");
    const { fields } = await desk.must("meeting.hearing", { hearingId: second() });
    await desk.must("meeting.writeField", {
      hearingId: second(),
      field: "victimVoice",
      text: "",
      baseVersion: fields.victimVoice.version,
    });
    await desk.must("minutes.remarkOnCase", { hearingId: second(), text: "what Birch said is missing" });
    await desk.signInAs("administrator");
    const seen = await approval();
    expect(seen).toMatchObject({ missingElsewhere: 1, remarks: [] });
    expect(JSON.stringify(seen)).not.toContain(second());
    expect((await desk.refused("minutes.remarkOnCase", { hearingId: second(), text: "x" })).code).toBe("desk.notYours");
    expect((await desk.refused("minutes.markRead", { hearingId: second(), read: true })).code).toBe("desk.notYours");
  });

  test("its reader reads the remark, which nobody else can settle", async () => {
    await desk.signInAs("chair");
    const { remarkId } = await desk.must("minutes.remarkOnCase", { hearingId: second(), text: "of Birch" });
    expect((await approval()).remarks).toMatchObject([{ id: remarkId, text: "of Birch" }]);
    await desk.signInAs("administrator");
    expect((await desk.refused("minutes.settleRemark", { remarkId, settled: true })).code).toBe("desk.notYours");
  });
});

describe("the minutes as text", () => {
  const text = async () => JSON.stringify(await desk.must("minutes.text", { conferenceId, language: "en" }));

  test("are the whole of it for who runs the conference, less the cases they do not read", async () => {
    const administrator = await text();
    for (const word of ["Alder", "what Housing knows", "the victimVoice", "Minutes of the multi-agency"])
      expect(administrator).toContain(word);
    expect(administrator).not.toContain("Birch");
    await desk.signInAs("chair");
    const { cases: read } = await desk.must("minutes.text", { conferenceId, language: "en" });
    expect(read.map(({ hearingId }) => hearingId)).toEqual(hearings);
    expect(JSON.stringify(read)).toContain("Birch");
  });

  test("are nothing of a draft for a representative, and after approval what their agency was there for", async () => {
    await desk.signInAs("housing");
    expect(await desk.must("minutes.text", { conferenceId, language: "en" })).toEqual({ front: [], cases: [] });
    await desk.signInAs("chair");
    await desk.must("meeting.approveMinutes", { conferenceId });
    await desk.signInAs("housing");
    expect(await text()).toContain("Birch");
    await desk.signInAs("mentalHealth");
    const mentalHealth = await text();
    expect(mentalHealth).toContain("Alder");
    expect(mentalHealth).not.toContain("Birch");
    expect(mentalHealth).not.toContain(second());
  });

  test("come in the language that is asked for", async () => {
    const { front } = await desk.must("minutes.text", { conferenceId, language: "fr" });
    expect(JSON.stringify(front)).toContain("Compte rendu");
  });

  test("are no business of an observer or an auditor", async () => {
    for (const key of ["observer", "auditor"]) {
      await desk.signInAs(key);
      expect((await desk.refused("minutes.text", { conferenceId, language: "en" })).code).toBe("desk.notYours");
    }
  });
});
