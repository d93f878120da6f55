import { fork } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { deskEnvironment, deskMemory } from "../../electron/shell/deskChild.ts";
import { fail, type Result } from "../../shared/result.ts";
import { project } from "../run.ts";
import { mustOver, type Callable, type Must } from "./caller.ts";

const Answer = z.object({ id: z.number(), result: z.unknown() });
const Held = z.object({ held: z.object({ wall: z.number(), own: z.number() }) });

/** The longest turn of a desk's loop in ms: by the clock on the wall, and what of it the desk itself computed. */
export type Held = z.infer<typeof Held>["held"];

/** Both in words. */
export const inWords = ({ wall, own }: Held): string => `${wall.toFixed(1)} ms (${own.toFixed(1)} ms of them its own)`;

/** A desk in a process of its own, spoken to as a shell does. */
export interface DeskProcess extends Callable {
  readonly pid: number;
  readonly must: Must;
  /** For `probedDesk` only: how long its loop was held at the longest since this was last asked. */
  held(): Promise<Held>;
  /** Ends it at once, as the system would; resolves when it is gone. */
  kill(): Promise<void>;
  /** Lets it close the area and end by itself. */
  close(): Promise<void>;
}

/** The program's own desk, as both shells start it. */
export const realDesk: string = join(project, "electron/desk/main.ts");
/** The same with a probe of its event loop. */
export const probedDesk: string = join(import.meta.dirname, "probedDesk.ts");

/** Starts a desk; its answers to calls that were waiting when it ended are `desk.ended`. */
export function startDesk(machineFolder: string, module: string = realDesk): DeskProcess {
  const child = fork(module, [machineFolder], {
    serialization: "json",
    execArgv: [...deskMemory],
    env: { ...process.env, ...deskEnvironment },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  const { promise: gone, resolve: leave } = Promise.withResolvers<void>();
  let tellHeld: ((held: Held) => void) | undefined;
  let lastId = 0;
  let isGone = false;
  child.on("error", () => undefined);
  child.on("message", (message) => {
    const held = Held.safeParse(message);
    if (held.success) tellHeld?.(held.data.held);
    const answer = Answer.safeParse(message);
    if (!answer.success) return;
    waiting.get(answer.data.id)?.(answer.data.result as Result<unknown>);
    waiting.delete(answer.data.id);
  });
  child.once("exit", () => {
    isGone = true;
    for (const answer of waiting.values()) answer(fail("desk.ended"));
    waiting.clear();
    leave();
  });
  const call = (procedure: string, input: unknown): Promise<Result<unknown>> =>
    isGone
      ? Promise.resolve(fail("desk.ended"))
      : new Promise((resolve) => {
          lastId += 1;
          waiting.set(lastId, resolve);
          child.send({ id: lastId, procedure, input }, () => undefined);
        });
  return {
    pid: child.pid ?? 0,
    call,
    must: mustOver({ call }),
    held: () =>
      new Promise((resolve) => {
        tellHeld = resolve;
        child.send({ probe: "held" });
      }),
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
    async close() {
      if (child.connected) child.disconnect();
      await gone;
    },
  };
}
