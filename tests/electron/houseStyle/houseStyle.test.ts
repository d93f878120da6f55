import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import mammoth from "mammoth";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Input } from "../../../shared/contracts.ts";
import { HouseFileId } from "../../../shared/ids.ts";
import { aConferenceWith, anAcceptedCase } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { partsOf } from "../documents/printing.ts";
import { aPng } from "./aPicture.ts";
import { aWordFile, paragraph, run } from "./aWordFile.ts";

let desk: TestDesk;
beforeAll(async () => void (desk = await aDesk({ cast: ["chair", "housing", "adviser", "observer", "auditor"] })));
afterAll(() => desk.close());
beforeEach(() => desk.signInAs("administrator"));

const shown = () => desk.must("houseStyle.show", {});
const changed = async (part: Partial<Input<"houseStyle.change">>) => ({ ...(await shown()).style, ...part });
const logo = (bytes: Uint8Array = aPng()) => ({
  fileName: "crest.png",
  base64: Buffer.from(bytes).toString("base64"),
  altText: "Crest of Northmere",
});
const base = (bytes: Uint8Array = aWordFile()) => ({
  fileName: "Letterhead.docx",
  base64: Buffer.from(bytes).toString("base64"),
});

test("an area that chose nothing prints as before, under the marking of its country", async () => {
  const { style, logo: none, base: noBase } = await shown();
  expect(style).toMatchObject({ font: "Arial", headingColour: "0F5A4E", marking: "OFFICIAL-SENSITIVE", texts: [] });
  expect([style.logo, style.baseId, none, noBase]).toEqual([null, null, null, null]);
});

test("everybody reads it, the administrator alone changes it", async () => {
  const style = await changed({});
  for (const who of ["chair", "housing", "observer", "auditor"]) {
    await desk.signInAs(who);
    expect((await shown()).style).toEqual(style);
    for (const [name, input] of [
      ["houseStyle.change", style],
      ["houseStyle.takeLogo", logo()],
      ["houseStyle.takeBase", base()],
    ] as const)
      expect(await desk.refused(name, input)).toMatchObject({ code: "desk.notYours" });
  }
});

test("what is typed is kept, the marking with the settings of the area, and stands in the log without a word of it", async () => {
  const text = { group: "MINUTES", language: "fr", opening: "Bonjour\u202e\n\nDeux", closing: "" } as const;
  await desk.must("houseStyle.change", await changed({ font: "Verdana", marking: "  MARKED  ", texts: [text] }));
  const { style } = await shown();
  expect(style).toMatchObject({ font: "Verdana", marking: "MARKED", texts: [{ ...text, opening: "Bonjour\n\nDeux" }] });
  expect((await desk.must("settings.area", {})).settings.marking).toBe("MARKED");
  const { entries } = await desk.must("audit.list", { before: null, limit: 1 });
  expect(entries).toMatchObject([{ procedure: "houseStyle.change", objectId: null, reason: null }]);
  expect(JSON.stringify(entries)).not.toContain("Bonjour");
});

describe("what cannot be printed is refused, and nothing is changed by it:", () => {
  test.each([
    ["words too light to read", { headingColour: "AAAAAA" }, "houseStyle.headingTooLight"],
    ["lines nobody sees", { lineColour: "FAFAFA" }, "houseStyle.lineTooLight"],
    ["a colour that is none", { lineColour: "red" }, "desk.badInput"],
    ["a font the program does not know", { font: "Comic" as "Arial" }, "desk.badInput"],
    ["no marking", { marking: " " }, "desk.badInput"],
    [
      "a text of 5,000 letters",
      { texts: [{ group: "MINUTES", language: "en", opening: "x".repeat(5000), closing: "" }] },
      "desk.badInput",
    ],
    [
      "a logo that was never taken",
      { logo: { fileId: HouseFileId.parse("00000000-0000-7000-8000-000000000001"), altText: "x" } },
      "houseStyle.fileGone",
    ],
    [
      "a base that was never taken",
      { baseId: HouseFileId.parse("00000000-0000-7000-8000-000000000001") },
      "houseStyle.fileGone",
    ],
  ] as const)("%s", async (_, part, code) => {
    const before = await shown();
    const input = { ...before.style, ...part } as Input<"houseStyle.change">;
    expect(await desk.refused("houseStyle.change", input)).toMatchObject({ code });
    expect(await shown()).toEqual(before);
  });

  test("two texts in one place", async () => {
    const text = { group: "AGENDA", language: "en", opening: "x", closing: "" } as const;
    const input = await changed({ texts: [text, text] });
    expect(await desk.refused("houseStyle.change", input)).toMatchObject({ code: "houseStyle.textTwice" });
  });

  test("a picture or a Word file that is broken", async () => {
    const before = await shown();
    const gif = logo(Buffer.from("GIF89a"));
    expect(await desk.refused("houseStyle.takeLogo", gif)).toMatchObject({ code: "houseStyle.pictureKind" });
    const long = { ...logo(), base64: "A".repeat(2_000_000) };
    expect(await desk.refused("houseStyle.takeLogo", long)).toMatchObject({ code: "houseStyle.pictureTooLarge" });
    const macros = base(aWordFile({ more: { "word/vbaProject.bin": "x" } }));
    expect(await desk.refused("houseStyle.takeBase", macros)).toMatchObject({ code: "houseStyle.baseMacros" });
    const huge = { ...base(), base64: "A".repeat(5_000_000) };
    expect(await desk.refused("houseStyle.takeBase", huge)).toMatchObject({ code: "houseStyle.baseTooLarge" });
    expect(await shown()).toEqual(before);
  });

  test("a logo in place of a base", async () => {
    const { logo: taken } = await desk.must("houseStyle.takeLogo", logo());
    const input = await changed({ baseId: taken?.fileId ?? null });
    expect(await desk.refused("houseStyle.change", input)).toMatchObject({ code: "houseStyle.fileGone" });
  });
});

test("files that are not in use any more are kept a while, so that a choice can be taken back, and not for ever", async () => {
  const ids: HouseFileId[] = [];
  for (let turn = 0; turn < 12; turn += 1) {
    const { logo: taken } = await desk.must("houseStyle.takeLogo", logo(aPng(100 + turn, 40)));
    if (taken) ids.push(taken.fileId);
  }
  const [first, , , , , , , , , , before] = ids;
  if (!first || !before) throw new Error("twelve logos were taken");
  const choose = async (fileId: HouseFileId) => changed({ logo: { fileId, altText: "x" } });
  expect(await desk.call("houseStyle.change", await choose(before))).toMatchObject({ ok: true });
  expect((await shown()).logo).toMatchObject({ width: 110 });
  expect(await desk.refused("houseStyle.change", await choose(first))).toMatchObject({ code: "houseStyle.fileGone" });
});

test("documents that are produced wear it: logo, letterhead, font, colours, texts; every copy is marked", async () => {
  const caseId = await anAcceptedCase(desk, "Aran");
  const conferenceId = await aConferenceWith(desk, [caseId]);
  await desk.must("houseStyle.takeLogo", logo());
  await desk.must(
    "houseStyle.takeBase",
    base(aWordFile({ header: paragraph(run("County of Northmere")), styles: "" })),
  );
  const texts = [
    { group: "AGENDA", language: "en", opening: "Welcome to the table.", closing: "Until then." },
  ] as const;
  await desk.must(
    "houseStyle.change",
    await changed({ font: "Tahoma", headingColour: "5B2A6E", marking: "MARKED", texts: [...texts] }),
  );
  const folder = mkdtempSync(join(tmpdir(), "concord-house-"));
  await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["administrator"]?.passphrase ?? "" });
  await desk.must("documents.produce", {
    conferenceId,
    kind: "AGENDA",
    caseId: null,
    recipients: [{ kind: "file" }],
    language: "en",
    folder,
  });
  const [name = ""] = readdirSync(folder);
  const file = readFileSync(join(folder, name));
  const { value } = await mammoth.extractRawText({ buffer: file });
  expect(value).toContain("Welcome to the table.");
  expect(value.trimEnd().endsWith("Until then.")).toBe(true);
  const parts = partsOf(file);
  expect(parts.get("word/header1.xml")).toMatch(/County of Northmere.*MARKED/u);
  expect(parts.get("word/styles.xml")).toMatch(/Tahoma.*5B2A6E/u);
  expect(Object.keys(unzipSync(file))).toContain("word/media/logo.png");
});
