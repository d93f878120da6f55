import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { gates } from "../../build/check.ts";
import { project } from "../../build/run.ts";

const parts = [
  "build",
  "electron",
  "locales",
  "renderer",
  "shared",
  "tests",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  ".gitignore",
  ".prettierrc.json",
  ".prettierignore",
  "electron-builder.yml",
  ".editorconfig",
];

/** A copy of the project to plant faults in; the packages are shared, the compiler's notes are not. */
export interface Copy {
  readonly folder: string;
  /** Runs one gate in the copy: its exit code and all it printed. */
  gate(name: string): { readonly code: number; readonly output: string };
  remove(): void;
}

/** Copies the project into a temporary folder. */
export function aCopy(): Copy {
  const folder = mkdtempSync(join(tmpdir(), "concord-gate-"));
  for (const part of parts) cpSync(join(project, part), join(folder, part), { recursive: true });
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"), "dir");
  return {
    folder,
    gate(name) {
      const gate = gates.find((one) => one.name === name);
      if (!gate) throw new Error(`no gate ${name}`);
      const run = spawnSync(gate.command, [...gate.args], { cwd: folder, encoding: "utf8" });
      return { code: run.status ?? 1, output: `${run.stdout}${run.stderr}` };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
