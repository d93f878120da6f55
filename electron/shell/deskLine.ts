import { z } from "zod";
import { fail } from "../../shared/result.ts";
import type { LockReason } from "../../shared/shell/contract.ts";
import type { DeskChild } from "./deskChild.ts";
import { lockPatience } from "./security.ts";

const Answer = z.object({ id: z.number(), result: z.unknown() });
const Event = z.object({ event: z.looseObject({ kind: z.string() }) });
export type DeskEvent = z.infer<typeof Event>["event"];

/** One running desk: calls by number, events, and its end. */
export interface DeskLine {
  /** Passes a call on; the answer is the desk's `Result`, or `desk.ended` when it ended first. */
  call(procedure: string, input: unknown): Promise<unknown>;
  /** Lets it finish what it has, for at most two seconds, and kills it; resolves when the process is gone. */
  end(reason: LockReason): Promise<void>;
}

/** Starts a desk and carries its messages; `onEnd` is called when it ends without having been asked to. */
export function openDeskLine(child: DeskChild, onEvent: (event: DeskEvent) => void, onEnd: () => void): DeskLine {
  const waiting = new Map<number, (result: unknown) => void>();
  let lastId = 0;
  let asked = false;
  let isGone = false;
  const { promise: gone, resolve: leave } = Promise.withResolvers<void>();

  child.onMessage((message) => {
    const answer = Answer.safeParse(message);
    if (answer.success) {
      waiting.get(answer.data.id)?.(answer.data.result);
      waiting.delete(answer.data.id);
      return;
    }
    const event = Event.safeParse(message);
    if (event.success) onEvent(event.data.event);
  });
  child.onExit(() => {
    isGone = true;
    for (const answer of waiting.values()) answer(fail("desk.ended"));
    waiting.clear();
    leave();
    if (!asked) onEnd();
  });

  const call = (procedure: string, input: unknown): Promise<unknown> => {
    if (isGone) return Promise.resolve(fail("desk.ended"));
    return new Promise((resolve) => {
      lastId += 1;
      waiting.set(lastId, resolve);
      child.send({ id: lastId, procedure, input });
    });
  };

  const end = async (reason: LockReason): Promise<void> => {
    asked = true;
    if (isGone) return;
    const timer = setTimeout(() => child.kill(), lockPatience);
    await call("unlock.lock", { reason });
    clearTimeout(timer);
    child.kill();
    await gone;
  };
  return { call, end };
}
