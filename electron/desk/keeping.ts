import type { Topic } from "../../shared/contract.ts";
import { fail, ok, type Failure, type Result } from "../../shared/result.ts";
import type { AreaNow, SignedIn, Writing } from "../features/context.ts";
import type { CommandName, Started, Step } from "../features/undoable.ts";
import type { Remembered, Undoing } from "../features/undo/undoing.ts";
import type { Writer } from "../store/unitOfWork.ts";
import type { At } from "./atDesk.ts";
import { parseCall, type Call } from "./call.ts";
import type { Contexts } from "./contexts.ts";
import { nothingDone, remembered, withDeed, withStop, type UndoLog } from "./done.ts";
import { whyNotBack } from "./notUndoable.ts";
import { undoables } from "./undoables.ts";

/** Milliseconds after which typing on in the same thing is another deed. */
const goesOnFor = 10_000;

/** What a command does to the log of who called it: settled once it is known whether it was committed. */
export interface Keeping {
  /** For the commands that take something back or do it again. */
  undoing(db: Writer, who: { session: SignedIn; area: AreaNow }): Undoing;
  begin(writing: Writing): Promise<void>;
  finish(writing: Writing, output: unknown): Promise<void>;
  /** The entry of the log: of what was taken back it says on which object. */
  entryOf(call: Call): Call;
  /** Answers what went stale besides. */
  settle(isCommitted: boolean): readonly Topic[];
}

interface Surroundings {
  readonly contexts: Contexts;
  readonly now: () => number;
}

/** Why a step was refused, in the words of whoever wanted to take something back. */
function inPlainWords(failure: Failure): { ok: false; failure: Failure } {
  if (failure.code === "desk.notInThisState") return fail("undo.tooLate");
  if (failure.code.startsWith("desk.")) return fail("undo.notYoursNow");
  return { ok: false, failure };
}

const isRefusedAsStale = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "changedElsewhere";

export function createKeeping(at: At, call: Call, { contexts, now }: Surroundings): Keeping {
  const { person, opened } = at;
  const log = person.done;
  const last = log.undo.at(-1);
  const goingOn = last && log.redo.length === 0 && now() - last.at <= goesOnFor ? last : null;
  let started: Started<CommandName> | null = null;
  let committed: UndoLog | null = null;
  // A deed that cannot be taken back is not in the way of those before it.
  let refused: UndoLog | null = null;
  let steps: Call[] = [];

  async function carryOut(db: Writer, writing: Writing, { procedure, input, again }: Step): Promise<Result<unknown>> {
    const parsed = parseCall(procedure, input);
    if (!parsed.ok) return fail("undo.notPossibleNow");
    const allowed = await contexts.authorise(at, db, parsed.value);
    if (!allowed.ok) return inPlainWords(allowed.failure);
    const result = await parsed.value.procedure.handler({ ...writing, again } as never, parsed.value.input);
    if (!result.ok) return inPlainWords(result.failure);
    if (isRefusedAsStale(result.value)) return fail("undo.changedSince");
    if (contexts.isLogged(at, parsed.value)) await contexts.audit(at, db, parsed.value);
    steps = [...steps, parsed.value];
    return result;
  }

  async function bring(
    which: "undo" | "redo",
    { db, writing, only }: { readonly db: Writer; readonly writing: Writing; readonly only: string | null },
  ): Promise<Result<Remembered>> {
    const deed = log[which].at(-1);
    if (only !== null && deed?.did !== only) return fail("undo.notTheLast");
    if (!deed) return fail("undo.nothing");
    refused = { ...log, [which]: log[which].slice(0, -1) };
    // It was said once: the next time it is what was done before that.
    if (deed.done === null) return ok(remembered(deed));
    const found = await deed.done[which](writing);
    if (!found.ok) return found;
    for (const one of found.value) {
      const result = await carryOut(db, writing, one);
      if (!result.ok) return result;
    }
    const other = which === "undo" ? "redo" : "undo";
    // What is typed from now on is another deed.
    committed = { ...refused, [other]: [...log[other], { ...deed, at: 0 }] };
    return ok(remembered(deed));
  }

  return {
    undoing(db, who) {
      const writing = (): Writing => contexts.writingOf(at, db, who);
      return {
        takeBack: (only) => bring("undo", { db, writing: writing(), only }),
        doAgain: () => bring("redo", { db, writing: writing(), only: null }),
      };
    },
    async begin(writing) {
      // Its input was checked by the contract of this very name.
      started = (await undoables.get(call.name)?.begin(writing, call.input as never, goingOn?.done ?? null)) ?? null;
    },
    async finish(writing, output) {
      if (!started) {
        const why = whyNotBack(call.name);
        if (why !== null) committed = withStop(log, call, { why, at: now() });
        return;
      }
      const done = await started.finish(writing, output as never);
      const before = started.resumes ? log.undo.slice(0, -1) : log.undo;
      if (!done) {
        if (started.resumes) committed = { undo: before, redo: [] };
        return;
      }
      const did = started.resumes && goingOn ? goingOn.did : call.name;
      committed = withDeed(before, { did, way: done.way, about: done.about, why: null, done, at: now() });
    },
    entryOf: (entry) =>
      steps.length === 0
        ? entry
        : { ...entry, objectId: steps[0]?.objectId ?? null, input: steps.map(({ name, input }) => ({ name, input })) },
    settle(isCommitted) {
      const next = isCommitted ? committed : refused;
      const isOver = isCommitted && call.name === "meeting.approveMinutes";
      if (next) person.done = next;
      if (isOver) for (const each of [opened.driver, opened.beside]) if (each) each.done = nothingDone;
      const isSameList = next?.undo.length === log.undo.length && next.redo.length === log.redo.length;
      // Somebody who types on changes no list: nothing is read anew at each key.
      if (!isOver && (next === null || (isSameList && started?.resumes === true))) return [];
      return [...new Set<Topic>(["undo", ...steps.flatMap(({ procedure }) => procedure.topics)])];
    },
  };
}
