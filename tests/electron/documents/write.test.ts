import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lookAround, prepareFile } from "../../../electron/features/documents/write.ts";

const bytes = new TextEncoder().encode("the whole of it");
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-write-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const prepared = async (name: string, mark = "one") => {
  const file = await prepareFile(folder, name, { bytes, mark });
  return file.ok ? file.value : expect.fail(file.failure.code);
};

describe("a file in the chosen folder", () => {
  test("appears under its name only when it is whole, and leaves nothing else behind", async () => {
    const file = await prepared("minutes.docx");
    expect(existsSync(join(folder, "minutes.docx"))).toBe(false);
    expect(await file.publish()).toEqual({ ok: true, value: null });
    expect(readdirSync(folder)).toEqual(["minutes.docx"]);
    expect(readFileSync(join(folder, "minutes.docx"), "utf8")).toBe("the whole of it");
  });

  test("never replaces one that is there, also when it came in between", async () => {
    const file = await prepared("minutes.docx");
    writeFileSync(join(folder, "minutes.docx"), "somebody else's");
    expect(await file.publish()).toMatchObject({ ok: false, failure: { code: "documents.fileExists" } });
    await file.discard();
    expect(readdirSync(folder)).toEqual(["minutes.docx"]);
    expect(readFileSync(join(folder, "minutes.docx"), "utf8")).toBe("somebody else's");
    expect(await lookAround(folder, ["minutes.docx"])).toMatchObject({
      ok: false,
      failure: { code: "documents.fileExists", params: { fileName: "minutes.docx" } },
    });
  });

  test("is taken away again, named or not", async () => {
    const named = await prepared("one.docx");
    await named.publish();
    await named.discard();
    await (await prepared("two.docx", "two")).discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  test("is refused with its own sentence where the folder is gone, is a file, or may not be written to", async () => {
    const gone = await prepareFile(join(folder, "gone"), "a.docx", { bytes, mark: "x" });
    expect(gone).toMatchObject({ ok: false, failure: { code: "documents.folderMissing" } });
    expect(await lookAround(join(folder, "gone"), [])).toMatchObject({ failure: { code: "documents.folderMissing" } });
    writeFileSync(join(folder, "file"), "");
    expect(await lookAround(join(folder, "file"), [])).toMatchObject({ failure: { code: "documents.folderMissing" } });
    if (process.getuid?.() === 0) return;
    mkdirSync(join(folder, "shut"));
    chmodSync(join(folder, "shut"), 0o500);
    const shut = await prepareFile(join(folder, "shut"), "a.docx", { bytes, mark: "x" });
    expect(shut).toMatchObject({ ok: false, failure: { code: "documents.folderNotWritable" } });
  });
});
