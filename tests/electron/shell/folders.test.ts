import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { FolderListing } from "../../../shared/shell/contract.ts";
import { listFolders } from "../../../electron/shell/folders.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "folders-"));
  for (const name of ["Zeta", "Northmere.concord", ".hidden", "älter"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "letter.docx"), "");
});
afterEach(() => rmSync(folder, { recursive: true }));

it("lists visible folders by name and marks areas; files are not told", () => {
  const listing = listFolders(folder);
  if (!listing.ok) throw new Error(listing.failure.code);
  expect(FolderListing.parse(listing.value)).toEqual({
    path: folder,
    parent: dirname(folder),
    writable: true,
    folders: ["älter", "Northmere.concord", "Zeta"].map((name) => ({
      name,
      path: join(folder, name),
      isArea: name === "Northmere.concord",
    })),
  });
});

it("starts in the first folder when no path is given, and ends at the root", () => {
  expect(listFolders("").ok).toBe(true);
  expect(listFolders("/")).toMatchObject({ ok: true, value: { parent: null } });
});

it("says that a folder is gone, also when it is a file", () => {
  expect(listFolders(join(folder, "nowhere"))).toMatchObject({ ok: false, failure: { code: "shell.folderGone" } });
  expect(listFolders(join(folder, "letter.docx"))).toMatchObject({ ok: false, failure: { code: "shell.folderGone" } });
});
