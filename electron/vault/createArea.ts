import { randomBytes, randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { fail, ok, type Result } from "../../shared/result.ts";
import { createDatabase } from "./connection.ts";
import { calibratedCosts, costsWithinBounds, lowestCosts, type Costs } from "./costs.ts";
import { usualDeriveKey, slotKey, type DeriveKey } from "./deriveKey.ts";
import type { Entering } from "./enterArea.ts";
import { failureOf, type VaultFailureCode } from "./failures.ts";
import { placesIn, syncFolder } from "./folder.ts";
import { newPrivateKey, publicHalf } from "./keyPairs.ts";
import { writeKeys, type KeysFile } from "./keysFile.ts";
import { takeLock } from "./lock.ts";
import { openArea, type NewAccount, type OpenArea } from "./openArea.ts";
import { isLongEnough } from "./passphrase.ts";
import { printedRecoveryKey } from "./recoveryKey.ts";
import { sealTo } from "./sealing.ts";
import { dataKeyText, newSlot } from "./slots.ts";

export interface Creating extends Entering {
  readonly account: NewAccount;
  /** What a derivation costs here; calibrated to about one second on this machine unless told. */
  readonly costs?: Costs;
}

export interface CreatedArea {
  readonly area: OpenArea;
  /** To be printed once; it is stored nowhere. */
  readonly recoveryKey: string;
}

/** Makes a new area in a folder that does not exist yet, with its first account, and opens it. */
export async function createArea(creating: Creating): Promise<Result<CreatedArea, VaultFailureCode>> {
  const { folder, account } = creating;
  const deriveKey = creating.deriveKey ?? usualDeriveKey();
  if (!isLongEnough(account.passphrase)) return fail("vault.passphraseTooShort");
  if (creating.costs && !costsWithinBounds(creating.costs, creating.lowestCosts ?? lowestCosts))
    return fail("vault.costOutOfBounds");
  const costs = creating.costs ?? (await calibratedCosts(measuredBy(deriveKey)));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    return failureOf(error);
  }
  try {
    return await fillFolder(creating, costs, deriveKey);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    return failureOf(error);
  }
}

async function fillFolder(
  { folder, account, machine, now }: Creating,
  cost: Costs,
  deriveKey: DeriveKey,
): Promise<Result<CreatedArea, VaultFailureCode>> {
  const places = placesIn(folder);
  const fileId = randomUUID();
  const { name, passphrase, accountId } = account;
  const key = await slotKey(deriveKey, cost, { fileId, name, passphrase });
  const dataKey = randomBytes(32);
  const { slot, keys } = newSlot({ fileId, dataKeys: [dataKey] }, accountId, key);
  key.fill(0);
  const recoveryPrivate = newPrivateKey("x25519");
  const recoveryPublic = publicHalf("x25519", recoveryPrivate);
  const sealed = sealTo(recoveryPublic, dataKey, dataKeyText(fileId, "recovery"));
  const recovery = { public: recoveryPublic, sealedDataKeys: [sealed] };
  const keysFile: KeysFile = { format: 1, fileId, generation: 1, cost, recovery, slots: [slot] };

  mkdirSync(places.backups, { mode: 0o700 });
  const locked = takeLock(folder);
  if (!locked.ok) return locked;
  const lock = locked.value;
  try {
    createDatabase(places.database, dataKey);
    // The keys come last: a folder without them is no area, so that a crash before this leaves nothing that half opens.
    writeKeys(folder, keysFile);
    syncFolder(folder);
    const opened = { folder, keysFile, dataKey, lock, deriveKey, keys, recoveryKeys: null, failedSignInsBefore: 0 };
    const area = openArea(opened);
    lock.announce({ machine, since: new Date(now).toISOString() });
    const recoveryKey = printedRecoveryKey(recoveryPrivate);
    recoveryPrivate.fill(0);
    return ok({ area, recoveryKey });
  } catch (error) {
    lock.release();
    throw error;
  }
}

const measuredBy =
  (deriveKey: DeriveKey) =>
  async (costs: Costs): Promise<number> => {
    const started = performance.now();
    await deriveKey({ passphrase: Buffer.from("calibration"), salt: Buffer.alloc(32), costs });
    return performance.now() - started;
  };
