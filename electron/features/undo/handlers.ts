import { fail, ok } from "../../../shared/result.ts";
import type { undoContract } from "../../../shared/undo/contract.ts";
import type { HandlersOf } from "../context.ts";
import { deedOf } from "./words.ts";

/** How many of them a list shows. */
const shown = 12;

export const undoHandlers: HandlersOf<typeof undoContract> = {
  "undo.list": async (reading, _none) => {
    const { undo, redo } = reading.done;
    const inWords = (deeds: typeof undo) => Promise.all(deeds.slice(0, shown).map((deed) => deedOf(reading, deed)));
    return ok({ undo: await inWords(undo), redo: await inWords(redo) });
  },

  "undo.undo": async (writing, { only }) => {
    const done = await writing.undoing.takeBack(only);
    if (!done.ok) return done;
    const deed = await deedOf(writing, done.value);
    return deed.why === null ? ok(deed) : fail("undo.cannot", { did: deed.did, about: deed.about, why: deed.why });
  },

  "undo.redo": async (writing) => {
    const done = await writing.undoing.doAgain();
    if (!done.ok) return done;
    return ok(await deedOf(writing, done.value));
  },
};
