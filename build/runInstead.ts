import { spawn } from "node:child_process";

/**
 * Runs another program in this one's place: same terminal, same signals, same exit code. Answers undefined where there
 * is no such program.
 */
export function runInstead(program: string, args: readonly string[]): Promise<number | undefined> {
  // A group of its own, so that a signal reaches also what a script such as xvfb-run has started.
  const isGroup = process.platform !== "win32";
  const child = spawn(program, [...args], { stdio: "inherit", detached: isGroup });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(isGroup ? -child.pid : child.pid, signal);
    });
  }
  return new Promise((resolve) => {
    child.once("error", () => resolve(undefined));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
