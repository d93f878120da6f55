import { fail, type Failure } from "../../shared/result.ts";

/** Everything the vault may answer instead of an open area; each has its sentence in `locales/<xx>/failures.json`. */
export type VaultFailureCode =
  | "vault.notAnArea"
  | "vault.foreignFile"
  | "vault.damaged"
  | "vault.newerVersion"
  | "vault.inUse"
  | "vault.readOnlyFolder"
  | "vault.diskFull"
  | "vault.wrongPassphraseOrAccount"
  | "vault.folderExists"
  | "vault.costOutOfBounds"
  | "vault.passphraseTooShort"
  | "vault.wrongRecoveryKey";

const codes: Readonly<Record<string, VaultFailureCode>> = {
  EACCES: "vault.readOnlyFolder",
  EPERM: "vault.readOnlyFolder",
  EROFS: "vault.readOnlyFolder",
  SQLITE_READONLY: "vault.readOnlyFolder",
  SQLITE_CANTOPEN: "vault.readOnlyFolder",
  ENOSPC: "vault.diskFull",
  EDQUOT: "vault.diskFull",
  SQLITE_FULL: "vault.diskFull",
  // The shared-memory file beside the database could not be made longer.
  SQLITE_IOERR_SHMSIZE: "vault.diskFull",
  EEXIST: "vault.folderExists",
  ENOENT: "vault.notAnArea",
  ENOTDIR: "vault.notAnArea",
  SQLITE_NOTADB: "vault.damaged",
  SQLITE_CORRUPT: "vault.damaged",
  SQLITE_BUSY: "vault.inUse",
};

/** The failure that an error of the file system or of SQLite stands for; any other error is thrown on. */
export function failureOf(error: unknown): { readonly ok: false; readonly failure: Failure<VaultFailureCode> } {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  // SQLite's extended codes add a word (`SQLITE_READONLY_DIRECTORY`); the first two words decide.
  const known = codes[code] ?? codes[code.split("_").slice(0, 2).join("_")];
  if (known === undefined) throw error;
  return fail(known, known === "vault.inUse" ? { machine: "", since: "" } : {});
}
