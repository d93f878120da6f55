import type { Sitting } from "../features/unlock/program.ts";
import type { Filling } from "../features/search/fill.ts";
import { forgetKeyRing, loadKeyRing, type KeyRing } from "../store/sealing.ts";
import type { UnitsOfWork } from "../store/unitOfWork.ts";
import type { AccountKeys, OpenArea } from "../vault/vault.ts";
import { knownThings, type KnownThings } from "./attempts.ts";
import type { Checkpoints } from "./checkpoints.ts";
import { nothingDone, type UndoLog } from "./done.ts";

/** Somebody whose passphrase was given at this desk, and all that is theirs alone; gone when they leave. */
export interface Person {
  readonly keys: AccountKeys;
  readonly sitting: Sitting;
  /** Entries of the log that are written once a sitting, by procedure, object and field. */
  readonly logged: Set<string>;
  /** What this sitting was let into (`attempts.ts`). */
  readonly known: KnownThings;
  readonly ring: KeyRing;
  /** What can be taken back, and done again; gone with the sitting. */
  done: UndoLog;
  reauthenticatedAt: number | null;
}

/** Everything about the area that is open now; gone when it is left. */
export interface Opened {
  readonly area: OpenArea;
  readonly checkpoints: Checkpoints;
  /** What fills the index of an older area; null where nothing may be written. */
  readonly filling: Filling | null;
  /** Milliseconds since 1970, counted on from sign-in whatever the wall's clock is set to meanwhile. */
  readonly steadyNow: () => number;
  units: UnitsOfWork;
  /** Whose rights and whose signature every call has that begins now (`RULES.md` 8). */
  driver: Person;
  /** Who sits beside: the minute taker next to the chair, or the chair next to the minute taker. */
  beside: Person | null;
}

/** By whom a call is made, settled when it comes in: whoever drives later does not change it. */
export interface At {
  readonly opened: Opened;
  readonly person: Person;
}

/** Sits somebody down who has just given their passphrase. `now` is in milliseconds since 1970. */
export async function sitDown(
  units: UnitsOfWork,
  { keys, failedSignIns, olderCopy }: { keys: AccountKeys; failedSignIns: number; olderCopy: boolean },
  now: number,
): Promise<Person> {
  const account = await units.read((db) =>
    db.selectFrom("accounts").select("last_sign_in_at").where("id", "=", keys.accountId).executeTakeFirst(),
  );
  return {
    keys,
    sitting: { signedInAt: now, lastSignInAt: account?.last_sign_in_at ?? null, failedSignIns, olderCopy },
    logged: new Set(),
    known: knownThings(),
    ring: await units.read((db) => loadKeyRing(db, keys.accountId)),
    done: nothingDone,
    reauthenticatedAt: now,
  };
}

/** What somebody could unseal goes with them: their own key and every key it opened. */
export function getUp(person: Person): void {
  person.keys.boxPrivate.fill(0);
  forgetKeyRing(person.ring);
  person.done = nothingDone;
}

/** Whether somebody sits at the desk still. */
export const isThere = (opened: Opened | null, { person, opened: before }: At): boolean =>
  opened === before && (before.driver === person || before.beside === person);
