import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import officeCrypto from "officecrypto-tool";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Output } from "../../../shared/contracts.ts";
import { ruleSet } from "../../../shared/documents/ruleSet.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import { agencyOf, aConferenceWith, anAcceptedCase, at } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { partsOf } from "./printing.ts";
import { canOpenProtected, openedByLibreOffice } from "./openedByLibreOffice.ts";

let desk: TestDesk;
let conferenceId: ConferenceId;
let folder = "";
const canary = "Novak";

beforeAll(async () => {
  desk = await aDesk({ cast: ["chair", "police", "housing", "adviser"] });
  await desk.signInAs("administrator");
  conferenceId = await aConferenceWith(desk, [await anAcceptedCase(desk, canary)]);
  await desk.must("conferences.circulate", { conferenceId });
}, 60_000);
afterAll(() => desk.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-protection-"));
  return () => rmSync(folder, { recursive: true, force: true });
});

async function produced(protect: boolean, count = 2): Promise<Output<"documents.produce">> {
  await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["administrator"]?.passphrase ?? "" });
  const recipients = ["Housing", "Police"].slice(0, count).map((name) => ({
    kind: "agency" as const,
    agencyId: agencyOf(desk, name),
  }));
  return desk.must("documents.produce", {
    conferenceId,
    kind: "AGENDA",
    caseId: null,
    recipients,
    language: "en",
    folder,
    protect,
  });
}
const bytesOf = (fileName: string): Buffer => readFileSync(join(folder, fileName));
const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

test("each copy is encrypted under seven words of its own, and opens to the very Word file that was registered", async () => {
  const { copies, passphrases } = await produced(true);
  expect(passphrases.map(({ copyId }) => copyId)).toEqual(copies.map(({ id }) => id));
  expect(new Set(passphrases.map(({ words }) => words)).size).toBe(2);
  for (const { words } of passphrases) {
    expect(words).toMatch(/^[a-z-]{3,}(?: [a-z-]{3,}){6}$/u);
  }
  for (const [index, copy] of copies.entries()) {
    const file = bytesOf(copy.fileName);
    expect(hash(file)).toBe(copy.sha256);
    const plain = await officeCrypto.decrypt(file, { password: at(passphrases, index).words });
    expect(hash(plain)).toBe(copy.plainSha256);
    expect(copy).toMatchObject({ protected: true, copyNumber: at(copies, 0).copyNumber + index, rules: ruleSet });
    expect(copy.generation).toBeGreaterThan(0);
    expect([...partsOf(plain).values()].join("")).toContain(canary);
    // The passphrase of another copy does not open it.
    await expect(officeCrypto.decrypt(file, { password: at(passphrases, 1 - index).words })).rejects.toThrow();
    await expect(officeCrypto.decrypt(file, { password: "" })).rejects.toThrow();
  }
});

test("in the file stands nothing but the encrypted package: no name, no part, no word of the passphrase", async () => {
  const { copies, passphrases } = await produced(true, 1);
  const file = bytesOf(at(copies, 0).fileName);
  expect(file.subarray(0, 8).toString("hex")).toBe("d0cf11e0a1b11ae1");
  const holds = (bytes: Buffer, words: string) =>
    bytes.includes(words) || bytes.includes(Buffer.from(words, "utf16le"));
  for (const name of ["EncryptedPackage", "EncryptionInfo"]) expect(holds(file, name)).toBe(true);
  for (const words of [canary, "word/document.xml", "Housing", at(copies, 0).copyCode, at(passphrases, 0).words])
    expect(holds(file, words)).toBe(false);
  // The same look finds them in a file that is not protected.
  rmSync(join(folder, at(copies, 0).fileName));
  const open = await produced(false, 1);
  expect(open.passphrases).toEqual([]);
  expect(at(open.copies, 0)).toMatchObject({ protected: false, plainSha256: at(open.copies, 0).sha256 });
  expect(holds(bytesOf(at(open.copies, 0).fileName), "word/document.xml")).toBe(true);
});

test("the passphrases are in one answer and nowhere else: not in the register, the log, or another list", async () => {
  const { copies, passphrases } = await produced(true, 1);
  const { words } = at(passphrases, 0);
  const { rows } = await desk.must("documents.copies", { conferenceId: null });
  const { entries } = await desk.must("audit.list", { before: null, limit: 50 });
  const shown = JSON.stringify([rows, entries, await desk.must("undo.list", {})]);
  expect(shown).toContain(at(copies, 0).sha256);
  for (const word of [words, words.replaceAll(" ", "")]) expect(shown).not.toContain(word);
  expect(readdirSync(folder)).toEqual([at(copies, 0).fileName]);
});

test("progress goes on over printing and protecting", async () => {
  const told: [number, number][] = [];
  const stop = desk.desk.on((event) => {
    if (event.kind === "progress" && event.task === "documents.produce") told.push([event.done, event.total]);
  });
  await produced(true);
  stop();
  expect(told).toEqual([
    [1, 4],
    [2, 4],
    [3, 4],
    [4, 4],
  ]);
});

test.skipIf(!canOpenProtected)("LibreOffice opens it with its passphrase, and with no other", async () => {
  const { copies, passphrases } = await produced(true, 1);
  const file = bytesOf(at(copies, 0).fileName);
  expect(openedByLibreOffice(file, at(passphrases, 0).words)).toContain(canary);
  expect(openedByLibreOffice(file, "seven other words that nobody ever drew")).toBeNull();
});
