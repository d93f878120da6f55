import { fail, ok, type Result } from "../../shared/result.ts";
import { slotKey } from "./deriveKey.ts";
import { enterArea, type Entering } from "./enterArea.ts";
import { countFailedSignIn } from "./failedSignIns.ts";
import type { VaultFailureCode } from "./failures.ts";
import type { OpenArea } from "./openArea.ts";
import { dataKeysOf, slotOpenedBy } from "./slots.ts";

export interface SigningIn extends Entering {
  readonly name: string;
  readonly passphrase: string;
}

/**
 * Opens an area with an account's name and passphrase. An unknown name and a wrong passphrase cost one derivation each
 * and get the same answer; both are counted beside the area.
 */
export async function signIn(signingIn: SigningIn): Promise<Result<OpenArea, VaultFailureCode>> {
  const { folder, name, passphrase } = signingIn;
  const result = await enterArea(signingIn, async (keysFile, deriveKey) => {
    const { fileId, cost } = keysFile;
    const key = await slotKey(deriveKey, cost, { fileId, name, passphrase });
    const found = slotOpenedBy(keysFile, key);
    key.fill(0);
    if (found === null) {
      countFailedSignIn(folder, signingIn.now);
      return fail("vault.wrongPassphraseOrAccount");
    }
    const { slot, keys } = found;
    return ok({ keys, recoveryKeys: null, dataKeys: dataKeysOf(keys, slot.sealedDataKeys, fileId, slot.id) });
  });
  return result;
}
