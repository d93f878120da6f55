import { ok } from "../../../shared/result.ts";
import type { undoContract } from "../../../shared/undo/contract.ts";
import type { HandlersOf } from "../context.ts";
import { deedsOf } from "./words.ts";

/** How many of them a list shows. */
const shown = 12;

export const undoHandlers: HandlersOf<typeof undoContract> = {
  "undo.list": async (reading, _none) => {
    const { undo, redo } = reading.done;
    return ok({
      undo: await deedsOf(reading, undo.slice(0, shown)),
      redo: await deedsOf(reading, redo.slice(0, shown)),
    });
  },

  "undo.undo": async (writing) => {
    const done = await writing.undoing.takeBack();
    if (!done.ok) return done;
    const [deed] = await deedsOf(writing, [done.value]);
    return deed ? ok(deed) : ok({ did: done.value.did, way: done.value.way, about: "" });
  },

  "undo.redo": async (writing) => {
    const done = await writing.undoing.doAgain();
    if (!done.ok) return done;
    const [deed] = await deedsOf(writing, [done.value]);
    return deed ? ok(deed) : ok({ did: done.value.did, way: done.value.way, about: "" });
  },
};
