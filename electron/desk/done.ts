import type { Done } from "../features/undoable.ts";
import type { DoneList, Remembered } from "../features/undo/undoing.ts";

/** Something an account did and can take back. */
export interface Deed extends Remembered {
  readonly done: Done;
  /** When it was last added to, in milliseconds since 1970. */
  readonly at: number;
}

/** What one account did in this sitting; the last of each is the next to be taken back, or done again. */
export interface UndoLog {
  readonly undo: readonly Deed[];
  readonly redo: readonly Deed[];
}

export const nothingDone: UndoLog = { undo: [], redo: [] };

/** A deed without what only the desk needs. */
export const remembered = ({ did, way, about }: Deed): Remembered => ({ did, way, about });

/** The latest first. */
export const listOf = ({ undo, redo }: UndoLog): DoneList => ({
  undo: undo.toReversed().map(remembered),
  redo: redo.toReversed().map(remembered),
});
