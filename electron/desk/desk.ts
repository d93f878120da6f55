import { randomBytes } from "node:crypto";
import type { BridgeEvent } from "../../shared/bridge.ts";
import type { Topic } from "../../shared/contract.ts";
import { fail, ok, type Failure, type Result } from "../../shared/result.ts";
import { rememberForms, referralsWait } from "../features/people/matching/forms.ts";
import type { Demonstration, Machine } from "../features/unlock/program.ts";
import type { At } from "./atDesk.ts";
import { keepAttempts, namedIn, triedAt, untilAlike } from "./attempts.ts";
import { changesPeople, mayChangeSitting, parseCall, type Call } from "./call.ts";
import { checkedInTurns } from "./checkedInTurns.ts";
import { createContexts } from "./contexts.ts";
import { leavesForms, looksByForms } from "./oldForms.ts";
import { failureOfProblem, needsToLeave } from "./problems.ts";
import { createProgram, type DeskProgram } from "./program.ts";
import { registry } from "./registry.ts";
import { createTaskings } from "./tasking.ts";
import { createKeeping } from "./keeping.ts";
import { withStop } from "./done.ts";
import { whyNotBack } from "./notUndoable.ts";
import { createWaitingForms } from "./waitingForms.ts";

export interface DeskOptions {
  readonly machine: Machine;
  readonly demonstration?: Demonstration;
  /** Milliseconds since 1970; tests and the demonstration hand in their own. */
  readonly now?: () => number;
  /** Milliseconds that only count on, whatever the machine's clock is set to; `now` where that is handed in alone. */
  readonly steady?: () => number;
  /** Where references and copy codes come from; the demonstration hands in its own, so that its references stay the same. */
  readonly randomBytes?: (count: number) => Uint8Array;
  readonly report?: (problem: unknown, procedure: string) => void;
}

export interface Desk {
  call(procedure: string, input: unknown): Promise<Result<unknown>>;
  on(listener: (event: BridgeEvent) => void): () => void;
  /** Waits for what runs and closes the area. */
  close(): Promise<void>;
}

/** What a call came to, before it is answered, and since when it runs (`performance.now()`). */
interface Answered {
  readonly result: Result<unknown>;
  readonly since: number;
}

/** The desk: look up → parse → authorise → unit of work → handler → audit → Result → topics. */
export function createDesk(options: DeskOptions): Desk {
  const now = options.now ?? Date.now;
  const drawBytes = options.randomBytes ?? randomBytes;
  const steady = options.steady ?? options.now ?? (() => performance.now());
  const program: DeskProgram = createProgram(options.machine, options.demonstration ?? null, { now, steady });
  const listeners = new Set<(event: BridgeEvent) => void>();
  const running = new Set<Promise<unknown>>();
  const emit = (event: BridgeEvent): void => {
    for (const listener of listeners) listener(event);
  };
  let changes = 0;
  const touch = (topics: readonly Topic[]): void => {
    changes += 1;
    if (topics.length > 0) emit({ kind: "topics", topics });
  };
  const contexts = createContexts({ now, drawBytes, changes: () => changes });
  const here = (): At | null => {
    const opened = program.opened();
    return opened && { opened, person: opened.driver };
  };
  const stillDrives = (at: At): boolean => program.opened() === at.opened && at.opened.driver === at.person;
  const waitingForms = createWaitingForms({
    contexts,
    here,
    touch,
    isQuiet: () => running.size === 0,
    writeBack: () => program.writeBack(),
  });
  const taskingOf = createTaskings({ program, contexts, here, stillDrives, emit, touch, now, drawBytes });

  async function runQuery(call: Call, at: At): Promise<Result<unknown>> {
    const { olderCopy } = at.person.sitting;
    const result = await at.opened.units.read(async (db) => {
      const who = await contexts.authorise(at, db, call);
      if (!who.ok) return who;
      const { session, area } = who.value;
      if (looksByForms(call.name) && !olderCopy) await waitingForms.finishReferrals(at, () => referralsWait(db));
      return call.procedure.handler(contexts.readingOf(at, db, session, area) as never, call.input);
    });
    // Somebody else sat down meanwhile: what was read is not for them.
    if (program.opened() !== at.opened) return fail("desk.signInFirst");
    if (result.ok && !olderCopy && contexts.isLogged(at, call))
      await at.opened.units.write(async (db) => ok(await contexts.audit(at, db, call)));
    return result;
  }

  // Decided inside its own transaction: what an earlier command changed counts, also when both were sent at once.
  async function runCommand(call: Call, at: At): Promise<Result<unknown>> {
    const keeping = createKeeping(at, call, { contexts, now });
    const result = await at.opened.units.write(async (db) => {
      const who = await contexts.authorise(at, db, call);
      if (!who.ok) return who;
      const writing = contexts.writingOf(at, db, who.value, keeping.undoing(db, who.value));
      await keeping.begin(writing);
      const done = await call.procedure.handler(writing as never, call.input);
      if (done.ok) await keeping.finish(writing, done.value);
      if (done.ok) await rememberForms(writing);
      if (done.ok && contexts.isLogged(at, call)) await contexts.audit(at, db, keeping.entryOf(call));
      return done;
    });
    const stale = keeping.settle(result.ok);
    if (stale.length > 0) touch(stale);
    return result;
  }

  async function runTask(call: Call, began: At | null): Promise<Result<unknown>> {
    const who = began ? await began.opened.units.read((db) => contexts.authorise(began, db, call)) : ok(null);
    if (!who.ok) return who;
    const tasking = taskingOf(call, who.value?.session ?? null, began);
    const result = await call.procedure.handler(tasking as never, call.input);
    // Whoever came in, or took over, did so themselves.
    const by = began === null || changesPeople(call.name) ? here() : began;
    const isThere = by !== null && program.opened() === by.opened;
    const why = whyNotBack(call.name);
    if (result.ok && isThere && why !== null) {
      by.person.done = withStop(by.person.done, call, { why, at: now() });
      touch(["undo"]);
    }
    if (result.ok && isThere && !by.person.sitting.olderCopy && contexts.isLogged(by, call))
      await by.opened.units.write(async (db) => ok(await contexts.audit(by, db, call)));
    return result;
  }

  /** Keeps what somebody tried at a case that is not theirs, before they are answered: for its readers (`RULES.md` 4). */
  async function watch(call: Call, at: At, { result, since }: Answered): Promise<void> {
    const { opened, person } = at;
    if (person.sitting.olderCopy || program.opened() !== opened) return;
    const isRefused = !result.ok && result.failure.code.startsWith("desk.");
    // What the desk let through by its own object was looked at already.
    if (!isRefused && call.objectId !== null) person.known.remember(call.objectId);
    const named = namedIn(call.input).filter((id) => isRefused || id !== call.objectId);
    if (named.length === 0) return;
    const seen = await opened.units.read(async (db) => {
      const { session, area } = await contexts.facts(at, db);
      return session && { session, at: area.now, tried: await triedAt(db, session, named) };
    });
    if (!seen) return;
    const tried = person.known.withoutLeavings({ tried: seen.tried, isRefused, now: now() });
    if (tried.length === 0) return;
    await opened.units.write(async (db) => ok(await keepAttempts(db, { ...seen, procedure: call.name }, tried)));
    await untilAlike(since);
  }

  const run = (call: Call, at: At): Promise<Result<unknown>> => {
    if (call.procedure.kind === "query") return runQuery(call, at);
    return call.procedure.kind === "command" ? runCommand(call, at) : runTask(call, at);
  };

  async function carryOut(name: string, raw: unknown, at: At | null): Promise<Result<unknown>> {
    const since = performance.now();
    const parsed = parseCall(name, raw);
    if (!parsed.ok) return parsed;
    const call = parsed.value;
    const { kind, topics, output, policy } = call.procedure;
    if (policy.needs !== "nobody" && !at) return fail("desk.signInFirst");
    const result = policy.needs === "nobody" || !at ? await runTask(call, null) : await run(call, at);
    if (at) await watch(call, at, { result, since });
    if (!result.ok) return result;
    if (kind === "command" || kind === "task") touch(topics);
    // What was read for one of two people at this desk is not shown to the other; what they wrote is written.
    const isShownTo = kind === "command" || policy.needs === "nobody" || changesPeople(name) || !at || stillDrives(at);
    if (!isShownTo) return fail("desk.driverChanged");
    // What the contract does not name does not leave the desk, whatever a handler put into its answer.
    return ok(await checkedInTurns(output, result.value));
  }

  async function call(name: string, input: unknown): Promise<Result<unknown>> {
    // Settled as the call comes in: it is theirs who drives now, however long it waits.
    const at = here();
    // Whoever sits down, or leaves, finds nobody at work in the file.
    if (mayChangeSitting(name)) await waitingForms.stop();
    if (name === "unlock.lock" || changesPeople(name)) await Promise.allSettled(running);
    const work = carryOut(name, input, at).catch(async (problem: unknown): Promise<{ ok: false; failure: Failure }> => {
      const isOver = at !== null && program.opened() !== at.opened;
      if (isOver && registry.get(name)?.policy.needs !== "nobody") return fail("desk.signInFirst");
      options.report?.(problem, name);
      if (needsToLeave(problem)) {
        await program.leave().catch(() => undefined);
        emit({ kind: "locked", reason: "deskEnded" });
      }
      return fail(failureOfProblem(problem));
    });
    running.add(work);
    try {
      return await work;
    } finally {
      running.delete(work);
      if (leavesForms(name) && program.opened()?.driver.sitting.olderCopy === false) waitingForms.start();
      // Who shows a case on the wall has left, or lets the other drive: it does not stay there.
      if (at !== null && !stillDrives(at)) emit({ kind: "projector", slide: null });
    }
  }

  return {
    call,
    on(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      await waitingForms.stop();
      await Promise.allSettled(running);
      await program.leave();
    },
  };
}
