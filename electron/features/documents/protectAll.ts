import { fail, ok, type Result } from "../../../shared/result.ts";
import { newPassphrase } from "../../vault/vault.ts";
import type { Tasking } from "../context.ts";
import type { FileOfCopy, Printed } from "./deliver.ts";
import { startProtecting } from "./protecting.ts";

/**
 * Encrypts each copy under a passphrase of its own, where that is wanted; else the Word file is what is written. The
 * passphrases go to who asked, in the answer, and nowhere else.
 */
export async function protectAll(
  tasking: Tasking,
  printed: readonly Printed[],
  { protect, isCancelled }: { readonly protect: boolean; readonly isCancelled: () => boolean },
): Promise<Result<FileOfCopy[]>> {
  if (!protect) return ok(printed.map((copy) => ({ ...copy, file: copy.bytes, passphrase: null })));
  const protecting = startProtecting();
  try {
    const files: FileOfCopy[] = [];
    for (const copy of printed) {
      if (isCancelled()) return fail("documents.cancelled");
      const passphrase = newPassphrase();
      files.push({ ...copy, file: await protecting.protect({ file: copy.bytes, passphrase }), passphrase });
      tasking.progress(files.length, printed.length);
    }
    return isCancelled() ? fail("documents.cancelled") : ok(files);
  } finally {
    await protecting.close();
  }
}
