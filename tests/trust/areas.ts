import { join } from "node:path";
import { makeSmallArea, people, type PersonKey, type SmallArea } from "../../build/bench/smallArea.ts";
import { deriveKeyHere, signIn, type Costs, type OpenArea, type VaultFailureCode } from "../../electron/vault/vault.ts";
import type { Result } from "../../shared/result.ts";

/** Derivations that take milliseconds, for proofs that open an area thousands of times; the program itself refuses them. */
export const lowCosts: Costs = { memoryKiB: 1024, passes: 1, lanes: 1 };

/** A small area that opens in milliseconds. */
export const quickArea = (folder: string): Promise<SmallArea> =>
  makeSmallArea(folder, join(folder, "machine"), lowCosts);

/** The vault's own door to such an area. */
export const enter = (
  folder: string,
  who: { readonly name: string; readonly passphrase: string } = people.administrator,
): Promise<Result<OpenArea, VaultFailureCode>> =>
  signIn({
    folder,
    name: who.name,
    passphrase: who.passphrase,
    machine: "trust",
    now: Date.now(),
    lowestCosts: lowCosts,
    deriveKey: deriveKeyHere,
  });

/** The same for somebody who must get in. */
export async function enterAs(folder: string, key: PersonKey = "administrator"): Promise<OpenArea> {
  const opened = await enter(folder, people[key]);
  if (!opened.ok) throw new Error(opened.failure.code);
  return opened.value;
}
