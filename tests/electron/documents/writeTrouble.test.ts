import * as disk from "node:fs/promises";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import english from "../../../locales/en/failures.json" with { type: "json" };
import french from "../../../locales/fr/failures.json" with { type: "json" };
import { prepareFile, type WriteFailure } from "../../../electron/features/documents/write.ts";

// What the system answers when a disk is full, or another program holds a file, cannot be had here for the asking: its calls
// answer so instead. Everything else is the real disk.
const trouble = { open: "", writeFile: "", sync: "", link: "", rename: "", unlink: "" };
const failing = (what: keyof typeof trouble): void => {
  if (trouble[what] !== "") throw Object.assign(new Error(what), { code: trouble[what] });
};
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof disk>();
  const failingFirst =
    <Given extends readonly unknown[], Answer>(
      what: keyof typeof trouble,
      call: (...given: Given) => Promise<Answer>,
    ) =>
    async (...given: Given): Promise<Answer> => {
      failing(what);
      return call(...given);
    };
  return {
    ...real,
    link: failingFirst("link", real.link),
    rename: failingFirst("rename", real.rename),
    unlink: failingFirst("unlink", real.unlink),
    open: failingFirst("open", async (...given: Parameters<typeof real.open>) => {
      const file = await real.open(...given);
      return {
        close: () => file.close(),
        sync: failingFirst("sync", () => file.sync()),
        writeFile: failingFirst("writeFile", (bytes: Uint8Array) => file.writeFile(bytes)),
      };
    }),
  };
});

const bytes = new TextEncoder().encode("the whole of it");
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concord-trouble-"));
});
afterEach(() => {
  Object.assign(trouble, { open: "", writeFile: "", sync: "", link: "", rename: "", unlink: "" });
  rmSync(folder, { recursive: true, force: true });
});

/** Writes and names one file; what the answer was, in the code of a sentence, and what is left in the folder. */
async function written(): Promise<{ readonly code: string; readonly left: readonly string[] }> {
  const file = await prepareFile(folder, "minutes.docx", { bytes, mark: "one" });
  if (!file.ok) return { code: file.failure.code, left: readdirSync(folder) };
  const published = await file.value.publish();
  if (!published.ok) await file.value.discard();
  return { code: published.ok ? "" : published.failure.code, left: readdirSync(folder) };
}

const troubles: readonly (readonly [what: keyof typeof trouble, code: string, says: WriteFailure])[] = [
  ["writeFile", "ENOSPC", "documents.diskFull"],
  ["writeFile", "EDQUOT", "documents.diskFull"],
  ["sync", "ENOSPC", "documents.diskFull"],
  ["sync", "EIO", "documents.folderNotWritable"],
  ["open", "EACCES", "documents.folderNotWritable"],
  ["open", "EROFS", "documents.folderNotWritable"],
  ["open", "ENODEV", "documents.folderMissing"],
  ["open", "ENAMETOOLONG", "documents.pathTooLong"],
  ["open", "EBUSY", "documents.fileInUse"],
  ["link", "ENOENT", "documents.folderMissing"],
];

describe("where the disk says no", () => {
  test.each(troubles)("at %s with %s, %s is said and nothing is left", async (what, code, says) => {
    trouble[what] = code;
    expect(await written()).toEqual({ code: says, left: [] });
  });

  test("a stick that knows no second names takes the file under its own", async () => {
    trouble.link = "EPERM";
    expect(await written()).toEqual({ code: "", left: ["minutes.docx"] });
  });

  test("a file that another program holds while it is named goes again, and it is said", async () => {
    Object.assign(trouble, { link: "EPERM", rename: "EBUSY" });
    expect(await written()).toEqual({ code: "documents.fileInUse", left: [] });
  });

  test("what nobody foresaw is no sentence of ours", async () => {
    trouble.writeFile = "EWHATEVER";
    await expect(written()).rejects.toThrow("writeFile");
    expect(readdirSync(folder)).toEqual([]);
  });

  test("each of these has a sentence in every language, and it says that nothing was written or what to do", () => {
    const sentences = (all: object): ReadonlyMap<string, string> => new Map(Object.entries(all));
    for (const [, , says] of troubles)
      for (const all of [sentences(english), sentences(french)]) expect(all.get(says)).toMatch(/^[A-Z].+\.$/u);
  });
});
