import { link, open, rename, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import { fail, ok, type Result } from "../../../shared/result.ts";

export type WriteFailure =
  | "documents.folderMissing"
  | "documents.fileExists"
  | "documents.diskFull"
  | "documents.folderNotWritable"
  | "documents.pathTooLong"
  | "documents.fileInUse";

/** Letters of a whole path beyond which Word, and much of Windows, opens no file. */
const longestPath = 259;

/** A file that is whole and on the disk under a name nobody looks for, and can now be shown or dropped. */
export interface PreparedFile {
  /** Gives the file its name. Never replaces a file of that name. */
  publish(): Promise<Result<null, WriteFailure>>;
  /** Takes the file away again, named or not. */
  discard(): Promise<void>;
}

const codes: Readonly<Record<string, WriteFailure>> = {
  ENOENT: "documents.folderMissing",
  ENOTDIR: "documents.folderMissing",
  EEXIST: "documents.fileExists",
  ENOSPC: "documents.diskFull",
  EDQUOT: "documents.diskFull",
  EFBIG: "documents.diskFull",
  EACCES: "documents.folderNotWritable",
  EPERM: "documents.folderNotWritable",
  EROFS: "documents.folderNotWritable",
  EIO: "documents.folderNotWritable",
  ENODEV: "documents.folderMissing",
  ENXIO: "documents.folderMissing",
  ESTALE: "documents.folderMissing",
  ENAMETOOLONG: "documents.pathTooLong",
  EBUSY: "documents.fileInUse",
  ETXTBSY: "documents.fileInUse",
  // Node's own: a path with a character that ends it.
  ERR_INVALID_ARG_VALUE: "documents.folderMissing",
};

const codeOf = (problem: unknown): string =>
  problem instanceof Error && "code" in problem && typeof problem.code === "string" ? problem.code : "";

function failureOf(problem: unknown): Result<never, WriteFailure> {
  const code = codes[codeOf(problem)];
  if (code) return fail(code);
  throw problem;
}

/** Whether the folder is there and none of the names is taken; asked before anything is printed. */
export async function lookAround(folder: string, fileNames: readonly string[]): Promise<Result<null, WriteFailure>> {
  if (fileNames.some((fileName) => join(folder, fileName).length > longestPath)) return fail("documents.pathTooLong");
  try {
    if (!(await stat(folder)).isDirectory()) return fail("documents.folderMissing");
  } catch (problem) {
    return failureOf(problem);
  }
  for (const fileName of fileNames) {
    const taken = await stat(join(folder, fileName)).then(
      () => true,
      () => false,
    );
    if (taken) return fail("documents.fileExists", { fileName });
  }
  return ok(null);
}

/** Writes the bytes completely, and to the disk, beside where they belong. `mark` keeps two productions apart. */
export async function prepareFile(
  folder: string,
  fileName: string,
  { bytes, mark }: { readonly bytes: Uint8Array; readonly mark: string },
): Promise<Result<PreparedFile, WriteFailure>> {
  const finalPath = join(folder, fileName);
  const temporaryPath = join(folder, `.${mark}.part`);
  try {
    await writeThrough(temporaryPath, bytes);
  } catch (problem) {
    if (codeOf(problem) !== "EEXIST") await remove(temporaryPath);
    return failureOf(problem);
  }
  let published = false;
  return ok({
    async publish() {
      try {
        await nameWithoutReplacing(temporaryPath, finalPath);
        published = true;
        return ok(null);
      } catch (problem) {
        return failureOf(problem);
      }
    },
    discard: () => remove(published ? finalPath : temporaryPath),
  });
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename would replace what is there; a second name fails instead. Sticks without links get the name reserved first. */
async function nameWithoutReplacing(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (problem) {
    if (codeOf(problem) === "EEXIST" || codeOf(problem) === "ENOENT") throw problem;
    await (await open(to, "wx")).close();
    try {
      await rename(from, to);
    } catch (renaming) {
      await remove(to);
      throw renaming;
    }
    return;
  }
  await unlink(from);
}

const remove = (path: string): Promise<void> => unlink(path).catch(() => undefined);
