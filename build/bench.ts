import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { commitHere } from "./commit.ts";
import { buildRenderer, isRendererStale } from "./bundle.ts";
import { Figures, median, type Figure, type Size } from "./bench/figures.ts";
import { measureArea, type Repeats } from "./bench/measure.ts";
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

/** Measures areas of these sizes; answers every figure. */
export async function bench(sizes: readonly Size[], isQuick: boolean): Promise<Figure[]> {
  const all: Figure[] = [];
  for (const size of sizes) {
    const workFolder = mkdtempSync(join(tmpdir(), `concord-bench-${size}-`));
    try {
      const figures = new Figures(size);
      if (size === "demo") await measurePaint(figures, join(workFolder, "machine"), isQuick ? 2 : 5);
      const subject = await subjectOf(size, join(workFolder, "area"));
      await measureArea(subject, figures, isQuick ? quickRepeats : usualRepeats, workFolder);
      all.push(...figures.all);
    } finally {
      rmSync(workFolder, { recursive: true, force: true });
    }
  }
  return all;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } = parseArgs({
    options: { json: { type: "string" }, size: { type: "string" }, quick: { type: "boolean", default: false } },
  });
  const known: readonly Size[] = ["demo", "tenth", "big"];
  const asked = known.filter((size) => size === values.size);
  if (values.size !== undefined && asked.length === 0) {
    say("Usage: npm run bench -- [--json FILE] [--size demo|tenth|big] [--quick]");
    process.exit(2);
  }
  const [busy = 0] = loadavg();
  if (busy > cpus().length / 2)
    say(`Other programs keep this machine busy (load ${busy.toFixed(1)}): judge the ratios, not the milliseconds.`);
  const figures = await bench(asked.length > 0 ? asked : ["demo", "tenth"], values.quick);
  const result = {
    commit: commitHere(),
    node: process.version,
    cpu: `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`,
    figures,
  };
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
}
