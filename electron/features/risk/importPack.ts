import { fail, type Result } from "../../../shared/result.ts";
import type { Pack } from "../../../shared/risk/pack.ts";
import { largestPackKilobytes, readPack, type PackProblem } from "../../../shared/risk/readPack.ts";

/** The pack in a file's bytes, or why there is none. */
export function packInFile(base64: string): Result<Pack, PackProblem> {
  // Four letters of base64 are three bytes.
  if (base64.length > (largestPackKilobytes * 1024 * 4) / 3 + 4)
    return fail("risk.packTooBig", { most: largestPackKilobytes });
  const bytes = Buffer.from(base64, "base64");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return fail("risk.packNotText");
  }
  return text.includes("\u0000") ? fail("risk.packNotText") : readPack(text);
}
