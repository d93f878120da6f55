import type { Result } from "../../../shared/result.ts";
import { deriveKeyHere, signIn, type Costs, type DeriveKey } from "../../../electron/vault/vault.ts";

/** Costs that take milliseconds; production refuses them. */
export const lowCosts: Costs = { memoryKiB: 8 * 1024, passes: 1, lanes: 1 };
export const ana = { accountId: "account-ana", name: "Ana Novak", passphrase: "correct horse battery" };
export const bo = { accountId: "account-bo", name: "Bo Lind", passphrase: "seven plain words here" };
export const now: number = Date.UTC(2026, 10, 25, 9);

/** What every way into an area is told in these tests. */
export const entering = (folder: string, deriveKey: DeriveKey = deriveKeyHere) => ({
  folder,
  machine: "OFFICE-1",
  now,
  lowestCosts: lowCosts,
  deriveKey,
});

/** The value of a result that has to be good. */
export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.failure.code} ${JSON.stringify(result.failure.params)}`);
  return result.value;
}

export const signInAs = (folder: string, who = ana, deriveKey?: DeriveKey) =>
  signIn({ ...entering(folder, deriveKey), name: who.name, passphrase: who.passphrase });
