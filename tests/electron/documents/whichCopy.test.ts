import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import officeCrypto from "officecrypto-tool";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Output } from "../../../shared/contracts.ts";
import type { Copy, Recipient } from "../../../shared/documents/model.ts";
import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import { accountOf, agencyOf, aConferenceWith, anAcceptedCase, at, openMeeting } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";

type Made = Output<"documents.produce">;

let desk: TestDesk;
let conferenceId: ConferenceId;
let sealed: CaseId;
let folder = "";
let plain: Made;
let protectedOnes: Made;
let ofSealed: Made;

const agency = (name: string): Recipient => ({ kind: "agency", agencyId: agencyOf(desk, name) });
const fileOf = (copy: Copy): Buffer => readFileSync(join(folder, copy.fileName));

async function produced(key: string, over: object): Promise<Made> {
  await desk.signInAs(key);
  await desk.must("unlock.reauthenticate", { passphrase: desk.accounts[key]?.passphrase ?? "" });
  const usual = { conferenceId, kind: "AGENDA" as const, caseId: null, language: "en" as const, folder };
  return desk.must("documents.produce", { ...usual, recipients: [agency("Housing"), agency("Police")], ...over });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "concord-which-"));
  desk = await aDesk();
  await desk.signInAs("administrator");
  sealed = await anAcceptedCase(desk, "Thorne", { readers: ["chair", "adviser"] });
  conferenceId = await aConferenceWith(desk, [await anAcceptedCase(desk, "Novak")]);
  await desk.signInAs("chair");
  await desk.must("agenda.addCase", { conferenceId, caseId: sealed });
  await openMeeting(desk, conferenceId);
  await desk.must("meeting.openCase", { conferenceId, caseId: sealed });
  plain = await produced("administrator", {});
  protectedOnes = await produced("administrator", {
    kind: "ATTENDANCE",
    recipients: [agency("Police")],
    protect: true,
  });
  ofSealed = await produced("chair", {
    kind: "MINUTES_OF_CASE",
    caseId: sealed,
    recipients: [{ kind: "account", accountId: accountOf(desk, "chair") }],
  });
}, 120_000);
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => desk.signInAs("administrator"));

async function handedOver(bytes: Uint8Array, fileName = "minutes.docx"): Promise<string> {
  const { fileId } = await desk.must("documents.beginFile", { fileName, size: bytes.length });
  const piece = 20_000;
  for (let offset = 0; offset < bytes.length; offset += piece) {
    const base64 = Buffer.from(bytes.subarray(offset, offset + piece)).toString("base64");
    await desk.must("documents.addFileBytes", { fileId, offset, base64 });
  }
  return fileId;
}
const ask = async (bytes: Uint8Array) => desk.must("documents.whichCopy", { fileId: await handedOver(bytes) });
const refusal = async (bytes: Uint8Array) =>
  (await desk.refused("documents.whichCopy", { fileId: await handedOver(bytes) })).code;

/** The file as Word leaves it after saving: packed anew, its runs cut elsewhere, with parts of its own. */
function savedInWord(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  for (const [name, part] of Object.entries(parts)) {
    if (!/^word\/(?:header|footer)\d*\.xml$/u.test(name)) continue;
    const cut = strFromU8(part).replace(
      /<w:t([^>]*)>([^<]*-)(\d\d)([^<]*)<\/w:t>/gu,
      `<w:t$1>$2</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>$3$4</w:t>`,
    );
    parts[name] = strToU8(cut);
  }
  return zipSync({ ...parts, "docProps/app.xml": strToU8("<Properties><Application>Word</Application></Properties>") });
}

describe("a file that is dropped in", () => {
  test("untouched: which copy of how many, for whom", async () => {
    const [first] = plain.copies;
    const found = await ask(fileOf(at(plain.copies, 0)));
    expect(found).toEqual({ answer: "untouched", copies: [first], codes: [] });
    expect(first).toMatchObject({ copyNumber: 1, copyTotal: 2 });
    expect(at(found.copies, 0).recipientName).toContain("Housing");
  });

  test("saved by Word since: its code still says which one it was", async () => {
    for (const copy of plain.copies) {
      const file = fileOf(copy);
      expect(await ask(savedInWord(file))).toEqual({ answer: "changed", copies: [copy], codes: [copy.copyCode] });
    }
  });

  test("protected: by its bytes as it is, by the Word file in it once it is opened, and else it has to be opened", async () => {
    const [copy] = protectedOnes.copies;
    const file = fileOf(at(protectedOnes.copies, 0));
    expect(await ask(file)).toEqual({ answer: "untouched", copies: [copy], codes: [] });
    const { words } = at(protectedOnes.passphrases, 0);
    const opened = await officeCrypto.decrypt(file, { password: words });
    expect(await ask(opened)).toEqual({ answer: "opened", copies: [copy], codes: [] });
    expect(await ask(savedInWord(opened))).toMatchObject({ answer: "changed", copies: [copy] });
    const again = officeCrypto.encrypt(Buffer.from(opened), { password: "of somebody else" });
    expect(await refusal(again)).toBe("documents.fileLocked");
  });

  test("of a copy the asker may not know of: the same answer as for one that was never made", async () => {
    const [copy] = ofSealed.copies;
    const file = fileOf(at(ofSealed.copies, 0));
    await desk.signInAs("chair");
    expect(await ask(file)).toMatchObject({ answer: "untouched", copies: [{ id: copy?.id }] });
    const nobodys = savedInWord(file);
    const unknownCode = "NM-2222-77";
    const renamed = unzipSync(nobodys);
    for (const [name, part] of Object.entries(renamed))
      if (/^word\/(?:header|footer)/u.test(name))
        renamed[name] = strToU8(
          strFromU8(part).replaceAll(
            /NM-[2-9A-Z]{4}-(<\/w:t><\/w:r><w:proofErr w:type="spellStart"\/><w:r><w:t>)\d\d/gu,
            "NM-2222-$177",
          ),
        );
    const neverMade = zipSync(renamed);
    for (const key of ["administrator", "police", "housing"]) {
      await desk.signInAs(key);
      const hidden = [await ask(file), await ask(nobodys)];
      const none = await ask(neverMade);
      expect(none).toEqual({ answer: "unknown", copies: [], codes: [unknownCode] });
      for (const one of hidden) expect(one).toEqual({ ...none, codes: [copy?.copyCode] });
    }
  });

  test("a representative learns of the copies of the own agency only", async () => {
    await desk.signInAs("housing");
    expect(await ask(fileOf(at(plain.copies, 0)))).toMatchObject({ answer: "untouched" });
    expect(await ask(fileOf(at(plain.copies, 1)))).toMatchObject({ answer: "unknown", copies: [] });
    for (const key of ["adviser", "observer", "auditor"]) {
      await desk.signInAs(key);
      expect((await desk.refused("documents.beginFile", { fileName: "x.docx", size: 1 })).code).toBe("desk.notYours");
    }
  });

  test("with the code of another area: said so; without any code: unknown", async () => {
    const header = (text: string) => strToU8(`<w:hdr xmlns:w="w"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:hdr>`);
    const word = (text: string) =>
      zipSync({ "word/document.xml": strToU8("<w:document/>"), "word/header1.xml": header(text) });
    expect(await ask(word("CK-4F7Q-02"))).toEqual({ answer: "otherArea", copies: [], codes: ["CK-4F7Q-02"] });
    expect(await ask(word("no code at all"))).toEqual({ answer: "unknown", copies: [], codes: [] });
    // A code that stands in the text and not on the pages proves nothing.
    const inText = zipSync({ "word/document.xml": header(at(plain.copies, 0).copyCode) });
    expect(await ask(inText)).toMatchObject({ answer: "unknown", copies: [] });
  });
});

describe("a file that is not one, in a plain sentence", () => {
  const word = { "word/document.xml": strToU8("<w:document/>") };
  test.each<[string, string, () => Uint8Array]>([
    ["a text", "documents.fileNotWord", () => strToU8("minutes of the meeting")],
    ["nothing", "documents.fileNotWord", () => new Uint8Array(0)],
    ["a zip of something else", "documents.fileNotWord", () => zipSync({ "xl/workbook.xml": strToU8("<x/>") })],
    ["a Word file of before 2007", "documents.fileNotWord", () => Buffer.from("d0cf11e0a1b11ae100000000", "hex")],
    ["a Word file cut in half", "documents.fileDamaged", () => zipSync(word).subarray(0, 60)],
    [
      "a header of sixty megabytes in a few kilobytes",
      "documents.fileTooLarge",
      () => zipSync({ ...word, "word/header1.xml": new Uint8Array(60 * 1024 * 1024) }, { level: 9 }),
    ],
    [
      "a thousand headers",
      "documents.fileTooLarge",
      () =>
        zipSync({
          ...word,
          ...Object.fromEntries(Array.from({ length: 1000 }, (_, one) => [`word/header${one}.xml`, strToU8("<x/>")])),
        }),
    ],
  ])("%s", async (_, code, bytes) => {
    expect(await refusal(bytes())).toBe(code);
  });

  test("one that claims to be small and is not is cut, not unpacked", async () => {
    const bomb = Buffer.from(zipSync({ ...word, "word/header1.xml": new Uint8Array(40 * 1024 * 1024) }, { level: 9 }));
    // Its size, as both its directory and its own head tell it.
    for (
      let place = bomb.indexOf("word/header1.xml");
      place !== -1;
      place = bomb.indexOf("word/header1.xml", place + 1)
    ) {
      const isEntry = bomb.readUInt32LE(place - 46) === 0x02014b50;
      bomb.writeUInt32LE(100, isEntry ? place - 22 : place - 8);
    }
    const before = process.memoryUsage().arrayBuffers;
    const answer = await desk.call("documents.whichCopy", { fileId: await handedOver(bomb) });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1024 * 1024);
    expect(answer.ok ? answer.value.answer : answer.failure.code).toMatch(/^(?:unknown|documents\.fileDamaged)$/u);
  });

  test("one that is too large, that does not arrive whole, out of order, twice, or was begun by somebody else", async () => {
    const size = 61 * 1024 * 1024;
    expect(await desk.refused("documents.beginFile", { fileName: "x.docx", size })).toMatchObject({
      code: "documents.fileTooLarge",
      params: { most: 60 },
    });
    const { fileId } = await desk.must("documents.beginFile", { fileName: "x.docx", size: 10 });
    const piece = (offset: number, count: number) => ({
      fileId,
      offset,
      base64: Buffer.alloc(count).toString("base64"),
    });
    expect((await desk.refused("documents.addFileBytes", piece(4, 2))).code).toBe("documents.fileGone");
    expect((await desk.refused("documents.addFileBytes", piece(0, 11))).code).toBe("documents.fileTooLarge");
    await desk.must("documents.addFileBytes", piece(0, 4));
    expect((await desk.refused("documents.addFileBytes", piece(0, 4))).code).toBe("documents.fileGone");
    expect((await desk.refused("documents.whichCopy", { fileId })).code).toBe("documents.fileGone");
    const whole = await handedOver(strToU8("a text"));
    await desk.signInAs("chair");
    expect((await desk.refused("documents.whichCopy", { fileId: whole })).code).toBe("documents.fileGone");
    await desk.signInAs("administrator");
    await desk.refused("documents.whichCopy", { fileId: whole });
    expect((await desk.refused("documents.whichCopy", { fileId: whole })).code).toBe("documents.fileGone");
  });
});
