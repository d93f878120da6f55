import { fail, ok, type Result } from "../../shared/result.ts";
import { enterArea, type Entering } from "./enterArea.ts";
import type { VaultFailureCode } from "./failures.ts";
import { publicHalf } from "./keyPairs.ts";
import type { OpenArea } from "./openArea.ts";
import { readRecoveryKey } from "./recoveryKey.ts";
import { dataKeysOf } from "./slots.ts";

/** Opens an area with the printed recovery key, as nobody's account. */
export async function recover(
  recovering: Entering & { readonly recoveryKey: string },
): Promise<Result<OpenArea<null>, VaultFailureCode>> {
  return enterArea<null>(recovering, async ({ fileId, recovery }) => {
    const boxPrivate = readRecoveryKey(recovering.recoveryKey);
    if (boxPrivate === null) return fail("vault.wrongRecoveryKey");
    const boxPublic = publicHalf("x25519", boxPrivate);
    if (boxPublic !== recovery.public) return fail("vault.wrongRecoveryKey");
    const recoveryKeys = { boxPublic, boxPrivate };
    const dataKeys = dataKeysOf(recoveryKeys, recovery.sealedDataKeys, fileId, "recovery");
    return ok({ keys: null, recoveryKeys, dataKeys });
  });
}
