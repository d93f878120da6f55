import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import { fail, ok, type Result } from "../../../../shared/result.ts";

const inflate = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw);

/** More parts than any document has, and more text than any form: beyond it is an attack (a zip bomb). */
const mostEntries = 4000;
const mostInflated = 16 * 1024 * 1024;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

type Damaged = "referrals.fileDamaged";
type Refusal = Damaged | "referrals.fileTooLarge" | "referrals.fileProtected";

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;

/** Reads the directory at the end of a zip file, and nothing of what is packed. */
export function archiveEntries(bytes: Buffer): Result<readonly Entry[], Refusal> {
  // The end record is 22 bytes, with a comment of at most 64 KiB behind it; a cut file has none.
  let end = bytes.length - 22;
  const first = Math.max(0, bytes.length - 22 - 0xffff);
  while (end >= first && bytes.readUInt32LE(end) !== endMark) end -= 1;
  if (end < first || end < 0) return fail("referrals.fileDamaged");
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries) return fail("referrals.fileTooLarge");
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = count; left > 0; left--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) return fail("referrals.fileDamaged");
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    if (name === undefined || extra === undefined || comment === undefined) return fail("referrals.fileDamaged");
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + name),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return ok(entries);
}

/** Unpacks one entry: refused by the size it claims before anything is inflated, and stopped at the limit where it lied. */
export async function unpack(bytes: Buffer, entry: Entry): Promise<Result<Buffer, Refusal>> {
  if (entry.encrypted) return fail("referrals.fileProtected");
  if (entry.unpacked > mostInflated) return fail("referrals.fileTooLarge");
  if (entry.at + 30 > bytes.length || bytes.readUInt32LE(entry.at) !== localMark) return fail("referrals.fileDamaged");
  const from = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
  if (from + entry.packed > bytes.length) return fail("referrals.fileDamaged");
  const packed = bytes.subarray(from, from + entry.packed);
  if (entry.method === 0) return ok(packed);
  if (entry.method !== 8) return fail("referrals.fileDamaged");
  try {
    const unpacked = await inflate(packed, { maxOutputLength: mostInflated });
    return unpacked.length === entry.unpacked ? ok(unpacked) : fail("referrals.fileDamaged");
  } catch (problem) {
    const tooLong =
      problem instanceof RangeError ||
      (problem instanceof Error && "code" in problem && problem.code === "ERR_BUFFER_TOO_LARGE");
    return fail(tooLong ? "referrals.fileTooLarge" : "referrals.fileDamaged");
  }
}
