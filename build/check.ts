import { pathToFileURL } from "node:url";
import { run, say, tool } from "./run.ts";

/** One gate: what it guards, and the command that must end with 0. */
export interface Gate {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** The gates in their order; each has a canary in `tests/gates` that plants a fault and must see it red. */
export const gates: readonly Gate[] = [
  { name: "types", command: tool("tsc"), args: ["-b"] },
  { name: "lint", command: tool("oxlint"), args: ["-c", "build/oxlint.json", "--type-aware", "--deny-warnings"] },
  {
    name: "layers",
    command: tool("depcruise"),
    args: ["--config", "build/layers.cjs", "shared", "electron", "renderer", "build"],
  },
  { name: "dead code", command: tool("knip"), args: ["--config", "build/knip.json", "--no-progress"] },
  { name: "format", command: tool("prettier"), args: ["--check", "--log-level", "warn", "."] },
];

/** Runs every gate, also after a red one, so that one run shows all there is to mend. Answers the names of the red ones. */
export async function runGates(): Promise<string[]> {
  const red: string[] = [];
  for (const gate of gates) {
    say(`check: ${gate.name}`);
    if ((await run(gate.command, gate.args)) !== 0) red.push(gate.name);
  }
  return red;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const red = await runGates();
  say(red.length === 0 ? "All gates are green." : `Red: ${red.join(", ")}.`);
  process.exitCode = red.length === 0 ? 0 : 1;
}
