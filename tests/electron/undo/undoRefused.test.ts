import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import { accountOf, aForm, agencyOf, anAcceptedCase, aPlan, at } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { areaContents } from "./areaContents.ts";

let desk: TestDesk;
let contents: () => Record<string, unknown[]>;
let caseId: CaseId;
let plannedId: ConferenceId;

beforeAll(async () => {
  desk = await aDesk();
  caseId = await anAcceptedCase(desk, "Aran");
  plannedId = (await desk.must("conferences.schedule", aPlan(desk))).conferenceId;
  await desk.must("agenda.addCase", { conferenceId: plannedId, caseId });
  contents = await areaContents(desk);
});
afterAll(() => desk.close());
beforeEach(() => desk.signInAs("administrator"));

/** Somebody else sits down, does something, and hands over again. */
const beside = async (key: string, work: () => Promise<unknown>) => {
  const { name = "", passphrase = "" } = desk.accounts[key] ?? {};
  await desk.must("unlock.join", { accountName: name, passphrase, shown: [] });
  await work();
  await desk.must("unlock.switchDriver", { shown: [] });
};

describe("a referral that was accepted by mistake", () => {
  const accept = async (name: string, readers: readonly string[] | null = null) => {
    const started = await desk.must("referrals.start", { form: aForm(name), contacts: [], agencyId: null });
    await desk.must("referrals.submit", { referralId: started.referralId });
    const before = contents();
    const { caseId } = await desk.must("referrals.decide", {
      referralId: started.referralId,
      decision: "ACCEPTED",
      reason: "",
      adviserAccountId: readers === null ? accountOf(desk, "adviser") : null,
      undecidedReason: "a case of its own",
      restricted: readers && { readers: readers.map((key) => accountOf(desk, key)), reason: "staff" },
    });
    return { ...started, before, caseId: caseId ?? expect.fail("no case") };
  };

  test("stands as it stood, and its case is gone, from the search as well", async () => {
    const { before, caseId, referralId: id } = await accept("Ivory");
    expect(await desk.must("undo.undo", {})).toMatchObject({ did: "referrals.decide" });
    expect(contents()).toEqual(before);
    expect((await desk.refused("cases.open", { caseId })).code).toBe("desk.notYours");
    expect((await desk.must("referrals.open", { referralId: id })).status).toBe("SUBMITTED");
    // Accepted once more it is another case: that is decided again.
    expect((await desk.refused("undo.redo", {})).code).toBe("undo.notPossibleNow");
    expect(await desk.must("audit.verify", {})).toMatchObject({ firstBroken: null });
  });

  test("stays accepted once it is listed, or once somebody worked with the case", async () => {
    const { before, caseId } = await accept("Jade");
    await desk.must("agenda.addCase", { conferenceId: plannedId, caseId });
    await desk.must("undo.undo", {});
    expect(await desk.must("undo.undo", {})).toMatchObject({ did: "referrals.decide" });
    expect(contents()).toEqual(before);
    const advised = await accept("Kite");
    const { people } = await desk.must("people.ofCase", { caseId: advised.caseId });
    const victim = people.find(({ role }) => role === "VICTIM") ?? expect.fail("no victim");
    await beside("adviser", () =>
      desk.must("people.changeSafety", {
        caseId: advised.caseId,
        personId: victim.id,
        field: "languages",
        text: "Polish",
        baseVersion: victim.versions["languages"] ?? 0,
      }),
    );
    const after = contents();
    expect((await desk.refused("undo.undo", {})).code).toBe("undo.changedSince");
    expect(contents()).toEqual(after);
  });

  test("stays accepted where the case is restricted: keys were handed out", async () => {
    await accept("Larch", ["chair", "administrator"]);
    const after = contents();
    expect((await desk.refused("undo.undo", {})).code).toBe("undo.notPossibleNow");
    expect(contents()).toEqual(after);
  });
});

test("a window cannot make up what stood before: only taking back knows it", async () => {
  await desk.must("records.requestFlags", { caseId, agencyIds: [agencyOf(desk, "Police")] });
  const { id: flagId, version: baseVersion } = at((await desk.must("records.ofCase", { caseId })).flags, 0);
  expect((await desk.refused("records.takeBackFlag", { flagId, baseVersion })).code).toBe("undo.nothing");
  const { referralId } = await desk.must("referrals.start", { form: aForm("Maple"), contacts: [], agencyId: null });
  await desk.must("referrals.submit", { referralId });
  await desk.must("referrals.decide", {
    referralId,
    decision: "REJECTED",
    reason: "another area",
    adviserAccountId: null,
    restricted: null,
  });
  expect((await desk.refused("referrals.takeBackDecision", { referralId })).code).toBe("undo.nothing");
});

test("a declared conflict is not taken back once the chair decided", async () => {
  await desk.must("meeting.declareConflict", {
    caseId,
    accountId: accountOf(desk, "mentalHealth"),
    agencyId: null,
    reason: "a neighbour",
  });
  const { id: conflictId } = at(await desk.must("access.conflicts", { caseId, conferenceId: null }), 0);
  await beside("chair", () => desk.must("access.decideConflict", { conflictId, accepted: true, reason: "" }));
  expect((await desk.refused("undo.undo", {})).code).toBe("undo.changedSince");
  expect(contents()["conflicts"]).toContainEqual(expect.objectContaining({ id: conflictId, state: "ACCEPTED" }));
});
