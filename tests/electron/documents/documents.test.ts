import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mammoth from "mammoth";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Input } from "../../../shared/contracts.ts";
import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import type { Copy, Recipient } from "../../../shared/documents/model.ts";
import {
  accountOf,
  aConferenceWith,
  aForm,
  agencyOf,
  anAcceptedCase,
  aRiskWithAction,
  at,
  completeHearing,
  invited,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
let conferenceId: ConferenceId;
/** Alder is plain, Birch restricted to administrator, chair and the representative of Housing; Cedar is Police's conflict. */
let cases: CaseId[];
let folder = "";
/** What the same calls answered while the minutes were a draft. */
let inDraft: { readonly agency: string; readonly file: Copy[]; readonly adviser: Copy[] };

const file: Recipient = { kind: "file" };
const agency = (name: string): Recipient => ({ kind: "agency", agencyId: agencyOf(desk, name) });
const account = (key: string): Recipient => ({ kind: "account", accountId: accountOf(desk, key) });

type Order = Input<"documents.produce">;
const order = (kind: Order["kind"], recipients: Recipient[], over: Partial<Order> = {}): Order => ({
  conferenceId,
  kind,
  caseId: null,
  recipients,
  language: "en",
  folder,
  ...over,
});
async function again(key: string): Promise<void> {
  const passphrase = desk.accounts[key]?.passphrase ?? "";
  await desk.must("unlock.reauthenticate", { passphrase });
}
async function produced(kind: Order["kind"], recipients: Recipient[], over: Partial<Order> = {}): Promise<Copy[]> {
  await again("administrator");
  return (await desk.must("documents.produce", order(kind, recipients, over))).copies;
}
async function refused(kind: Order["kind"], recipients: Recipient[], over: Partial<Order> = {}): Promise<string> {
  await again("administrator");
  return (await desk.refused("documents.produce", order(kind, recipients, over))).code;
}
const wordsOf = async (copy: Copy): Promise<string> =>
  (await mammoth.extractRawText({ path: join(folder, copy.fileName) })).value;

/** Alder: where she lives is sealed, where he lives is not. */
async function aCaseWithAddresses(): Promise<CaseId> {
  const address = { kind: "ADDRESS" as const, safeTimes: "", leaveMessage: false, codeWord: "" };
  const { referralId } = await desk.must("referrals.start", {
    form: aForm("Alder"),
    contacts: [
      { ...address, of: "VICTIM", value: "1 hidden street", safe: true, confidential: true },
      { ...address, of: "PERPETRATOR", value: "2 open road", safe: true, confidential: false },
    ],
    agencyId: null,
  });
  await desk.must("referrals.submit", { referralId });
  const accepted = { decision: "ACCEPTED" as const, reason: "", adviserAccountId: null, restricted: null };
  const { caseId } = await desk.must("referrals.decide", { referralId, ...accepted });
  return caseId ?? expect.fail("no case");
}

beforeAll(async () => {
  desk = await aDesk();
  await desk.signInAs("administrator");
  cases = [
    await aCaseWithAddresses(),
    await anAcceptedCase(desk, "Birch", { readers: ["administrator", "chair", "housing"] }),
    await anAcceptedCase(desk, "Cedar"),
  ];
  conferenceId = await aConferenceWith(desk, cases);
  await desk.must("meeting.declareConflict", {
    caseId: at(cases, 2),
    accountId: null,
    agencyId: agencyOf(desk, "Police"),
    reason: "a colleague",
  });
  await openMeeting(desk, conferenceId, ["Mental health"]);
  for (const [index, caseId] of cases.entries()) {
    const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
    // The restricted case is heard without agencies that have no reader, the last one without the agency in conflict.
    const there = [
      ["Police", "Housing", "Victim support"],
      ["Police", "Housing"],
      ["Housing", "Victim support"],
    ];
    await completeHearing(desk, hearingId, at(there, index));
    // An absent agency is followed up by an action of its own.
    await aRiskWithAction(desk, hearingId, "Mental health", "Say what is held");
    await desk.must("meeting.closeCase", { hearingId });
  }
  folder = mkdtempSync(join(tmpdir(), "concord-documents-"));
  inDraft = {
    agency: await refused("MINUTES", [agency("Housing")]),
    file: await produced("MINUTES", [file]),
    adviser: await produced("MINUTES", [account("adviser")]),
  };
  await desk.must("meeting.end", { conferenceId });
  await desk.must("meeting.approveMinutes", { conferenceId });
}, 120_000);
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.signInAs("administrator");
  folder = mkdtempSync(join(tmpdir(), "concord-documents-"));
  return () => rmSync(folder, { recursive: true, force: true });
});

describe("minutes", () => {
  test("go to no agency before they are approved; the file and the adviser may have the draft", () => {
    expect(inDraft.agency).toBe("documents.notApproved");
    expect(at(inDraft.file, 0).fileName).toBe("Northmere_2026-11-25_minutes-draft_file_v1.docx");
    expect(inDraft.adviser).toHaveLength(1);
  });

  test("go to each recipient in the version that is theirs", async () => {
    const copies = await produced("MINUTES", [file, agency("Police"), agency("Housing"), agency("Victim support")]);
    const [ofFile, ofPolice, ofHousing, ofSupport] = await Promise.all(copies.map(wordsOf));
    for (const words of [ofFile, ofHousing, ofSupport]) {
      expect(words).toContain("Anna Alder");
      expect(words).toContain("Anna Cedar");
    }
    expect(ofPolice).toContain("Anna Alder");
    expect(ofPolice).not.toMatch(/Cedar/u);
    // Housing speaks through nobody's account here, so the restricted case goes to its reader by name.
    for (const words of [ofFile, ofPolice, ofHousing, ofSupport]) expect(words).not.toMatch(/Birch/u);
    expect(ofPolice).toMatch(/Case 1 · /u);
    expect(ofPolice).not.toMatch(/Case 2 · /u);
  });

  test("of a restricted case go to a named reader, and to nobody else", async () => {
    const [copy] = await produced("MINUTES_OF_CASE", [account("housing")], { caseId: at(cases, 1) });
    expect(await wordsOf(copy ?? expect.fail("no copy"))).toContain("Anna Birch");
    const other = { caseId: at(cases, 1) };
    expect(await refused("MINUTES_OF_CASE", [agency("Victim support")], other)).toBe("documents.nothingForRecipient");
    expect(await refused("MINUTES_OF_CASE", [file], other)).toBe("documents.nothingForRecipient");
    expect(readdirSync(folder)).toEqual([copy?.fileName]);
  });

  test("go to no agency that was absent, to no observer and to nobody who was not asked", async () => {
    expect(await refused("MINUTES", [agency("Housing"), agency("Mental health")])).toBe("documents.recipientRefused");
    for (const key of ["observer", "auditor"])
      expect(await refused("MINUTES", [account(key)])).toBe("documents.recipientRefused");
    expect(await refused("MINUTES", [agency("Coordination")])).toBe("documents.recipientRefused");
    expect(readdirSync(folder)).toEqual([]);
  });

  test("are in French where French is asked for, whatever the area speaks", async () => {
    const [copy] = await produced("MINUTES", [file], { language: "fr" });
    expect(await wordsOf(copy ?? expect.fail("no copy"))).toContain("Compte rendu de la conférence");
  });
});

describe("the other documents", () => {
  test("an absent agency's action list holds reference and initials, and what it should answer about", async () => {
    const [copy] = await produced("ACTION_LIST", [agency("Mental health")]);
    const words = await wordsOf(copy ?? expect.fail("no copy"));
    expect(words).toContain("Heard while you were absent");
    const [actions = "", heard = ""] = words.split("Heard while you were absent");
    expect(actions.match(/Say what is held/gu)).toHaveLength(3);
    expect(heard).toContain("A. A.");
    // Of the restricted case it has its own action, by reference and initials, and no more.
    expect(actions).toContain("A. B.");
    expect(heard).not.toContain("A. B.");
    expect(words).not.toMatch(/Alder|Birch/u);
  });

  test("the owner of an action in a restricted case gets it by reference and initials", async () => {
    const [copy] = await produced("ACTION_LIST", [agency("Housing")]);
    const words = await wordsOf(copy ?? expect.fail("no copy"));
    expect(words.match(/Fit an alarm/gu)).toHaveLength(3);
    expect(words).toContain("A. B.");
    expect(words).not.toMatch(/Birch/u);
  });

  test("the agenda numbers what is left, without times; the file's own has the blocked slot", async () => {
    const [ofFile, ofPolice] = await Promise.all((await produced("AGENDA", [file, agency("Police")])).map(wordsOf));
    expect(ofFile).toContain("Blocked");
    expect(ofFile).not.toContain("Birch");
    expect(ofPolice).not.toMatch(/Blocked|Birch|Cedar|09:15/u);
  });

  test("a sealed address is in none of them, though it is in the area", async () => {
    const words: string[] = [];
    for (const kind of ["AGENDA", "AGENDA_REFERENCES", "MINUTES", "ACTION_LIST", "ATTENDANCE"] as const)
      for (const copy of await produced(kind, [file])) words.push(await wordsOf(copy));
    expect(words.join("\n")).toContain("2 open road");
    expect(words.join("\n")).toContain("address withheld");
    expect(words.join("\n")).not.toContain("hidden street");
  });
});

describe("producing", () => {
  test("registers every copy with its number, code and the file's own hash", async () => {
    const copies = await produced("ATTENDANCE", [agency("Police"), agency("Housing")]);
    expect(copies.map((copy) => copy.copyNumber)).toEqual(
      [1, 2].map((number) => number + at(copies, 0).copyNumber - 1),
    );
    for (const copy of copies) {
      expect(copy.copyCode).toMatch(/^[A-Z]{2,3}-[2-9A-HJ-NP-Z]{4}-\d\d$/u);
      const bytes = readFileSync(join(folder, copy.fileName));
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(copy.sha256);
      expect(copy.fileName).not.toMatch(/Alder|Birch|Cedar|Adeyinka/u);
    }
    const register = await desk.must("documents.copies", { conferenceId });
    for (const copy of copies) expect(register.rows).toContainEqual(copy);
  });

  test("overwrites nothing: neither file nor entry is left of a production that meets a file of its name", async () => {
    const [copy] = await produced("AGENDA", [agency("Housing")]);
    const next = (copy?.fileName ?? "").replace(/_v(\d+)\./u, (_, version: string) => `_v${Number(version) + 1}.`);
    writeFileSync(join(folder, next), "somebody else's");
    const before = await desk.must("documents.copies", { conferenceId });
    expect(await refused("AGENDA", [agency("Police"), agency("Housing")])).toBe("documents.fileExists");
    expect(readdirSync(folder).toSorted()).toEqual([copy?.fileName ?? "", next].toSorted());
    expect(readFileSync(join(folder, next), "utf8")).toBe("somebody else's");
    expect(await desk.must("documents.copies", { conferenceId })).toEqual(before);
  });

  test("stops when asked to, and leaves nothing", async () => {
    await again("administrator");
    const before = await desk.must("documents.copies", { conferenceId });
    const recipients = [file, ...invited.slice(0, 3).map(agency)];
    const off = desk.desk.on((event) => {
      if (event.kind === "progress" && event.done === 1) void desk.must("documents.cancel", {});
    });
    expect(await desk.call("documents.produce", order("MINUTES", recipients))).toMatchObject({
      ok: false,
      failure: { code: "documents.cancelled" },
    });
    off();
    expect(readdirSync(folder)).toEqual([]);
    expect(await desk.must("documents.copies", { conferenceId })).toEqual(before);
  });

  test("needs the passphrase each time, a folder that is there, and a case that was heard", async () => {
    await produced("AGENDA", [file]);
    expect((await desk.refused("documents.produce", order("AGENDA", [file]))).code).toBe("desk.reauthenticate");
    expect(await refused("AGENDA", [file], { folder: join(folder, "gone") })).toBe("documents.folderMissing");
    expect(await refused("MINUTES_OF_CASE", [file])).toBe("documents.notHeard");
  });

  test("lets others have their turns meanwhile, so that typing goes on", async () => {
    await again("administrator");
    // How long it is held is a figure of the bench; here others must have had their turns at all.
    let turnsOfOthers = 0;
    const beat = setInterval(() => (turnsOfOthers += 1), 1);
    await desk.must("documents.produce", order("MINUTES", [file, agency("Police"), agency("Housing")]));
    clearInterval(beat);
    expect(turnsOfOthers).toBeGreaterThan(20);
  });
});

describe("a representative", () => {
  test("prints the action list and the own part of the own agency, and nothing for others", async () => {
    await desk.signInAs("housing");
    const make = async (kind: Order["kind"], recipient: Recipient) => {
      await again("housing");
      return desk.call("documents.produce", order(kind, [recipient]));
    };
    const list = await make("ACTION_LIST", agency("Housing"));
    expect(list.ok).toBe(true);
    const minutes = await make("MINUTES", agency("Housing"));
    const words = minutes.ok ? await wordsOf(at(minutes.value.copies, 0)) : expect.fail(minutes.failure.code);
    expect(words).toContain("what Housing knows");
    expect(words).not.toMatch(/what Police knows|the victimVoice/u);
    expect(await make("MINUTES", agency("Police"))).toMatchObject({ failure: { code: "documents.recipientRefused" } });
    expect(await make("AGENDA", agency("Housing"))).toMatchObject({ failure: { code: "documents.recipientRefused" } });
    expect(await make("MINUTES", file)).toMatchObject({ failure: { code: "documents.recipientRefused" } });
    const { rows: copies } = await desk.must("documents.copies", { conferenceId });
    expect(copies.length).toBeGreaterThan(1);
    expect(copies.every((copy) => copy.recipientName.startsWith("Housing"))).toBe(true);
  });
});

test("recipients are offered with what they would get, or why not", async () => {
  const offered = await desk.must("documents.recipients", { conferenceId, kind: "MINUTES", caseId: null });
  const of = (recipient: Recipient) =>
    offered.find((one) => JSON.stringify(one.recipient) === JSON.stringify(recipient)) ?? expect.fail("not offered");
  expect(of(file)).toMatchObject({ allowed: true, cases: 2 });
  expect(of(agency("Police"))).toMatchObject({ allowed: true, cases: 1 });
  expect(of(account("housing"))).toMatchObject({ allowed: true, cases: 3 });
  expect(of(agency("Mental health"))).toMatchObject({
    allowed: false,
    refusal: "documents.recipientRefused",
    cases: 0,
  });
});
