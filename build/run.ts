import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const project = fileURLToPath(new URL("..", import.meta.url));

/** The path of a tool of `node_modules/.bin`, as this system names it. */
export const tool = (name: string): string =>
  join(project, "node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);

/** Runs a command in the project's folder with its output shown; answers its exit code (1 when it could not start). */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: project, stdio: "inherit", env, shell: process.platform === "win32" });
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

/** Prints a line of progress. */
export const say = (text: string): void => void process.stdout.write(`${text}\n`);
