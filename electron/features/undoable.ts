import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import type { Contracts, Input, NamesOf, Output } from "../../shared/contracts.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Writing } from "./context.ts";
import type { About, Again } from "./undo/undoing.ts";

export type { About, Again } from "./undo/undoing.ts";

// How a command becomes one that can be taken back: its room says in `undoable.ts` which *thing* it changes. A thing can be
// looked at, and says which commands bring it from how it stands to how it stood. Nothing is written around a command's
// rules: what takes it back is decided, checked and logged like any other call, and redoing is the same the other way.
// A command without a line there cannot be taken back, and says why (`desk/notUndoable.ts`).

export type CommandName = NamesOf<"command">;
type Parsed<Name extends CommandName> = z.output<Contracts[Name]["input"]>;

/** One command that is part of bringing a thing back. */
export interface Step {
  readonly procedure: CommandName;
  readonly input: unknown;
  readonly again: Again | null;
}

/** A command of the contract with its input; `again` where it makes something that was there before. */
export const step = <Name extends CommandName>(
  procedure: Name,
  input: Input<Name>,
  again: Again | null = null,
): Step => ({
  procedure,
  input,
  again,
});

/** Something that commands change. */
export interface Thing<State> {
  /** The same for all commands that type into the same thing: in one go they are one deed. Null: each is one of its own. */
  readonly key: string | null;
  /** Looked at after `look`: that may find it. */
  readonly about: About;
  /** How it stands, without versions and times; null where it is not there. */
  look(writing: Writing): Promise<State | null>;
  /** What brings it from `now` to `to`; null where no command does. May look up the versions it has to name. */
  bring(writing: Writing, to: State | null, now: State | null): Promise<readonly Step[] | null>;
  /** Which way a line was moved. */
  way?(before: State | null, after: State | null): "up" | "down" | null;
}

export type Steps = Result<readonly Step[], "undo.changedSince" | "undo.notPossibleNow">;

/** A deed that was done and can be taken back, and done again. */
export interface Done {
  readonly key: string | null;
  readonly about: About;
  readonly way: "up" | "down" | null;
  /** The commands that take it back, or what is in their way: somebody else changed the thing since, or none does it. */
  undo(writing: Writing): Promise<Steps>;
  redo(writing: Writing): Promise<Steps>;
  /** The same deed going on: what was there before it stays what it goes back to. */
  resume(): Started<never>;
}

/** A deed that is being done; `finish` answers null where nothing was changed by it. */
export interface Started<Name extends CommandName> {
  /** Whether it is the deed before that goes on. */
  readonly resumes: boolean;
  finish(writing: Writing, output: Output<Name>): Promise<Done | null>;
}

/**
 * Which thing a command changes, before it is done and, with its output, after; null where it makes a new one. `seen` is
 * the one of before: for what is found by something that is gone afterwards.
 */
type ThingOf<Name extends CommandName, State> = (
  input: Parsed<Name>,
  output: Output<Name> | null,
  seen: Thing<State> | null,
) => Thing<State> | null;

interface Seen<State> {
  readonly before: State | null;
  readonly after: State | null;
  readonly about: About;
}

function doneOf<State>(thing: Thing<State>, { before, after, about }: Seen<State>): Done | null {
  if (isDeepStrictEqual(before, after)) return null;
  const bring = async (writing: Writing, from: State | null, to: State | null): Promise<Steps> => {
    const now = await thing.look(writing);
    if (!isDeepStrictEqual(now, from)) return fail("undo.changedSince");
    const steps = await thing.bring(writing, to, now);
    return steps === null ? fail("undo.notPossibleNow") : ok(steps);
  };
  return {
    key: thing.key,
    about,
    way: thing.way?.(before, after) ?? null,
    undo: (writing) => bring(writing, after, before),
    redo: (writing) => bring(writing, before, after),
    resume: () => ({
      resumes: true,
      finish: async (writing) => doneOf(thing, { before, after: await thing.look(writing), about }),
    }),
  };
}

/** A line of a room's `undoable.ts`: the command that changes this thing. */
export const changes = <Name extends CommandName, State>(
  _command: Name,
  thingOf: ThingOf<Name, State>,
): UndoableBy<Name> => ({
  async begin(writing, input, last) {
    const thing = thingOf(input, null, null);
    if (last !== null && last.key !== null && last.key === thing?.key) return last.resume();
    const before = thing === null ? null : await thing.look(writing);
    return {
      resumes: false,
      async finish(now, output) {
        const changed = thingOf(input, output, thing);
        if (changed === null) return null;
        const after = await changed.look(now);
        return doneOf(changed, { before, after, about: changed.about ?? thing?.about ?? null });
      },
    };
  },
});

/** What the desk asks of a command that can be taken back; `last` is the deed just before, which may be going on. */
export interface UndoableBy<Name extends CommandName> {
  begin(writing: Writing, input: Parsed<Name>, last: Done | null): Promise<Started<Name>>;
}

/** The commands of a room that can be taken back. */
export type Undoables = { readonly [Name in CommandName]?: UndoableBy<Name> };
