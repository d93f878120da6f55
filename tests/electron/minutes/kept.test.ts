import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mammoth from "mammoth";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Recipient } from "../../../shared/documents/model.ts";
import type { CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import { deriveKeyHere, signIn } from "../../../electron/vault/vault.ts";
import {
  accountOf,
  agencyOf,
  anAcceptedCase,
  aPlan,
  at,
  completeHearing,
  day,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, cheapCosts, type TestDesk } from "../../support/aDesk.ts";
import { rawSight } from "../../support/rawFile.ts";

// What approved minutes say is kept with them (`RULES.md` minutes): whatever becomes of actions, people and agencies, the
// same recipient gets the same text.

let desk: TestDesk;
let folder = "";
beforeAll(async () => {
  desk = await aDesk();
  folder = mkdtempSync(join(tmpdir(), "concord-kept-"));
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Held {
  readonly conferenceId: ConferenceId;
  readonly caseId: CaseId;
  readonly hearingId: HearingId;
}

const begin = Date.UTC(2026, 10, 25, 9);
const days = (count: number): number => count * 24 * 3600 * 1000;
const twoWeeks = days(14);
afterEach(() => {
  desk.clock.now = begin;
});

/** A conference that heard these cases, the first of them closely looked at; its minutes are a draft. */
async function aDraft(cases: readonly CaseId[], date = "2026-11-25"): Promise<Held> {
  const { conferenceId } = await desk.must("conferences.schedule", { ...aPlan(desk), date: day(date) });
  for (const caseId of cases) await desk.must("agenda.addCase", { conferenceId, caseId });
  await openMeeting(desk, conferenceId, ["Mental health"]);
  const hearings: HearingId[] = [];
  for (const caseId of cases) {
    const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
    await completeHearing(desk, hearingId, ["Police", "Housing", "Victim support"]);
    await desk.must("meeting.writeAction", {
      ...absentFollowUp(hearingId, await firstRisk(hearingId)),
    });
    await desk.must("meeting.closeCase", { hearingId });
    hearings.push(hearingId);
  }
  await desk.must("meeting.end", { conferenceId });
  return { conferenceId, caseId: at(cases, 0), hearingId: at(hearings, 0) };
}

const firstRisk = async (hearingId: HearingId) => at((await desk.must("meeting.hearing", { hearingId })).risks, 0).id;
const absentFollowUp = (hearingId: HearingId, riskId: Awaited<ReturnType<typeof firstRisk>>) => ({
  hearingId,
  actionId: null,
  baseVersion: 0,
  text: "Say what is held",
  ownerAgencyId: agencyOf(desk, "Mental health"),
  ownerAccountId: null,
  ownerName: "",
  due: day("2026-12-18"),
  riskIds: [riskId],
  safeToDo: "",
});

async function again(key: string): Promise<void> {
  await desk.must("unlock.reauthenticate", { passphrase: desk.accounts[key]?.passphrase ?? "" });
}

interface Making {
  readonly key?: string;
  readonly caseId?: CaseId | null;
  readonly language?: "en" | "fr";
}

let print = 0;
/** The words of the copies of these recipients, as whoever is signed in as `key` makes them. */
async function copiesOf(
  { conferenceId }: Pick<Held, "conferenceId">,
  recipients: readonly Recipient[],
  { key = "administrator", caseId = null, language = "en" }: Making = {},
): Promise<string[]> {
  await again(key);
  print += 1;
  const into = mkdtempSync(join(folder, `${print}-`));
  const { copies } = await desk.must("documents.produce", {
    conferenceId,
    kind: caseId === null ? "MINUTES" : "MINUTES_OF_CASE",
    caseId,
    recipients: [...recipients],
    language,
    folder: into,
  });
  return Promise.all(
    copies.map(async ({ fileName }) => (await mammoth.extractRawText({ path: join(into, fileName) })).value),
  );
}
const copyOf = async (held: Pick<Held, "conferenceId">, recipient: Recipient, making: Making = {}): Promise<string> =>
  at(await copiesOf(held, [recipient], making), 0);

const file: Recipient = { kind: "file" };
const ofAgency = (name: string): Recipient => ({ kind: "agency", agencyId: agencyOf(desk, name) });
const ofAccount = (key: string): Recipient => ({ kind: "account", accountId: accountOf(desk, key) });

/** What everybody gets of a conference on paper, and reads of it on the screen. */
async function everything(held: Held): Promise<Readonly<Record<string, string>>> {
  await desk.signInAs("administrator");
  const screen = async () =>
    JSON.stringify(await desk.must("minutes.text", { conferenceId: held.conferenceId, language: "en" }));
  const recipients = [file, ofAgency("Police"), ofAgency("Housing"), ofAccount("adviser")];
  const texts: Record<string, string> = {
    french: await copyOf(held, file, { language: "fr" }),
    ofCase: await copyOf(held, ofAgency("Victim support"), { caseId: held.caseId }),
    administratorScreen: await screen(),
  };
  for (const [index, words] of (await copiesOf(held, recipients)).entries())
    texts[JSON.stringify(recipients[index])] = words;
  for (const key of ["chair", "housing", "adviser"]) {
    await desk.signInAs(key);
    texts[`${key}Screen`] = await screen();
  }
  await desk.signInAs("administrator");
  return texts;
}

const victimOf = async (caseId: CaseId) =>
  (await desk.must("people.ofCase", { caseId })).people.find(({ role }) => role === "VICTIM") ??
  expect.fail("a victim");

async function rename(caseId: CaseId, familyName: string): Promise<void> {
  const { id, versions } = await victimOf(caseId);
  const change = { caseId, personId: id, field: "familyName" as const, text: familyName };
  const saved = await desk.must("people.change", { ...change, baseVersion: versions["familyName"] ?? 0 });
  expect(saved.kind).toBe("saved");
}

async function callAgency(name: string, as: string): Promise<void> {
  const agency = (await desk.must("agencies.list", {})).find(({ id }) => id === agencyOf(desk, name));
  const { id, type, core, active, agreementSignedOn, agreementExpiresOn } = agency ?? expect.fail(name);
  await desk.must("agencies.change", {
    agencyId: id,
    name: as,
    type,
    core,
    active,
    agreementSignedOn,
    agreementExpiresOn,
  });
}

const actionsIn = async (caseId: CaseId) =>
  (await desk.must("actions.list", { whose: "all", open: false, filter: { caseId } })).rows;

/** Everything that can be changed afterwards and that minutes read from elsewhere. */
async function changeAll({ caseId }: Held, other: CaseId): Promise<void> {
  const [alarm, held] = await actionsIn(caseId);
  if (!alarm || !held) return expect.fail("two actions");
  await desk.must("actions.change", {
    actionId: alarm.id,
    baseVersion: alarm.version,
    due: day("2027-01-20"),
    ownerAgencyId: agencyOf(desk, "Police"),
    ownerAccountId: accountOf(desk, "police"),
    ownerName: "",
    reason: "given on",
  });
  await desk.must("actions.replace", {
    actionId: held.id,
    baseVersion: held.version,
    text: "Say in writing what is held",
    due: day("2027-01-21"),
    ownerAgencyId: agencyOf(desk, "Mental health"),
    ownerAccountId: null,
    ownerName: "",
    reason: "said more clearly",
  });
  await rename(caseId, "Renamed");
  const { id } = await victimOf(caseId);
  await desk.must("people.merge", { caseId, personId: id, otherId: (await victimOf(other)).id });
  await callAgency("Housing", "Homes and tenancies");
  await callAgency("Police", "County constabulary");
  const area = await desk.must("settings.area", {});
  await desk.must("settings.changeArea", {
    name: "Northmere and Vale",
    country: area.country,
    language: area.language,
    timeZone: area.timeZone,
    referencePrefix: area.referencePrefix,
    setUp: false,
    settings: {
      ...area.settings,
      confidentialityText: "Another text.",
      highRiskScoreOf: area.settings.highRiskScoreOf,
    },
  });
}

async function nameAgain(): Promise<void> {
  await callAgency("Housing", "Housing");
  await callAgency("Police", "Police");
}

describe("after approval", () => {
  test("the text is the same to the byte for the same recipient, and the register has what is new", async () => {
    await desk.signInAs("administrator");
    const caseId = await anAcceptedCase(desk, "Alder");
    const twin = await anAcceptedCase(desk, "Aldar");
    const held = await aDraft([caseId]);
    await desk.must("meeting.approveMinutes", { conferenceId: held.conferenceId });
    const before = await everything(held);
    for (const text of Object.values(before)) {
      expect(text).toMatch(/Alder/u);
      expect(text).toMatch(/Fit an alarm/u);
    }
    await changeAll(held, twin);
    expect(await everything(held)).toEqual(before);
    const rows = await actionsIn(caseId);
    expect(rows.map(({ text }) => text)).toContain("Say in writing what is held");
    expect(rows.find(({ text }) => text === "Fit an alarm")).toMatchObject({
      due: "2027-01-20",
      ownerAgencyName: "County constabulary",
    });
    expect((await desk.must("cases.open", { caseId })).victimName).toBe("Anna Renamed");
    await nameAgain();
  });

  test("the negative control: the same changes alter each text of a draft", async () => {
    await desk.signInAs("administrator");
    const caseId = await anAcceptedCase(desk, "Birch");
    const twin = await anAcceptedCase(desk, "Birsh");
    const draft = await aDraft([caseId]);
    const texts = async () => {
      const screen = await desk.must("minutes.text", { conferenceId: draft.conferenceId, language: "en" });
      return {
        file: await copyOf(draft, file),
        adviser: await copyOf(draft, ofAccount("adviser")),
        screen: JSON.stringify(screen),
      };
    };
    const before = await texts();
    await changeAll(draft, twin);
    const after = await texts();
    for (const name of ["file", "adviser", "screen"] as const) {
      expect(after[name]).not.toBe(before[name]);
      expect(after[name]).toMatch(/Renamed/u);
      expect(after[name]).not.toMatch(/Alder/u);
    }
    await nameAgain();
  });

  test("what was due at the conference stays as it stood there, also where it was done since", async () => {
    await desk.signInAs("administrator");
    const first = await anAcceptedCase(desk, "Cedar");
    await aDraft([first]);
    desk.clock.now = begin + days(6);
    await desk.signInAs("administrator");
    const second = await anAcceptedCase(desk, "Dogwood");
    const held = await aDraft([second], "2026-12-01");
    await desk.must("meeting.approveMinutes", { conferenceId: held.conferenceId });
    const before = await everything(held);
    const ofFile = before[JSON.stringify(file)] ?? "";
    expect(ofFile).toMatch(/Fit an alarm/u);
    const alarm = (await actionsIn(first)).find(({ text }) => text === "Fit an alarm");
    if (!alarm) return expect.fail("an action");
    await desk.must("actions.update", {
      actionId: alarm.id,
      baseVersion: alarm.version,
      status: "DONE",
      result: "fitted on Monday",
      doneOn: day("2026-11-30"),
      evidence: null,
      evidenceReference: "",
    });
    expect(await everything(held)).toEqual(before);
    expect(ofFile).not.toMatch(/fitted on Monday/u);
    // The negative control: the next conference, whose minutes are a draft, says so.
    const next = await aDraft([await anAcceptedCase(desk, "Elder")], "2026-12-01");
    expect(await copyOf(next, file)).toMatch(/fitted on Monday/u);
  });

  test("an addendum keeps the names it was approved with", async () => {
    await desk.signInAs("administrator");
    const caseId = await anAcceptedCase(desk, "Fir");
    const held = await aDraft([caseId]);
    await desk.must("meeting.approveMinutes", { conferenceId: held.conferenceId });
    const { addendumId } = await desk.must("minutes.addToCase", {
      hearingId: held.hearingId,
      addendum: {
        kind: "CORRECTION",
        text: "It was the ninth.",
        agencyId: agencyOf(desk, "Housing"),
        basis: null,
        onlyAgencies: [],
      },
    });
    await desk.must("minutes.approveAddendum", { addendumId });
    const before = await copyOf(held, file);
    expect(before).toMatch(/It was the ninth\./u);
    await callAgency("Housing", "Homes and tenancies");
    expect(await copyOf(held, file)).toBe(before);
    await nameAgain();
  });
});

describe("who may have it is decided when it is printed:", () => {
  test("a conflict declared since takes the case out, whatever was kept", async () => {
    await desk.signInAs("administrator");
    const cases = [await anAcceptedCase(desk, "Gorse"), await anAcceptedCase(desk, "Hazel")];
    const held = await aDraft(cases);
    await desk.must("meeting.approveMinutes", { conferenceId: held.conferenceId });
    const whole = await copyOf(held, file);
    expect(await copyOf(held, ofAgency("Police"))).toMatch(/Gorse/u);
    await desk.must("meeting.declareConflict", {
      caseId: at(cases, 0),
      accountId: null,
      agencyId: agencyOf(desk, "Police"),
      reason: "a colleague",
    });
    const police = await copyOf(held, ofAgency("Police"));
    expect(police).not.toMatch(/Gorse/u);
    expect(police).toMatch(/Case 1 · [^\n]*\n[^]*Hazel/u);
    // Who was in the room is as it was: the others' minutes do not change by what was declared later.
    expect(await copyOf(held, file)).toBe(whole);
  });

  test("a case restricted since goes to its readers alone, sealed also where it was kept", async () => {
    await desk.signInAs("administrator");
    const caseId = await anAcceptedCase(desk, "Quillwort", { over: { background: "the background of nobody" } });
    const held = await aDraft([caseId, await anAcceptedCase(desk, "Juniper")]);
    await desk.must("meeting.approveMinutes", { conferenceId: held.conferenceId });
    expect(await copyOf(held, ofAgency("Housing"))).toMatch(/Quillwort/u);
    const raw = async (key: string) => {
      await desk.must("unlock.lock", {});
      return rawSight(desk.folder, desk.accounts[key] ?? expect.fail(key), { now: desk.clock.now, costs: cheapCosts });
    };
    // The negative control: as long as the case is plain, its name stands on some page.
    expect((await raw("police")).shows(["Quillwort"])).toEqual(["Quillwort"]);
    await desk.signInAs("administrator");
    await again("administrator");
    const readers = ["administrator", "chair"].map((key) => accountOf(desk, key));
    await desk.must("access.restrict", { caseId, readers, reason: "a colleague" });
    const copy = await copyOf(held, ofAccount("chair"), { caseId });
    expect(copy).toMatch(/Quillwort/u);
    for (const recipient of [file, ofAgency("Housing"), ofAgency("Police")])
      expect(await copyOf(held, recipient)).not.toMatch(/Quillwort/u);
    await rename(caseId, "Otherwort");
    expect(await copyOf(held, ofAccount("chair"), { caseId })).toBe(copy);
    expect((await raw("police")).shows(["Quillwort", "Otherwort"])).toEqual([]);
    await desk.signInAs("administrator");
    // A reader who leaves takes no key along, and who stays reads on.
    await desk.must("access.removeReader", { caseId, accountId: accountOf(desk, "administrator"), reason: "moved" });
    const after = await raw("administrator");
    expect([...after.holds].filter((id) => after.sealedUnder(caseId).has(id))).toEqual([]);
    await desk.signInAs("chair");
    expect(await copyOf(held, ofAccount("chair"), { key: "chair", caseId })).toBe(copy);
  });
});

describe("a case that whoever approves does not read", () => {
  test("is kept when the first of its readers signs in, says so, and stays so", async () => {
    await desk.signInAs("chair");
    await desk.signInAs("administrator");
    const plain = await anAcceptedCase(desk, "Larch");
    const sealed = await anAcceptedCase(desk, "Mistletoe", { readers: ["administrator", "chair", "housing"] });
    const held = await aDraft([plain, sealed]);
    // The administrator hands over before approving.
    await desk.must("access.removeReader", {
      caseId: sealed,
      accountId: accountOf(desk, "administrator"),
      reason: "moved",
    });
    await desk.must("meeting.approveMinutes", { conferenceId: held.conferenceId });
    expect(await copyOf(held, file)).not.toMatch(/as they were recorded on/u);
    await desk.must("unlock.lock", {});
    const sight = await rawSight(desk.folder, desk.accounts["administrator"] ?? expect.fail("administrator"), {
      now: desk.clock.now,
      costs: cheapCosts,
    });
    expect(sight.shows(["Mistletoe"])).toEqual([]);
    desk.clock.now = begin + twoWeeks;
    await desk.signInAs("chair");
    const copy = async () => copyOf(held, ofAccount("chair"), { key: "chair", caseId: sealed });
    const before = await copy();
    expect(before).toMatch(/Mistletoe/u);
    expect(before).toMatch(/as they were recorded on 9 December 2026/u);
    desk.clock.now = begin + 2 * twoWeeks;
    await desk.signInAs("chair");
    const alarm = (await actionsIn(sealed)).find(({ text }) => text === "Fit an alarm");
    if (!alarm) return expect.fail("an action");
    await desk.must("actions.change", {
      actionId: alarm.id,
      baseVersion: alarm.version,
      due: day("2027-01-20"),
      ownerAgencyId: agencyOf(desk, "Police"),
      ownerAccountId: null,
      ownerName: "",
      reason: "given on",
    });
    expect(await copy()).toBe(before);
  });

  test("is kept in spite of a conflict of who approves, where it is not restricted, and shown to them no more than before", async () => {
    await desk.signInAs("administrator");
    const caseId = await anAcceptedCase(desk, "Nettle");
    const held = await aDraft([caseId, await anAcceptedCase(desk, "Oxlip")]);
    await desk.must("meeting.declareConflict", {
      caseId,
      accountId: accountOf(desk, "administrator"),
      agencyId: null,
      reason: "a neighbour",
    });
    await desk.must("meeting.approveMinutes", { conferenceId: held.conferenceId });
    expect(await copyOf(held, file)).not.toMatch(/Nettle/u);
    await desk.signInAs("chair");
    const copy = await copyOf(held, ofAgency("Housing"), { key: "chair" });
    expect(copy).toMatch(/Nettle/u);
    expect(copy).not.toMatch(/as they were recorded on/u);
  });
});

describe("minutes approved before anything was kept", () => {
  /** Makes an area what it was before: nothing is kept with these minutes. */
  async function forgetKept(conferenceId: ConferenceId): Promise<void> {
    await desk.must("unlock.lock", {});
    const opened = await signIn({
      ...(desk.accounts["administrator"] ?? expect.fail("administrator")),
      folder: desk.folder,
      machine: "raw",
      now: desk.clock.now,
      lowestCosts: cheapCosts,
      deriveKey: deriveKeyHere,
    });
    if (!opened.ok) throw new Error(opened.failure.code);
    const { writer } = opened.value;
    const triggers = writer
      .prepare(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'kept\\_%\\_stay%' ESCAPE '\\'",
      )
      .all() as { name: string; sql: string }[];
    expect(triggers).toHaveLength(3);
    for (const { name } of triggers) writer.exec(`DROP TRIGGER ${name}`);
    writer.prepare("DELETE FROM kept_minutes WHERE conference_id = ?").run(conferenceId);
    for (const { sql } of triggers) writer.exec(sql);
    opened.value.close();
    await desk.signInAs("administrator");
  }

  test("are read from the record and say so, and are kept from the first copy on", async () => {
    await desk.signInAs("administrator");
    const caseId = await anAcceptedCase(desk, "Privet");
    const held = await aDraft([caseId]);
    await desk.must("meeting.approveMinutes", { conferenceId: held.conferenceId });
    await forgetKept(held.conferenceId);
    desk.clock.now = begin + twoWeeks;
    await desk.signInAs("administrator");
    await rename(caseId, "Quince");
    const screen = JSON.stringify(await desk.must("minutes.text", { conferenceId: held.conferenceId, language: "en" }));
    expect(screen).toMatch(/Quince/u);
    expect(screen).toMatch(/as they were recorded on 9 December 2026/u);
    const first = await copyOf(held, file);
    expect(first).toMatch(/Quince/u);
    expect(first).toMatch(/as they were recorded on 9 December 2026/u);
    expect(await copyOf(held, file, { language: "fr" })).toMatch(/enregistrés le 9 décembre 2026/u);
    desk.clock.now = begin + 2 * twoWeeks;
    await desk.signInAs("administrator");
    await rename(caseId, "Rowan");
    expect(await copyOf(held, file)).toBe(first);
  });
});
