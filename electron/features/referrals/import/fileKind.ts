import { isUtf8 } from "node:buffer";
import { fail, ok, type Result } from "../../../../shared/result.ts";

export type FileKind = "form" | "table";

const tableEndings: ReadonlySet<string> = new Set(["csv", "tsv", "txt", "tab"]);
const formEndings: ReadonlySet<string> = new Set(["docx", "docm", "dotx"]);

const endingOf = (fileName: string): string => fileName.split(".").at(-1)?.toLowerCase() ?? "";

/** What a file of that name will be taken for. Other kinds are refused before a byte of them is sent. */
export function kindByName(fileName: string): Result<FileKind, "referrals.fileKindUnknown"> {
  const ending = endingOf(fileName);
  if (formEndings.has(ending)) return ok("form");
  return tableEndings.has(ending) ? ok("table") : fail("referrals.fileKindUnknown");
}

const beginsWith = (bytes: Buffer, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** The container of old Office files and of encrypted new ones. */
const isCompoundFile = (bytes: Buffer): boolean => beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/**
 * What a file is, by its first bytes and its name. A document behind a password is a compound file that holds an
 * `EncryptedPackage`; without one it is a document of the time before docx.
 */
export function kindOf(
  fileName: string,
  bytes: Buffer,
): Result<
  FileKind,
  "referrals.fileKindUnknown" | "referrals.fileProtected" | "referrals.fileDamaged" | "referrals.tableEmpty"
> {
  const named = kindByName(fileName);
  if (!named.ok) return named;
  if (isCompoundFile(bytes))
    return bytes.includes(Buffer.from("EncryptedPackage", "utf16le"))
      ? fail("referrals.fileProtected")
      : fail("referrals.fileKindUnknown");
  const isZip = beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
  if (named.value === "form") return isZip ? named : fail("referrals.fileDamaged");
  if (bytes.length === 0) return fail("referrals.tableEmpty");
  // A picture, a PDF or a spreadsheet under the name of a table: text holds no NUL but in UTF-16.
  const isPicture =
    beginsWith(bytes, 0x25, 0x50, 0x44, 0x46) || beginsWith(bytes, 0x89, 0x50) || beginsWith(bytes, 0xff, 0xd8);
  const looksBinary = bytes.subarray(0, 4096).includes(0) && isUtf8(bytes.subarray(0, 2)) && !isWide(bytes);
  return isZip || isPicture || looksBinary ? fail("referrals.fileKindUnknown") : named;
}

/** Whether it is UTF-16 without a mark: every other byte of its beginning is mostly zero. */
export function isWide(bytes: Buffer): "LE" | "BE" | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const enough = sample.length / 2 / 4;
  const [even = 0, odd = 0] = zeros;
  if (odd > enough && odd > even * 4) return "LE";
  return even > enough && even > odd * 4 ? "BE" : null;
}
