import { accessSync, constants, existsSync, readdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fail, ok } from "../../shared/result.ts";
import type { Result } from "../../shared/result.ts";
import type { FolderListing } from "../../shared/shell/contract.ts";

/** Where a person keeps documents: the folder `Documents` at home where there is one, else home. */
export function firstFolder(): string {
  const documents = join(homedir(), "Documents");
  return existsSync(documents) ? documents : homedir();
}

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** The visible folders inside `path` (the first folder when empty), by name; files are never told. */
export function listFolders(path: string): Result<FolderListing, "shell.folderGone" | "shell.folderUnreadable"> {
  const here = path === "" ? firstFolder() : resolve(path);
  if (!isFolder(here)) return fail("shell.folderGone");
  try {
    const folders = readdirSync(here)
      .filter((name) => !name.startsWith(".") && isFolder(join(here, name)))
      .toSorted((one, other) => one.localeCompare(other))
      .map((name) => ({ name, path: join(here, name), isArea: name.endsWith(".concord") }));
    const parent = dirname(here);
    return ok({ path: here, parent: parent === here ? null : parent, folders, writable: isWritable(here) });
  } catch {
    return fail("shell.folderUnreadable");
  }
}
