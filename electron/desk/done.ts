import type { WhyNot } from "../../shared/undo/model.ts";
import type { Done } from "../features/undoable.ts";
import type { About, DoneList, Remembered } from "../features/undo/undoing.ts";
import type { Call } from "./call.ts";

/** Something an account did: with the way back, or with the reason why there is none. */
export type Deed = Remembered & {
  /** When it was last added to, in milliseconds since 1970. */
  readonly at: number;
} & ({ readonly done: Done; readonly why: null } | { readonly done: null; readonly why: WhyNot });

/** What one account did in this sitting; the last of each is the next to be taken back, or done again. */
export interface UndoLog {
  readonly undo: readonly Deed[];
  readonly redo: readonly Deed[];
}

export const nothingDone: UndoLog = { undo: [], redo: [] };

/** Commands of a sitting that can be taken back (`RULES.md` 8). */
const mostDeeds = 50;

/** The log with one deed more: what was taken back before it is not done again any more. */
export const withDeed = (deeds: readonly Deed[], deed: Deed): UndoLog => ({
  undo: [...deeds, deed].slice(-mostDeeds),
  redo: [],
});

function aboutOf({ procedure: { policy }, objectId }: Call): About {
  if (objectId === null) return null;
  if (policy.on?.kind === "case") return { caseId: objectId };
  if (policy.on?.kind === "hearing") return { hearingId: objectId };
  if (policy.on?.kind === "referral") return { referralId: objectId };
  return policy.on?.kind === "agency" ? { agencyId: objectId } : null;
}

/**
 * The log after something that cannot be taken back: it stands before what was done earlier, so that nothing earlier is
 * taken back in its place. The same kind of thing several times in a row is said once.
 */
export function withStop(
  log: UndoLog,
  call: Call,
  { why, at }: { readonly why: WhyNot; readonly at: number },
): UndoLog {
  const last = log.undo.at(-1);
  const before = last?.done === null && last.did === call.name ? log.undo.slice(0, -1) : log.undo;
  return withDeed(before, { did: call.name, way: null, about: aboutOf(call), why, done: null, at });
}

/** A deed without what only the desk needs. */
export const remembered = ({ did, way, about, why }: Deed): Remembered => ({ did, way, about, why });

/** The latest first. */
export const listOf = ({ undo, redo }: UndoLog): DoneList => ({
  undo: undo.toReversed().map(remembered),
  redo: redo.toReversed().map(remembered),
});
