import type { DemonstrationAccount } from "../../../shared/unlock/model.ts";
import type { Language } from "../../../shared/settings/model.ts";
import type { AccountKeys, OpenArea } from "../../vault/vault.ts";
import type { Costs, DeriveKey } from "../../vault/vault.ts";

/** How areas are made and opened on this machine; tests hand in cheaper costs. */
export interface Machine {
  readonly name: string;
  /** The program's own folder on this machine: recent areas and high-water marks, nothing of a case. */
  readonly folder: string;
  /** What is made on it is the demonstration, and says so at the foot of every screen. */
  readonly makesDemonstration?: true;
  readonly costs?: Costs;
  readonly lowestCosts?: Costs;
  readonly deriveKey?: DeriveKey;
}

/** What a demonstration area is made of, kept apart from the rooms (`RULES.md` 10). */
export interface Demonstration {
  /** Makes the area in `folder`; a folder that is there already is left as it is. */
  make(folder: string, language: Language, onProgress: (done: number, total: number) => void): Promise<void>;
  readonly accounts: readonly DemonstrationAccount[];
}

/** What the room of unlocking asks of the desk: which area is chosen, which is open, and who came in. */
export interface Program {
  readonly machine: Machine;
  readonly demonstration: Demonstration | null;
  chosenFolder(): string | null;
  choose(folder: string): void;
  openArea(): OpenArea | null;
  /** Makes an opened area the one the desk works on: schema, key ring, high-water mark. */
  enter(area: OpenArea): Promise<void>;
  /** Closes the open area; the chosen one stays chosen. */
  leave(): Promise<void>;
  /** Resolves when no worker of the desk's own is at the area any more: before it is given a new data key. */
  workersEnded(): Promise<void>;
  /** Has what was written brought from the write-ahead file into the database, beside whoever types; for long work between its steps. */
  writeBack(): Promise<void>;
  /** Takes the connections of the open area again, after it was given a new data key. */
  reconnect(): void;
  /** Remembers that the passphrase was given again just now. */
  passphraseGiven(): void;
  sitting(): Sitting | null;
  /** Who drives: whose rights and signature every call has. Null while nobody is signed in. */
  driver(): { readonly keys: AccountKeys; readonly sitting: Sitting } | null;
  /** The account of who sits beside, if anybody does. */
  beside(): string | null;
  /** Somebody whose passphrase was just given sits down beside, and drives. Throws where two are there already. */
  join(joined: { readonly keys: AccountKeys; readonly failedSignInsBefore: number }): Promise<void>;
  /** Who sits beside drives from now on. */
  switchDriver(): Promise<void>;
  /** Who sits beside leaves, and takes every key along. */
  endBeside(): void;
}

/** The present sitting of the account that is signed in. */
export interface Sitting {
  readonly signedInAt: number;
  readonly lastSignInAt: string | null;
  readonly failedSignIns: number;
  /** The file is older than what this machine has seen of it: it is open for reading only. */
  readonly olderCopy: boolean;
}
