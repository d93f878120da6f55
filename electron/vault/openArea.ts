import type { Database } from "better-sqlite3";
import { fail, ok, type Result } from "../../shared/result.ts";
import { openConnection, openReadOnly, type WorkerData } from "./connection.ts";
import { slotKey, type DeriveKey } from "./deriveKey.ts";
import { clearFailedSignIns, countFailedSignIn, failedSignIns } from "./failedSignIns.ts";
import { failureOf, type VaultFailureCode } from "./failures.ts";
import { placesIn } from "./folder.ts";
import { writeKeys, type KeysFile } from "./keysFile.ts";
import type { Lock } from "./lock.ts";
import { isLongEnough } from "./passphrase.ts";
import { replaceDataKey } from "./replaceDataKey.ts";
import { keyFor, type BoxKeys } from "./sealing.ts";
import { newSlot, rewrapped, sameAccount, slotOpenedBy, type AccountKeys } from "./slots.ts";

export interface NewAccount {
  readonly accountId: string;
  /** The name somebody signs in with; part of what the passphrase is derived with. */
  readonly name: string;
  readonly passphrase: string;
}

/** An account as the database knows it: where a new data key has to be sealed to. */
export interface RemainingAccount {
  readonly accountId: string;
  readonly boxPublic: string;
}

/** An area that is open: everything goes through it until `close`. `keys` is null after a recovery. */
export interface OpenArea<Keys extends AccountKeys | null = AccountKeys> {
  readonly folder: string;
  readonly fileId: string;
  readonly keys: Keys;
  /** The area's own pair, after a recovery only: it opens compartments whose readers are gone. */
  readonly recoveryKeys: BoxKeys | null;
  /** What compartment keys are also sealed to, so that no value dies with its last reader. Base64. */
  readonly recoveryPublic: string;
  /** For HMACs of changes in the audit, 32 bytes; another one after an account was removed. */
  readonly auditKey: Buffer;
  /** The one connection that writes; another one after an account was removed. */
  readonly writer: Database;
  /** A read-only connection; another one after an account was removed. */
  readonly reader: Database;
  /** Failed sign-ins since the last successful one, counted before this one. */
  readonly failedSignInsBefore: number;
  /** One more read-only connection; closed with the area at the latest. */
  openReader(): Database;
  /** A copy of what `openReadOnly` needs in a worker. */
  workerData(): WorkerData;
  /** Whether the passphrase is that of the account whose keys these are: who signed in, unless others are given. */
  checkAccount(name: string, passphrase: string, whose?: AccountKeys): Promise<boolean>;
  /** The keys of another account of this area, for a second person who agrees to something. */
  unlockAccount(name: string, passphrase: string): Promise<Result<AccountKeys, VaultFailureCode>>;
  /**
   * The same for somebody who stays at this machine beside the first: it counts as a sign-in, also when it fails.
   * `now` is in milliseconds since 1970; the keys are the caller's to forget.
   */
  joinAccount(
    name: string,
    passphrase: string,
    now: number,
  ): Promise<Result<{ readonly keys: AccountKeys; readonly failedSignInsBefore: number }, VaultFailureCode>>;
  addAccount(account: NewAccount): Promise<Result<{ boxPublic: string; signPublic: string }, VaultFailureCode>>;
  /** Takes a slot back that was just added and that nobody was told of; the data key stays. */
  takeBackAccount(boxPublic: string): Result<null, VaultFailureCode>;
  changePassphrase(name: string, oldPassphrase: string, newPassphrase: string): Promise<Result<null, VaultFailureCode>>;
  /**
   * Takes an account's way in away: its slot goes, and the database gets a new data key that is sealed to the accounts
   * that remain. Every connection is closed and opened anew, so workers must have ended, and whoever kept `writer`,
   * `reader` or `auditKey` takes them again, also after a failure.
   */
  removeAccount(accountId: string, remaining: readonly RemainingAccount[]): Promise<Result<null, VaultFailureCode>>;
  /** The same for every slot whose public key is not among these: an account that was recovered loses its forgotten one. */
  keepSlots(remaining: readonly RemainingAccount[]): Promise<Result<null, VaultFailureCode>>;
  /** Writes the write-ahead file back, closes every connection, lets the lock go and forgets the keys. */
  close(): void;
}

/** What is known once an area's keys have been opened and its lock is held. */
export interface Opened<Keys extends AccountKeys | null> {
  readonly folder: string;
  readonly keysFile: KeysFile;
  readonly dataKey: Buffer;
  readonly lock: Lock;
  readonly deriveKey: DeriveKey;
  readonly keys: Keys;
  readonly recoveryKeys: BoxKeys | null;
  readonly failedSignInsBefore: number;
}

const connect = (folder: string, dataKey: Buffer) => {
  const path = placesIn(folder).database;
  const writer = openConnection(path, dataKey, "writer");
  try {
    return { writer, reader: openConnection(path, dataKey, "reader") };
  } catch (error) {
    writer.close();
    throw error;
  }
};

/** Opens the database of an area whose keys are known. Throws what SQLite throws. */
export function openArea<Keys extends AccountKeys | null>(opened: Opened<Keys>): OpenArea<Keys> {
  const { folder, lock, deriveKey, keys } = opened;
  let { keysFile, dataKey } = opened;
  let connections = connect(folder, dataKey);
  const moreReaders = new Set<Database>();
  const fileId = keysFile.fileId;
  const auditKeyNow = () => keyFor(dataKey, `concord1|audit|${fileId}`);
  let auditKey = auditKeyNow();

  const keyOf = (name: string, passphrase: string) => slotKey(deriveKey, keysFile.cost, { fileId, name, passphrase });
  const slotOf = async (name: string, passphrase: string) => slotOpenedBy(keysFile, await keyOf(name, passphrase));
  const save = (changed: KeysFile): Result<null, VaultFailureCode> => {
    const next = { ...changed, generation: keysFile.generation + 1 };
    try {
      writeKeys(folder, next);
    } catch (error) {
      return failureOf(error);
    }
    keysFile = next;
    return ok(null);
  };
  const disconnect = () => {
    for (const reader of moreReaders) reader.close();
    moreReaders.clear();
    connections.reader.close();
    try {
      connections.writer.pragma("wal_checkpoint(TRUNCATE)");
    } finally {
      connections.writer.close();
    }
  };

  const keepSlots: OpenArea["keepSlots"] = async (remaining) => {
    const publics = new Set(remaining.map((account) => account.boxPublic));
    disconnect();
    const replaced = replaceDataKey({ folder, keysFile, dataKey, publics });
    ({ keysFile, dataKey } = replaced);
    connections = connect(folder, dataKey);
    auditKey = auditKeyNow();
    return replaced.result;
  };

  return {
    folder,
    fileId,
    keys,
    recoveryKeys: opened.recoveryKeys,
    recoveryPublic: keysFile.recovery.public,
    failedSignInsBefore: opened.failedSignInsBefore,
    get auditKey() {
      return auditKey;
    },
    get writer() {
      return connections.writer;
    },
    get reader() {
      return connections.reader;
    },
    openReader() {
      const reader = openReadOnly({ folder, dataKey });
      moreReaders.add(reader);
      return reader;
    },
    workerData: () => ({ folder, dataKey: Uint8Array.from(dataKey) }),

    async checkAccount(name, passphrase, whose) {
      const found = await slotOf(name, passphrase);
      const asked = whose ?? keys;
      const isTheirs = asked !== null && found !== null && sameAccount(found.keys, asked);
      found?.keys.boxPrivate.fill(0);
      return isTheirs;
    },
    async unlockAccount(name, passphrase) {
      const found = await slotOf(name, passphrase);
      return found === null ? fail("vault.wrongPassphraseOrAccount") : ok(found.keys);
    },
    async joinAccount(name, passphrase, now) {
      const found = await slotOf(name, passphrase);
      if (found === null) {
        countFailedSignIn(folder, now);
        return fail("vault.wrongPassphraseOrAccount");
      }
      const failedSignInsBefore = failedSignIns(folder).count;
      clearFailedSignIns(folder);
      return ok({ keys: found.keys, failedSignInsBefore });
    },
    async addAccount(account) {
      if (!isLongEnough(account.passphrase)) return fail("vault.passphraseTooShort");
      const key = await keyOf(account.name, account.passphrase);
      const added = newSlot({ fileId, dataKeys: [dataKey] }, account.accountId, key);
      key.fill(0);
      const saved = save({ ...keysFile, slots: [...keysFile.slots, added.slot] });
      return saved.ok ? ok({ boxPublic: added.keys.boxPublic, signPublic: added.keys.signPublic }) : saved;
    },
    takeBackAccount: (boxPublic) =>
      save({ ...keysFile, slots: keysFile.slots.filter((slot) => slot.boxPublic !== boxPublic) }),
    async changePassphrase(name, oldPassphrase, newPassphrase) {
      if (!isLongEnough(newPassphrase)) return fail("vault.passphraseTooShort");
      const oldKey = await keyOf(name, oldPassphrase);
      const newKey = await keyOf(name, newPassphrase);
      // Looked up only now: an account may have been removed, and the slots sealed anew, while keys were derived.
      const found = slotOpenedBy(keysFile, oldKey);
      if (found === null) return fail("vault.wrongPassphraseOrAccount");
      const changed = rewrapped(fileId, found.slot, oldKey, newKey);
      return save({ ...keysFile, slots: keysFile.slots.map((slot) => (slot.id === changed.id ? changed : slot)) });
    },
    removeAccount: (accountId, remaining) => keepSlots(remaining.filter((account) => account.accountId !== accountId)),
    keepSlots,
    close() {
      if (!connections.writer.open) return;
      try {
        disconnect();
      } catch (error) {
        // Without room to write it back it stays in the write-ahead file, where the next opening finds it.
        if (failureOf(error).failure.code !== "vault.diskFull") throw error;
      } finally {
        lock.release();
      }
      for (const secret of [dataKey, auditKey, keys?.boxPrivate, opened.recoveryKeys?.boxPrivate]) secret?.fill(0);
    },
  };
}
