import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { gates, runGates } from "./check.ts";
import { ensureDebianParts } from "./debianParts.ts";
import { run, say, tool } from "./run.ts";

// `npm test`: the gates, then every suite, then one closing line over all of them.
const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTotalTests: z.number(),
});
const counts = { passed: 0, failed: 0, skipped: 0 };

/** Runs one suite and adds its numbers; a suite that ends without a report counts as one failure. */
async function suite(name: string, config: string): Promise<void> {
  say(`\n── ${name}`);
  const folder = mkdtempSync(join(tmpdir(), "concord-report-"));
  const file = join(folder, "report.json");
  const code = await run(tool("vitest"), [
    "run",
    "--config",
    config,
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  try {
    const report = Report.parse(JSON.parse(readFileSync(file, "utf8")));
    counts.passed += report.numPassedTests;
    counts.failed +=
      report.numFailedTests +
      (code !== 0 && report.numFailedTests === 0 ? 1 : 0) +
      (report.numTotalTests === 0 ? 1 : 0);
    counts.skipped += report.numPendingTests;
  } catch {
    say(`${name} ended without a report.`);
    counts.failed += 1;
  }
  rmSync(folder, { recursive: true, force: true });
}

const started = Date.now();
if (await ensureDebianParts()) {
  const red = await runGates();
  counts.failed += red.length;
  counts.passed += gates.length - red.length;
  say("\n── the window is built");
  if ((await run(process.execPath, ["build/bundle.ts"])) === 0) counts.passed += 1;
  else counts.failed += 1;
  await suite("rules, vault, store, desk, documents, window, gates", "build/vitest.ts");
  await suite("promises, with their negative controls", "build/vitestTrust.ts");
  await suite("journeys in the Chromium shell", "build/vitestJourneys.ts");
} else counts.failed += 1;

say(`\n${Math.round((Date.now() - started) / 1000)} seconds`);
say(`${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ""}`);
process.exitCode = counts.failed === 0 ? 0 : 1;
