import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "electron-builder";
import { buildElectron, buildRenderer } from "./bundle.ts";
import { problemsOf } from "./packedProgram.ts";
import { writeStubRuntime } from "./stubRuntime.ts";

const project = join(import.meta.dirname, "..");
const { values: wanted } = parseArgs({ options: { check: { type: "boolean", default: false } } });

await buildRenderer();
await buildElectron();

if (wanted.check) {
  // Packs around a stand-in for Electron, which cannot be fetched everywhere, and looks at what was packed.
  const folder = mkdtempSync(join(tmpdir(), "pack-"));
  try {
    writeStubRuntime(join(folder, "runtime"));
    await build({
      projectDir: project,
      linux: ["dir"],
      publish: "never",
      config: {
        extends: "electron-builder.yml",
        electronDist: join(folder, "runtime"),
        directories: { output: folder },
      },
    });
    const unpacked = readdirSync(folder).find((name) => name.endsWith("unpacked"));
    if (unpacked === undefined) throw new Error("nothing was packed");
    const problems = await problemsOf(join(folder, unpacked));
    for (const problem of problems) process.stderr.write(`${problem}\n`);
    if (problems.length === 0)
      process.stdout.write("Packed, with closed fuses and nothing that does not belong inside.\n");
    process.exitCode = problems.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} else {
  await build({ projectDir: project, publish: "never", config: "electron-builder.yml" });
}
