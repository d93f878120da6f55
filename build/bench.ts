import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { commitHere } from "./commit.ts";
import { buildRenderer, isRendererStale } from "./bundle.ts";
import { Figures, median, type Figure, type Size } from "./bench/figures.ts";
import { groupNames, measureArea, type GroupName } from "./bench/measure.ts";
import type { Repeats } from "./bench/measuring.ts";
import { subjectOf } from "./bench/subjects.ts";
import { project, say } from "./run.ts";

const usualRepeats: Repeats = { signIns: 5, calls: 500, screens: 60, strokes: 600, documents: 5 };
const quickRepeats: Repeats = { signIns: 2, calls: 100, screens: 15, strokes: 120, documents: 2 };

/** Milliseconds from starting the program in Chromium to its first paint. */
function paintOnce(machineFolder: string): Promise<number> {
  const started = Date.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(project, "build/bench/paint.ts"), machineFolder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString("utf8")));
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve(Number(said) - started) : reject(new Error(`the window ended with ${code}`)),
    );
  });
}

async function measurePaint(figures: Figures, machineFolder: string, times: number): Promise<void> {
  if (isRendererStale()) await buildRenderer();
  // The first start warms the files of browser and program; the second is the one that is promised.
  figures.add("firstPaint", "cold", await paintOnce(machineFolder));
  const again: number[] = [];
  for (let start = 0; start < times; start += 1) again.push(await paintOnce(machineFolder));
  figures.add("firstPaint", "median", median(again));
}

/** What is measured: areas of these sizes, these groups of figures of each. */
interface Wanted {
  readonly sizes: readonly Size[];
  readonly groups: readonly GroupName[];
  readonly isQuick: boolean;
}

/** Answers every figure that is wanted. */
export async function bench({ sizes, groups, isQuick }: Wanted): Promise<Figure[]> {
  const all: Figure[] = [];
  for (const size of sizes) {
    const workFolder = mkdtempSync(join(tmpdir(), `concord-bench-${size}-`));
    try {
      const figures = new Figures(size);
      if (size === "demo" && groups.includes("signIn"))
        await measurePaint(figures, join(workFolder, "machine"), isQuick ? 2 : 5);
      const subject = await subjectOf(size, join(workFolder, "area"));
      await measureArea(subject, figures, {
        repeats: isQuick ? quickRepeats : usualRepeats,
        workFolder,
        wanted: groups,
      });
      all.push(...figures.all);
    } finally {
      rmSync(workFolder, { recursive: true, force: true });
    }
  }
  return all;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "string" }, size: { type: "string" }, quick: { type: "boolean", default: false } },
  });
  const known: readonly Size[] = ["demo", "tenth", "big"];
  const asked = known.filter((size) => size === values.size);
  const groups = groupNames.filter((name) => positionals.length === 0 || positionals.includes(name));
  const unknown = positionals.filter((name) => !groupNames.some((group) => group === name));
  if ((values.size !== undefined && asked.length === 0) || unknown.length > 0) {
    say(`Usage: npm run bench -- [${groupNames.join("|")} …] [--json FILE] [--size demo|tenth|big] [--quick]`);
    process.exit(2);
  }
  const [busy = 0] = loadavg();
  if (busy > cpus().length / 2)
    say(`Other programs keep this machine busy (load ${busy.toFixed(1)}): judge the ratios, not the milliseconds.`);
  const sizes: readonly Size[] = asked.length > 0 ? asked : ["demo", "tenth"];
  const figures = await bench({ sizes, groups, isQuick: values.quick });
  const result = {
    commit: commitHere(),
    node: process.version,
    cpu: `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`,
    figures,
  };
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
}
