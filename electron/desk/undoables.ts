import { actionsUndoables } from "../features/actions/undoable.ts";
import { agendaUndoables } from "../features/agenda/undoable.ts";
import { conferencesUndoables } from "../features/conferences/undoable.ts";
import { meetingUndoables } from "../features/meeting/undoable.ts";
import { peopleUndoables } from "../features/people/undoable.ts";
import { recordsUndoables } from "../features/records/undoable.ts";
import type { CommandName, UndoableBy, Undoables } from "../features/undoable.ts";

/** Every command that can be taken back, one line a room; what is not here cannot (`features/undoable.ts` says how). */
const all: Undoables = {
  ...agendaUndoables,
  ...meetingUndoables,
  ...actionsUndoables,
  ...conferencesUndoables,
  ...recordsUndoables,
  ...peopleUndoables,
};

/** By the name of a call. Its input has been checked by that name's contract; a table of all of them can only say "some command". */
export const undoables: ReadonlyMap<string, UndoableBy<CommandName>> = new Map(
  Object.entries(all).map(([name, undoable]) => [name, undoable as UndoableBy<CommandName>]),
);
