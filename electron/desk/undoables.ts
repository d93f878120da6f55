import { accessUndoables } from "../features/access/undoable.ts";
import { actionsUndoables } from "../features/actions/undoable.ts";
import { agendaUndoables } from "../features/agenda/undoable.ts";
import { conferencesUndoables } from "../features/conferences/undoable.ts";
import { documentsUndoables } from "../features/documents/undoable.ts";
import { houseStyleUndoables } from "../features/houseStyle/undoable.ts";
import { listsUndoables } from "../features/lists/undoable.ts";
import { meetingUndoables } from "../features/meeting/undoable.ts";
import { minutesUndoables } from "../features/minutes/undoable.ts";
import { peopleUndoables } from "../features/people/undoable.ts";
import { recordsUndoables } from "../features/records/undoable.ts";
import { referralsUndoables } from "../features/referrals/undoable.ts";
import { researchUndoables } from "../features/research/undoable.ts";
import type { CommandName, UndoableBy, Undoables } from "../features/undoable.ts";

/** Every command that can be taken back, one line a room (`features/undoable.ts` says how); the others and why: `notUndoable.ts`. */
const all = {
  ...agendaUndoables,
  ...researchUndoables,
  ...meetingUndoables,
  ...minutesUndoables,
  ...actionsUndoables,
  ...conferencesUndoables,
  ...recordsUndoables,
  ...peopleUndoables,
  ...referralsUndoables,
  ...accessUndoables,
  ...listsUndoables,
  ...houseStyleUndoables,
  ...documentsUndoables,
} satisfies Undoables;
export type TakenBack = keyof typeof all;

/** By the name of a call. Its input has been checked by that name's contract; a table of all of them can only say "some command". */
export const undoables: ReadonlyMap<string, UndoableBy<CommandName>> = new Map(
  Object.entries(all).map(([name, undoable]) => [name, undoable as UndoableBy<CommandName>]),
);
