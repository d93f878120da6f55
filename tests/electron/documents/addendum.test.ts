import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mammoth from "mammoth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Input } from "../../../shared/contracts.ts";
import type { AddendumId, CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import type { Copy, Recipient } from "../../../shared/documents/model.ts";
import type { AddendumEntry } from "../../../shared/minutes/model.ts";
import {
  accountOf,
  aConferenceWith,
  agencyOf,
  anAcceptedCase,
  at,
  completeHearing,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

let desk: TestDesk;
let conferenceId: ConferenceId;
/** Alder is plain, Birch restricted to administrator, chair and the representative of Housing; Police is in conflict with Cedar. */
let cases: CaseId[];
let hearings: HearingId[];
let folder = "";
let made: Readonly<Record<"alder" | "birch" | "cedar" | "whole" | "forPolice", AddendumId>>;
/** Who got version 1 before anything was added. */
let first: Copy[];

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
async function again(): Promise<void> {
  await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["administrator"]?.passphrase ?? "" });
}
async function produced(kind: Order["kind"], recipients: Recipient[], over: Partial<Order> = {}): Promise<Copy[]> {
  await again();
  return (await desk.must("documents.produce", order(kind, recipients, over))).copies;
}
async function refused(kind: Order["kind"], recipients: Recipient[], over: Partial<Order> = {}): Promise<string> {
  await again();
  return (await desk.refused("documents.produce", order(kind, recipients, over))).code;
}
const wordsOf = async (copy: Copy): Promise<string> =>
  (await mammoth.extractRawText({ path: join(folder, copy.fileName) })).value;
const offered = async (kind: Order["kind"], over: Partial<Order> = {}) =>
  desk.must("documents.recipients", { conferenceId, kind, caseId: null, ...over });

const entry = (text: string, over: Partial<AddendumEntry> = {}): AddendumEntry => ({
  kind: "LATE_INFORMATION",
  text,
  agencyId: agencyOf(desk, "Housing"),
  basis: "REPORTED",
  onlyAgencies: [],
  ...over,
});
async function added(which: number | null, text: string, over: Partial<AddendumEntry> = {}): Promise<AddendumId> {
  const addendum = entry(text, over);
  const { addendumId } =
    which === null
      ? await desk.must("minutes.addToConference", { conferenceId, addendum })
      : await desk.must("minutes.addToCase", { hearingId: at(hearings, which), addendum });
  await desk.must("minutes.approveAddendum", { addendumId });
  return addendumId;
}

beforeAll(async () => {
  desk = await aDesk();
  await desk.signInAs("administrator");
  folder = mkdtempSync(join(tmpdir(), "concord-addendum-"));
  mkdirSync(join(folder, "again"));
  cases = [
    await anAcceptedCase(desk, "Alder"),
    await anAcceptedCase(desk, "Birch", { readers: ["administrator", "chair", "housing"] }),
    await anAcceptedCase(desk, "Cedar"),
  ];
  conferenceId = await aConferenceWith(desk, cases);
  const conflict = { accountId: null, agencyId: agencyOf(desk, "Police"), reason: "a colleague" };
  await desk.must("meeting.declareConflict", { caseId: at(cases, 2), ...conflict });
  await openMeeting(desk, conferenceId);
  hearings = [];
  const there = [
    ["Police", "Housing", "Victim support", "Mental health"],
    ["Police", "Housing"],
    ["Housing", "Victim support", "Mental health"],
  ];
  for (const [index, caseId] of cases.entries()) {
    const { hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId });
    hearings.push(hearingId);
    await completeHearing(desk, hearingId, at(there, index));
    await desk.must("meeting.closeCase", { hearingId });
  }
  await desk.must("meeting.end", { conferenceId });
  await desk.must("meeting.approveMinutes", { conferenceId });
  first = await produced("MINUTES", [agency("Police"), agency("Housing"), account("housing")]);
  made = {
    alder: await added(0, "late word of Alder"),
    birch: await added(1, "late word of Birch"),
    cedar: await added(2, "late word of Cedar"),
    whole: await added(null, "a word on the whole"),
    forPolice: await added(0, "a word for the police", { onlyAgencies: [agencyOf(desk, "Police")] }),
  };
}, 120_000);
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the minutes with what was added", () => {
  test("are version n + 1 for each, by what is for them, and marked as added", async () => {
    const recipients = [file, agency("Police"), agency("Mental health"), account("housing")];
    const copies = await produced("MINUTES", recipients);
    const [ofFile = "", ofPolice = "", ofMental = "", ofReader = ""] = await Promise.all(copies.map(wordsOf));
    // The file is on no reader list; the police are in conflict with Cedar; Mental health is no reader either.
    expect(copies.map(({ version }) => version)).toEqual([5, 4, 4, 6]);
    expect(ofFile).toContain("Addendum 1: late information");
    expect(ofPolice).toContain("late word of Alder");
    expect(ofPolice).toContain("a word for the police");
    expect(ofMental).not.toContain("a word for the police");
    expect(ofReader).toContain("late word of Birch");
    for (const words of [ofFile, ofPolice, ofMental]) expect(words).not.toContain("late word of Birch");
    expect(ofPolice).not.toContain("late word of Cedar");
    expect(ofPolice).toContain("Added after the approval of the minutes");
  });

  test("hold everything that was in version 1, word for word", async () => {
    const before = await wordsOf(first.find(({ recipientName }) => recipientName.startsWith("Police")) ?? at(first, 0));
    const [copy] = await produced("MINUTES", [agency("Police")], { language: "en", folder: join(folder, "again") });
    const { value: after } = await mammoth.extractRawText({ path: join(folder, "again", copy?.fileName ?? "") });
    const lines = before.split("\n").filter((text) => text.trim() !== "");
    expect(lines.length).toBeGreaterThan(30);
    for (const line of lines) expect(after).toContain(line);
  });
});

describe("an addendum by itself", () => {
  const alone = (addendumId: AddendumId, which: number | null): Partial<Order> => ({
    addendumId,
    caseId: which === null ? null : at(cases, which),
  });

  test("says what it adds to, in the version it leads to, and names nobody in its file's name", async () => {
    const [copy] = await produced("MINUTES_ADDENDUM", [agency("Housing")], alone(made.alder, 0));
    const words = await wordsOf(copy ?? expect.fail("no copy"));
    expect(copy).toMatchObject({ kind: "MINUTES_ADDENDUM", caseId: at(cases, 0), version: 2 });
    expect(copy?.fileName).toMatch(/^Northmere_2026-11-25_minutes-addendum_NM-[A-Z0-9]{4}_Housing_v2\.docx$/u);
    for (const line of ["Addendum 1 to the minutes", "late word of Alder", "From Housing (Reported)."])
      expect(words).toContain(line);
    expect(words).not.toMatch(/what Police knows|a word on the whole/u);
  });

  test("goes to nobody who may not have it: another's conflict, no reader, not limited to them, absent, an observer", async () => {
    const nothing = "documents.nothingForRecipient";
    expect(await refused("MINUTES_ADDENDUM", [agency("Police")], alone(made.cedar, 2))).toBe(nothing);
    expect(await refused("MINUTES_ADDENDUM", [agency("Mental health")], alone(made.birch, 1))).toBe(nothing);
    expect(await refused("MINUTES_ADDENDUM", [file], alone(made.birch, 1))).toBe(nothing);
    expect(await refused("MINUTES_ADDENDUM", [agency("Mental health")], alone(made.forPolice, 0))).toBe(nothing);
    expect(await refused("MINUTES_ADDENDUM", [account("observer")], alone(made.alder, 0))).toBe(
      "documents.recipientRefused",
    );
    const [copy] = await produced("MINUTES_ADDENDUM", [account("housing")], alone(made.birch, 1));
    expect(await wordsOf(copy ?? expect.fail("no copy"))).toContain("late word of Birch");
  });

  test("is found with its own case only", async () => {
    expect(await refused("MINUTES_ADDENDUM", [agency("Housing")], alone(made.alder, 2))).toBe(
      "documents.nothingForRecipient",
    );
    expect(await refused("MINUTES_ADDENDUM", [agency("Housing")])).toBe("documents.nothingForRecipient");
  });

  test("is there in French", async () => {
    const [copy] = await produced("MINUTES_ADDENDUM", [agency("Police")], {
      ...alone(made.whole, null),
      language: "fr",
    });
    expect(await wordsOf(copy ?? expect.fail("no copy"))).toContain("au compte rendu");
  });
});

test("what was added is offered to exactly those who have the minutes in an older version, and not again", async () => {
  const older = async (): Promise<string[]> =>
    (await offered("MINUTES")).filter(({ holdsOlder }) => holdsOlder).map(({ name }) => name);
  // Police and the reader at Housing were sent the newest version above; Housing has only ever had the first and one addendum.
  expect(await older()).toEqual(["Housing"]);
  await produced("MINUTES", [agency("Housing")]);
  expect(await older()).toEqual([]);
  await added(0, "another late word of Alder");
  expect((await older()).toSorted()).toEqual(
    (await offered("MINUTES"))
      .filter(({ copies, allowed }) => copies > 0 && allowed)
      .map(({ name }) => name)
      .toSorted(),
  );
});
