import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { fail, ok, type Result } from "../../shared/result.ts";
import { applicationId } from "./connection.ts";
import { costsWithinBounds, lowestCosts, type Costs } from "./costs.ts";
import { usualDeriveKey, type DeriveKey } from "./deriveKey.ts";
import { clearFailedSignIns, failedSignIns } from "./failedSignIns.ts";
import { failureOf, type VaultFailureCode } from "./failures.ts";
import { placesIn } from "./folder.ts";
import { isKeyOf } from "./keyCheck.ts";
import { readKeys, type KeysFile } from "./keysFile.ts";
import { takeLock, type Lock } from "./lock.ts";
import { openArea, type OpenArea } from "./openArea.ts";
import { dropOldKey, finishReplacing } from "./replaceDataKey.ts";
import type { BoxKeys } from "./sealing.ts";
import type { AccountKeys } from "./slots.ts";

/** What every way into an area is told. `now` is in milliseconds since 1970; `machine` is what a second program is told. */
export interface Entering {
  readonly folder: string;
  readonly machine: string;
  readonly now: number;
  readonly lowestCosts?: Costs;
  readonly deriveKey?: DeriveKey;
}

/** What a passphrase or a recovery key opened: the data keys, old one first, of which one is the database's. */
export interface Unlocked<Keys extends AccountKeys | null> {
  readonly keys: Keys;
  readonly recoveryKeys: BoxKeys | null;
  readonly dataKeys: readonly Buffer[];
}

/** Opens an area: bounds, lock and shape of the files first, then `unlock`, then the database. Failing changes nothing. */
export async function enterArea<Keys extends AccountKeys | null>(
  entering: Entering,
  unlock: (keysFile: KeysFile, deriveKey: DeriveKey) => Promise<Result<Unlocked<Keys>, VaultFailureCode>>,
): Promise<Result<OpenArea<Keys>, VaultFailureCode>> {
  const { folder } = entering;
  const read = readKeysSafely(folder);
  if (!read.ok) return read;
  if (!costsWithinBounds(read.value.cost, entering.lowestCosts ?? lowestCosts)) return fail("vault.costOutOfBounds");
  if (!existsSync(placesIn(folder).database)) return fail("vault.notAnArea");
  const locked = takeLock(folder);
  if (!locked.ok) return locked;
  const result = await enterLocked(entering, locked.value, unlock);
  if (!result.ok) locked.value.release();
  return result;
}

async function enterLocked<Keys extends AccountKeys | null>(
  entering: Entering,
  lock: Lock,
  unlock: (keysFile: KeysFile, deriveKey: DeriveKey) => Promise<Result<Unlocked<Keys>, VaultFailureCode>>,
): Promise<Result<OpenArea<Keys>, VaultFailureCode>> {
  const { folder, machine, now } = entering;
  const deriveKey = entering.deriveKey ?? usualDeriveKey();
  let area: OpenArea<Keys> | null = null;
  try {
    const shape = databaseShape(folder);
    if (shape !== null) return fail(shape);
    // Read again under the lock: an account may just have been added by the program that held it.
    const read = readKeys(folder);
    if (!read.ok) return read;
    const unlocked = await unlock(read.value, deriveKey);
    if (!unlocked.ok) return unlocked;
    const settled = settleDataKey(folder, read.value, unlocked.value.dataKeys);
    if (settled === null) return fail("vault.damaged");
    const { keys, recoveryKeys } = unlocked.value;
    const failedSignInsBefore = failedSignIns(folder).count;
    area = openArea({ folder, ...settled, lock, deriveKey, keys, recoveryKeys, failedSignInsBefore });
    if (area.reader.pragma("application_id", { simple: true }) !== applicationId) {
      area.close();
      return fail("vault.foreignFile");
    }
    clearFailedSignIns(folder);
    lock.announce({ machine, since: new Date(now).toISOString() });
    return ok(area);
  } catch (error) {
    area?.close();
    return failureOf(error);
  }
}

function readKeysSafely(folder: string): Result<KeysFile, VaultFailureCode> {
  try {
    return readKeys(folder);
  } catch (error) {
    return failureOf(error);
  }
}

const plainHeader = "SQLite format 3\0";
const pageBytes = 4096;

/** What is wrong with the database file as far as can be seen without a key; a zero-length one would open as empty. */
function databaseShape(folder: string): VaultFailureCode | null {
  const { database, writeAhead } = placesIn(folder);
  const { size } = statSync(database);
  if (size < pageBytes) return "vault.damaged";
  const handle = openSync(database, "r");
  const head = Buffer.alloc(plainHeader.length);
  readSync(handle, head, 0, head.length, 0);
  closeSync(handle);
  if (head.toString("latin1") === plainHeader) return "vault.foreignFile";
  // A last page that is not whole would be noticed only when it is read. After a power cut the write-ahead file mends it.
  const isMended = existsSync(writeAhead) && statSync(writeAhead).size > 0;
  return size % pageBytes !== 0 && !isMended ? "vault.damaged" : null;
}

// Two data keys mean that a removal was interrupted: it is finished now, so that who was removed stays removed.
function settleDataKey(
  folder: string,
  keysFile: KeysFile,
  dataKeys: readonly Buffer[],
): { readonly keysFile: KeysFile; readonly dataKey: Buffer } | null {
  const dataKey = dataKeys.find((key) => isKeyOf(folder, key));
  if (dataKey === undefined) return null;
  const [oldKey, newKey] = dataKeys;
  if (oldKey === undefined || newKey === undefined) return { keysFile, dataKey };
  if (dataKey === newKey) return { keysFile: dropOldKey(folder, keysFile), dataKey };
  return finishReplacing({ folder, keysFile, oldKey, newKey });
}
