import { fork } from "node:child_process";
import type { DeskRequest } from "../../shared/bridge.ts";

/** The desk's process as the shell sees it: messages in, messages out, an end. */
export interface DeskChild {
  send(request: DeskRequest): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: () => void): void;
  /** Ends it at once; keys in its memory end with it. */
  kill(): void;
}

/** Which desk to start, and with which arguments. */
export interface DeskProgram {
  readonly module: string;
  readonly args: readonly string[];
}

/**
 * What keeps the desk's memory small: a long list leaves much behind that is needed no more, and by itself the engine lets
 * that grow to several times what is in use before it looks.
 */
export const deskMemory: readonly string[] = ["--max-semi-space-size=8", "--heap-growing-percent=50"];

/**
 * The same for what the engine does not manage: each thread that prints or backs up would begin a store of memory of its own,
 * of which the system's allocator gives little back when the thread ends. Only Linux has it, and nobody else reads it.
 */
export const deskEnvironment: Readonly<Record<string, string>> = { MALLOC_ARENA_MAX: "2" };

/** Starts the desk as a child of plain Node, without a terminal and without options inherited from this process. */
export function forkDesk(program: DeskProgram): DeskChild {
  const { NODE_OPTIONS: _dropped, ...env } = process.env;
  const child = fork(program.module, [...program.args], {
    execArgv: [...deskMemory],
    env: { ...env, ...deskEnvironment },
    serialization: "json",
    // Out of the terminal's reach: Ctrl C there must let the shell flush the desk, not end it. It ends when the shell does.
    detached: process.platform !== "win32",
    windowsHide: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  // A message to a desk that has just ended must not end the shell; its exit is what is acted on.
  child.on("error", () => undefined);
  return {
    send: (request) => void (child.connected && child.send(request, () => undefined)),
    onMessage: (listener) => void child.on("message", listener),
    onExit: (listener) => void child.once("exit", listener),
    kill: () => void child.kill("SIGKILL"),
  };
}
