import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Input, Output } from "../../../shared/contracts.ts";
import type { AssessmentId, CaseId, ReferralId } from "../../../shared/ids.ts";
import type { AnswerValue } from "../../../shared/risk/pack.ts";
import { shippedPacks } from "../../../shared/risk/shippedPacks.ts";
import {
  aConferenceWith,
  accountOf,
  anAcceptedCase,
  completeHearing,
  day,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aForm, acceptance } from "../referrals/aReferral.ts";
import { answered, aPackFile, linesOf } from "../../shared/risk/aPack.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await aDesk();
}, 60_000);
afterAll(() => desk.close());

const dash = "dash-ric-paraphrase";
const codes = (id: string) =>
  (shippedPacks().find((pack) => pack.id === id)?.items ?? [])
    .filter(({ kind }) => kind === "CHOICE")
    .map(({ code }) => code);
/** The first `count` items yes, the others as told. */
const answers = (id: string, count: number, others: AnswerValue | null = "NO") =>
  answered(Object.fromEntries(codes(id).map((code, at) => [code, at < count ? "YES" : others])));

type Content = Input<"risk.change">["content"];
/** Writes into a draft and answers its new version. */
async function write(assessmentId: AssessmentId, more: Partial<Content>): Promise<number> {
  const { version, content } = await desk.must("risk.open", { assessmentId });
  const change = { assessmentId, baseVersion: version, content: { ...content, assessor: "Paul Osei", ...more } };
  return (await desk.must("risk.change", change)).version;
}
async function completed(assessmentId: AssessmentId, more: Partial<Content>) {
  return desk.must("risk.complete", { assessmentId, baseVersion: await write(assessmentId, more) });
}
const refusedToComplete = async (assessmentId: AssessmentId, more: Partial<Content>) =>
  (await desk.refused("risk.complete", { assessmentId, baseVersion: await write(assessmentId, more) })).code;

async function aDraftReferral(key = "police", score: number | null = null): Promise<ReferralId> {
  await desk.signInAs(key);
  const form = aForm({ score });
  return (await desk.must("referrals.start", { form, contacts: [], agencyId: null })).referralId;
}
const onReferral = async (referralId: ReferralId, instrumentId = dash) =>
  (await desk.must("risk.startOnReferral", { referralId, instrumentId })).assessmentId;
const onCase = async (caseId: CaseId, instrumentId = dash) =>
  (await desk.must("risk.startOnCase", { caseId, instrumentId })).assessmentId;
const import_ = (text: string) => ({ fileName: "pack.json", base64: Buffer.from(text).toString("base64") });

describe("an assessment of a referral", () => {
  test("is a draft that only its author sees, stored as it is typed, until it is complete", async () => {
    const referralId = await aDraftReferral();
    const assessmentId = await onReferral(referralId);
    await write(assessmentId, { answers: answers(dash, 3, null) });
    const of = async (key: string) => {
      await desk.signInAs(key);
      return (await desk.must("risk.ofReferral", { referralId })).assessments;
    };
    expect(await of("police")).toMatchObject([
      { state: "draft", outcome: { yes: 3, open: 21, lowest: 3, highest: 24 } },
    ]);
    expect(await of("administrator")).toEqual([]);
    expect((await desk.refused("risk.open", { assessmentId })).code).toBe("desk.notYours");
    expect((await desk.refused("risk.change", { assessmentId, baseVersion: 1, content: anything })).code).toBe(
      "desk.notYours",
    );
    await desk.signInAs("police");
    await completed(assessmentId, { answers: answers(dash, 17) });
    expect(await of("administrator")).toMatchObject([
      {
        state: "completed",
        assessor: "Paul Osei",
        agencyName: "Police",
        levelLabel: { en: "Visible high risk" },
        outcome: { score: 17, of: 24 },
      },
    ]);
    await desk.signInAs("housing");
    expect((await desk.refused("risk.ofReferral", { referralId })).code).toBe("desk.notYours");
    expect((await desk.refused("risk.open", { assessmentId })).code).toBe("desk.notYours");
  });

  test("fills the score of the form, also a low one, which blocks nothing", async () => {
    const referralId = await aDraftReferral();
    const assessmentId = await onReferral(referralId);
    const { referral } = await completed(assessmentId, { answers: answers(dash, 4) });
    expect(referral).toEqual({ version: 2, score: 4 });
    expect(await desk.must("referrals.open", { referralId })).toMatchObject({ version: 2, form: { score: 4 } });
    await desk.must("referrals.submit", { referralId });
    await desk.signInAs("administrator");
    expect((await desk.must("referrals.decide", acceptance(referralId))).caseId).not.toBeNull();
  });

  test("fills no score that is of another number of items", async () => {
    await settings({ instruments: [dash, "fr-danger-grid-paraphrase", "es-viogen", "structured-judgement"] });
    const referralId = await aDraftReferral("police", 14);
    const assessmentId = await onReferral(referralId, "fr-danger-grid-paraphrase");
    expect((await completed(assessmentId, { answers: answers("fr-danger-grid-paraphrase", 13) })).referral).toBeNull();
    expect((await desk.must("referrals.open", { referralId })).form.score).toBe(14);
  });

  test("is not begun any more once the referral is decided, and is read in its case then", async () => {
    const referralId = await aDraftReferral();
    const assessmentId = await onReferral(referralId);
    await completed(assessmentId, { answers: answers(dash, 15) });
    await desk.must("referrals.submit", { referralId });
    await desk.signInAs("administrator");
    const { caseId } = await desk.must(
      "referrals.decide",
      acceptance(referralId, { adviserAccountId: accountOf(desk, "adviser") }),
    );
    await desk.signInAs("police");
    expect((await desk.refused("risk.startOnReferral", { referralId, instrumentId: dash })).code).toBe(
      "desk.notInThisState",
    );
    expect((await desk.must("risk.ofReferral", { referralId })).mayAssess).toBe(false);
    expect((await desk.must("risk.open", { assessmentId })).state).toBe("completed");
    await desk.signInAs("adviser");
    const ofCase = await desk.must("risk.ofCase", { caseId: caseId ?? expect.fail("no case") });
    expect(ofCase).toMatchObject({ mayAssess: true, assessments: [{ id: assessmentId, outcome: { score: 15 } }] });
  });
});

describe("an assessment of a case", () => {
  let caseId: CaseId;
  beforeAll(async () => {
    await desk.signInAs("administrator");
    caseId = await anAcceptedCase(desk, "Alder");
  });

  test("is made by the administrator, by the victim's adviser, and by nobody before circulation", async () => {
    for (const key of ["administrator", "adviser"]) {
      await desk.signInAs(key);
      expect((await desk.must("risk.ofCase", { caseId })).mayAssess, key).toBe(true);
      await completed(await onCase(caseId), { answers: answers(dash, 10), assessedOn: day("2026-11-20") });
    }
    for (const key of ["police", "housing", "otherAdviser", "chair", "auditor", "observer"]) {
      await desk.signInAs(key);
      expect((await desk.refused("risk.ofCase", { caseId })).code, key).toBe("desk.notYours");
      expect((await desk.refused("risk.startOnCase", { caseId, instrumentId: dash })).code, key).toBe("desk.notYours");
    }
  });

  test("is read by the agencies on the list from circulation on, and made by the one that referred only", async () => {
    const referralId = await aDraftReferral("housing");
    await desk.must("referrals.submit", { referralId });
    await desk.signInAs("administrator");
    const { caseId: referred } = await desk.must("referrals.decide", acceptance(referralId));
    const mine = referred ?? expect.fail("no case");
    await desk.must("conferences.circulate", { conferenceId: await aConferenceWith(desk, [mine]) });
    const first = await onCase(mine);
    await completed(first, { answers: answers(dash, 11) });
    await desk.signInAs("mentalHealth");
    expect(await desk.must("risk.ofCase", { caseId: mine })).toMatchObject({
      mayAssess: false,
      assessments: [{ id: first }],
    });
    expect(await desk.must("risk.open", { assessmentId: first })).toMatchObject({ mayChange: false, mayRaise: false });
    expect((await desk.refused("risk.startOnCase", { caseId: mine, instrumentId: dash })).code).toBe("desk.notYours");
    expect((await desk.refused("risk.raiseLevel", { assessmentId: first, level: "HIGH", reason: "x" })).code).toBe(
      "desk.notYours",
    );
    await desk.signInAs("housing");
    expect(await desk.must("risk.ofCase", { caseId: mine })).toMatchObject({ mayAssess: true });
    await completed(await onCase(mine), { answers: answers(dash, 12) });
  });

  test("keeps both texts' fate in the author's hands: a second window on an old base is told, and nothing is lost", async () => {
    await desk.signInAs("adviser");
    const assessmentId = await onCase(caseId);
    const { content, version } = await desk.must("risk.open", { assessmentId });
    await desk.must("risk.change", { assessmentId, baseVersion: version, content: { ...content, comment: "first" } });
    const late = { assessmentId, baseVersion: version, content: { ...content, comment: "second" } };
    expect(await desk.refused("risk.change", late)).toMatchObject({
      code: "risk.changedElsewhere",
      params: { version: 2 },
    });
    expect((await desk.refused("risk.complete", { assessmentId, baseVersion: version })).code).toBe(
      "risk.changedElsewhere",
    );
    expect((await desk.must("risk.open", { assessmentId })).content.comment).toBe("first");
    await desk.must("risk.discard", { assessmentId });
    expect((await desk.refused("risk.open", { assessmentId })).code).toBe("desk.notYours");
  });

  test("is refused what cannot be: an unknown answer, a day to come, no reason, a level down, a result out of range", async () => {
    await settings({ instruments: [dash, "es-viogen", "odara", "structured-judgement"] });
    await desk.signInAs("adviser");
    const assessmentId = await onCase(caseId);
    const { content, version } = await desk.must("risk.open", { assessmentId });
    for (const wrong of [{ D25: "YES" }, { P1: "YES" }, { D01: "2" }, { __proto__x: "YES" }] as const) {
      const change = { assessmentId, baseVersion: version, content: { ...content, answers: answered(wrong) } };
      expect((await desk.refused("risk.change", change)).code).toBe("risk.unknownAnswer");
    }
    const good = { answers: answers(dash, 3), assessedOn: day("2026-11-25") };
    expect(await refusedToComplete(assessmentId, { ...good, assessedOn: day("2026-11-26") })).toBe("risk.dateInFuture");
    expect(await refusedToComplete(assessmentId, { ...good, assessedOn: null })).toBe("risk.dateMissing");
    expect(await refusedToComplete(assessmentId, { ...good, answers: {} })).toBe("risk.nothingAnswered");
    expect(await refusedToComplete(assessmentId, { ...good, override: { level: "HIGH", reason: " " } })).toBe(
      "risk.reasonMissing",
    );
    expect(
      await refusedToComplete(assessmentId, { ...good, override: { level: "BELOW_THRESHOLD", reason: "x" } }),
    ).toBe("risk.overrideNotUp");
    await completed(assessmentId, { ...good, override: { level: "HIGH", reason: "he has her new address" } });
    const viogen = await onCase(caseId, "es-viogen");
    expect(await refusedToComplete(viogen, { level: "PERILOUS" })).toBe("risk.levelUnknown");
    expect(await refusedToComplete(viogen, { level: null })).toBe("risk.resultMissing");
    const odara = await onCase(caseId, "odara");
    expect(await refusedToComplete(odara, { score: 14 })).toBe("risk.scoreOutOfRange");
    await completed(odara, { score: 5, documentReference: "file 12" });
    const judged = await onCase(caseId, "structured-judgement");
    expect(await refusedToComplete(judged, { answers: answered({ F03: "YES" }) })).toBe("risk.levelMissing");
    for (const id of [viogen, judged]) await desk.must("risk.discard", { assessmentId: id });
    expect((await desk.refused("risk.startOnCase", { caseId, instrumentId: "sara-v3" })).code).toBe(
      "risk.instrumentGone",
    );
  });

  test("is not changed once it is complete; its level is raised with a reason, and only up", async () => {
    await desk.signInAs("adviser");
    const assessmentId = await onCase(caseId);
    await completed(assessmentId, { answers: answers(dash, 5) });
    const { content, version } = await desk.must("risk.open", { assessmentId });
    expect((await desk.refused("risk.change", { assessmentId, baseVersion: version, content })).code).toBe(
      "desk.notInThisState",
    );
    expect((await desk.refused("risk.discard", { assessmentId })).code).toBe("desk.notInThisState");
    const raise = { assessmentId, level: "HIGH", reason: "" };
    expect((await desk.refused("risk.raiseLevel", raise)).code).toBe("risk.reasonMissing");
    await desk.must("risk.raiseLevel", { ...raise, reason: "threat by telephone last night" });
    const opened = await desk.must("risk.open", { assessmentId });
    expect(opened).toMatchObject({ outcome: { level: "BELOW_THRESHOLD", score: 5 }, mayRaise: false });
    expect(opened.raised).toMatchObject([
      { level: "HIGH", reason: "threat by telephone last night", by: "Leah Marsh" },
    ]);
    expect((await desk.refused("risk.raiseLevel", { ...raise, level: "BELOW_THRESHOLD", reason: "x" })).code).toBe(
      "risk.overrideNotUp",
    );
  });

  test("is old after the days the area sets", async () => {
    await settings({ assessmentValidDays: 60 });
    await desk.signInAs("adviser");
    const assessmentId = await onCase(caseId, "structured-judgement");
    await completed(assessmentId, {
      answers: answered({ F03: "YES" }),
      level: "HIGH",
      assessedOn: day("2026-09-25"),
    });
    const old = async () =>
      (await desk.must("risk.ofCase", { caseId })).assessments.find(({ id }) => id === assessmentId)?.old;
    expect(await old()).toBe(true);
    await settings({ assessmentValidDays: 61 });
    await desk.signInAs("adviser");
    expect(await old()).toBe(false);
  });

  test("is not begun in a closed case", async () => {
    await desk.signInAs("administrator");
    const closed = await anAcceptedCase(desk, "Dogwood");
    const conferenceId = await aConferenceWith(desk, [closed]);
    await openMeeting(desk, conferenceId);
    const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId: closed });
    const { actionId } = await completeHearing(desk, hearingId);
    await desk.must("meeting.closeCase", { hearingId });
    await desk.must("meeting.end", { conferenceId });
    await desk.must("actions.update", {
      actionId,
      baseVersion: 1,
      status: "DONE",
      result: "fitted",
      doneOn: day("2026-11-25"),
      evidence: "VERBAL",
      evidenceReference: "",
    });
    await desk.signInAs("chair");
    await desk.must("meeting.approveMinutes", { conferenceId });
    await desk.signInAs("administrator");
    await desk.must("records.closeCase", { caseId: closed, reason: "moved away" });
    expect((await desk.must("risk.ofCase", { caseId: closed })).mayAssess).toBe(false);
    expect((await desk.refused("risk.startOnCase", { caseId: closed, instrumentId: dash })).code).toBe(
      "desk.notInThisState",
    );
  });

  test("is told of in the checklist of a conference only when the newest one is old", async () => {
    await desk.signInAs("administrator");
    const another = await anAcceptedCase(desk, "Birch");
    const conferenceId = await aConferenceWith(desk, [another]);
    const count = async () => (await desk.must("agenda.view", { conferenceId })).oldAssessments;
    await completed(await onCase(another), { answers: answers(dash, 20), assessedOn: day("2026-01-02") });
    expect(await count()).toBe(1);
    await completed(await onCase(another), { answers: answers(dash, 18), assessedOn: day("2026-11-24") });
    expect(await count()).toBe(0);
  });
});

describe("in a restricted case", () => {
  test("every word of it is sealed, and its referral's agency is told nothing of it any more", async () => {
    const referralId = await aDraftReferral("police");
    const assessmentId = await onReferral(referralId);
    await completed(assessmentId, { answers: answers(dash, 16), comment: "he carries a service weapon" });
    await desk.must("referrals.submit", { referralId });
    await desk.signInAs("administrator");
    const readers = ["chair", "housing"].map((key) => accountOf(desk, key));
    const { caseId } = await desk.must(
      "referrals.decide",
      acceptance(referralId, { restricted: { readers, reason: "staff" } }),
    );
    const hidden = caseId ?? expect.fail("no case");
    for (const key of ["police", "administrator"]) {
      await desk.signInAs(key);
      expect((await desk.refused("risk.ofReferral", { referralId })).code, key).toBe("desk.notYours");
      expect((await desk.refused("risk.ofCase", { caseId: hidden })).code, key).toBe("desk.notYours");
      expect((await desk.refused("risk.open", { assessmentId })).code, key).toBe("desk.notYours");
    }
    await desk.signInAs("chair");
    expect((await desk.must("risk.open", { assessmentId })).content.comment).toBe("he carries a service weapon");
    expect(await desk.must("risk.ofCase", { caseId: hidden })).toMatchObject({
      assessments: [{ outcome: { score: 16 } }],
    });
  });
});

describe("a pack that an administrator imports", () => {
  test("is stored by its version, offered when it is enabled, and never changes under an assessment", async () => {
    await desk.signInAs("administrator");
    const caseId = await anAcceptedCase(desk, "Cedar");
    const line = await desk.must("risk.importPack", import_(linesOf(aPackFile())));
    expect(line).toMatchObject({ id: "a-check", version: "1.0.0", imported: true, enabled: false, items: 2 });
    expect((await desk.refused("risk.startOnCase", { caseId, instrumentId: "a-check" })).code).toBe(
      "risk.instrumentGone",
    );
    await settings({ instruments: ["a-check"] });
    const assessmentId = await onCase(caseId, "a-check");
    await completed(assessmentId, { answers: answered({ A1: "YES", A2: "DONT_KNOW" }) });
    const items = [{ code: "A1", section: "main", text: "Other words" }];
    const newer = aPackFile({ version: "1.10.0", items, bands: [{ min: 0, max: 1, level: "LOW" }] });
    await desk.must("risk.importPack", import_(linesOf(newer)));
    await desk.must("risk.importPack", import_(linesOf(aPackFile({ version: "1.9.0" }))));
    expect((await desk.must("risk.instruments", {})).find(({ id }) => id === "a-check")?.version).toBe("1.10.0");
    expect(await desk.must("risk.open", { assessmentId })).toMatchObject({
      pack: { version: "1.0.0", items: [{ text: { en: "First" } }, { text: { en: "Second" } }] },
      outcome: { score: 1, highest: 2, level: "HIGH" },
    });
  });

  test("is refused with its line when it is broken or there already, and nothing is stored", async () => {
    await desk.signInAs("administrator");
    const before = await desk.must("risk.instruments", {});
    const why = async (text: string) => (await desk.refused("risk.importPack", import_(text))).code;
    expect(await why(linesOf(aPackFile()))).toBe("risk.packVersionTaken");
    expect(await why(linesOf(aPackFile({ id: dash, version: "1.0.0" })))).toBe("risk.packVersionTaken");
    expect(await why("{")).toBe("risk.packNotJson");
    expect(await why("PK\u0003\u0004\u0000")).toBe("risk.packNotText");
    expect(await why(`"${"a".repeat(600_000)}"`)).toBe("risk.packTooBig");
    const latin1 = { fileName: "x.json", base64: Buffer.from('{"name":"Évaluation"}', "latin1").toString("base64") };
    expect((await desk.refused("risk.importPack", latin1)).code).toBe("risk.packNotText");
    expect(await desk.must("risk.instruments", {})).toEqual(before);
  });

  test("is taken from nobody else", async () => {
    for (const key of ["chair", "adviser", "police", "auditor", "observer"]) {
      await desk.signInAs(key);
      expect((await desk.refused("risk.importPack", import_("{}"))).code, key).toBe("desk.notYours");
      expect((await desk.must("risk.instruments", {})).length).toBeGreaterThan(10);
    }
  });
});

const anything: Output<"risk.open">["content"] = {
  assessedOn: null,
  assessor: "",
  agencyId: null,
  language: "en",
  answers: {},
  score: null,
  level: null,
  documentReference: "",
  comment: "",
  override: null,
};

async function settings(over: Partial<Output<"settings.area">["settings"]>): Promise<void> {
  await desk.signInAs("administrator");
  const area = await desk.must("settings.area", {});
  await desk.must("settings.changeArea", { ...area, settings: { ...area.settings, ...over } });
}
