import { createHash, type Hash } from "node:crypto";
import { largestFileAskedAbout } from "../../../shared/documents/copies.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";

const largest = largestFileAskedAbout * 1024 * 1024;

/** A file on its way in, of which it is asked which copy it is. It lives in memory only, and dies with the desk. */
interface FileAskedAbout {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly hash: Hash;
  /** Bytes that have come; they come in order. */
  came: number;
}

// One a person: who drops a second one has done with the first.
const files = new Map<string, FileAskedAbout>();

/** Makes room for a file. */
export function beginFile(
  id: string,
  accountId: string,
  { fileName, size }: { readonly fileName: string; readonly size: number },
): Result<FileAskedAbout, "documents.fileTooLarge"> {
  if (size < 0 || size > largest) return fail("documents.fileTooLarge", { most: largestFileAskedAbout });
  const file = { id, fileName, bytes: Buffer.alloc(size), hash: createHash("sha256"), came: 0 };
  files.set(accountId, file);
  return ok(file);
}

/** The file of that id, when this account began it. */
function fileOf(id: string, accountId: string | undefined): Result<FileAskedAbout, "documents.fileGone"> {
  const file = files.get(accountId ?? "");
  return file?.id === id ? ok(file) : fail("documents.fileGone");
}

/** Takes the next piece of a file: its fingerprint grows with it, so that none is counted over all of it at once. */
export function addBytes(
  id: string,
  accountId: string | undefined,
  { offset, piece }: { readonly offset: number; readonly piece: Buffer },
): Result<null, "documents.fileGone" | "documents.fileTooLarge"> {
  const file = fileOf(id, accountId);
  if (!file.ok) return file;
  const { bytes, hash } = file.value;
  if (offset !== file.value.came) return fail("documents.fileGone");
  if (offset + piece.length > bytes.length) return fail("documents.fileTooLarge", { most: largestFileAskedAbout });
  piece.copy(bytes, offset);
  hash.update(piece);
  file.value.came += piece.length;
  return ok(null);
}

/** The whole file and its fingerprint; it is forgotten by that. */
export function takeFile(
  id: string,
  accountId: string,
): Result<{ readonly fileName: string; readonly bytes: Buffer; readonly sha256: string }, "documents.fileGone"> {
  const file = fileOf(id, accountId);
  if (!file.ok) return file;
  files.delete(accountId);
  const { fileName, bytes, hash, came } = file.value;
  return came === bytes.length ? ok({ fileName, bytes, sha256: hash.digest("hex") }) : fail("documents.fileGone");
}
