import { randomBytes } from "node:crypto";
import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import BetterSqlite from "better-sqlite3";
import { ok, type Result } from "../../shared/result.ts";
import { giveKey, openConnection, rawKey } from "./connection.ts";
import { vacuumInto, verifyCopy } from "./copies.ts";
import { failureOf, type VaultFailureCode } from "./failures.ts";
import { placesIn, syncFile, syncFolder } from "./folder.ts";
import { writeKeys, type KeysFile } from "./keysFile.ts";
import { sealTo } from "./sealing.ts";
import { dataKeyText } from "./slots.ts";

interface Replaced {
  readonly keysFile: KeysFile;
  readonly dataKey: Buffer;
  readonly result: Result<null, VaultFailureCode>;
}

/**
 * Gives a closed database a new data key and seals it to the slots whose public key is among `publics`; the other slots
 * are gone. At every moment the folder opens with what is in it: both keys are sealed first, then a copy under the new
 * key takes the database's place by one rename, then the old key is dropped. Answers what holds now, also on failure.
 */
export function replaceDataKey(area: {
  readonly folder: string;
  readonly keysFile: KeysFile;
  readonly dataKey: Buffer;
  readonly publics: ReadonlySet<string>;
}): Replaced {
  const { folder, dataKey } = area;
  const newKey = randomBytes(32);
  const both = withBothKeys(area.keysFile, area.publics, newKey);
  try {
    writeKeys(folder, both);
    return { ...finishReplacing({ folder, keysFile: both, oldKey: dataKey, newKey }), result: ok(null) };
  } catch (error) {
    // The database is still under the old key. What was only begun is taken back; where even that cannot be written the
    // error goes up, and the next sign-in finishes the removal.
    const result = failureOf(error);
    const keysFile = { ...area.keysFile, generation: both.generation + 1 };
    removeNextDatabase(folder);
    writeKeys(folder, keysFile);
    return { keysFile, dataKey, result };
  }
}

/**
 * The second half: the keys file already holds both keys and the database is under the old one. Also run at sign-in
 * when a removal was interrupted. Throws when the disk says no; the folder then opens as before.
 */
export function finishReplacing(area: {
  readonly folder: string;
  readonly keysFile: KeysFile;
  readonly oldKey: Buffer;
  readonly newKey: Buffer;
}): { readonly keysFile: KeysFile; readonly dataKey: Buffer } {
  const { folder, newKey } = area;
  const { database, writeAhead, nextDatabase } = placesIn(folder);
  removeNextDatabase(folder);
  const current = openConnection(database, area.oldKey, "writer");
  try {
    vacuumInto(current, nextDatabase);
    current.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    current.close();
  }
  giveNewKey(nextDatabase, area.oldKey, newKey);
  const verified = verifyCopy(nextDatabase, newKey);
  if (!verified.ok) throw new Error("The copy under the new key could not be read back.");
  syncFile(nextDatabase);
  // Frames under the old key beside a database under the new one would be taken for nothing, or worse.
  if (existsSync(writeAhead) && statSync(writeAhead).size > 0) throw new Error("Somebody else has the database open.");
  renameSync(nextDatabase, database);
  syncFolder(folder);
  return { keysFile: oldKeyDroppedIfPossible(folder, area.keysFile), dataKey: newKey };
}

// From the rename on the removal is done: should this not be written, the next sign-in does it.
function oldKeyDroppedIfPossible(folder: string, keysFile: KeysFile): KeysFile {
  try {
    return dropOldKey(folder, keysFile);
  } catch (error) {
    failureOf(error);
    return keysFile;
  }
}

/** Writes the keys file with the newest sealed key of each holder only. */
export function dropOldKey(folder: string, keysFile: KeysFile): KeysFile {
  const done: KeysFile = {
    ...keysFile,
    generation: keysFile.generation + 1,
    recovery: { ...keysFile.recovery, sealedDataKeys: keysFile.recovery.sealedDataKeys.slice(-1) },
    slots: keysFile.slots.map((slot) => ({ ...slot, sealedDataKeys: slot.sealedDataKeys.slice(-1) })),
  };
  writeKeys(folder, done);
  removeNextDatabase(folder);
  return done;
}

const removeNextDatabase = (folder: string): void => {
  for (const ending of ["", "-journal", "-wal", "-shm"])
    rmSync(placesIn(folder).nextDatabase + ending, { force: true });
};

function giveNewKey(path: string, oldKey: Buffer, newKey: Buffer): void {
  const copy = new BetterSqlite(path, { fileMustExist: true });
  try {
    giveKey(copy, oldKey);
    copy.pragma("temp_store = MEMORY");
    const key = rawKey(newKey);
    copy.rekey(key);
    key.fill(0);
  } finally {
    copy.close();
  }
}

function withBothKeys(keysFile: KeysFile, publics: ReadonlySet<string>, newKey: Buffer): KeysFile {
  const { fileId, recovery } = keysFile;
  const toRecovery = sealTo(recovery.public, newKey, dataKeyText(fileId, "recovery"));
  return {
    ...keysFile,
    generation: keysFile.generation + 1,
    recovery: { ...recovery, sealedDataKeys: [...recovery.sealedDataKeys.slice(0, 1), toRecovery] },
    slots: keysFile.slots
      .filter((slot) => publics.has(slot.boxPublic))
      .map((slot) => ({
        ...slot,
        sealedDataKeys: [
          ...slot.sealedDataKeys.slice(0, 1),
          sealTo(slot.boxPublic, newKey, dataKeyText(fileId, slot.id)),
        ],
      })),
  };
}
