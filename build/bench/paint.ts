// Starts the program in Chromium without a window on the screen, waits for its first paint, says when that was
// (milliseconds since 1970), and ends. The argument is the program's own folder on this machine.
import { join } from "node:path";
import { z } from "zod";
import { findBrowser } from "../../electron/shell/chromium/find.ts";
import { openInChromium } from "../../electron/shell/chromium/main.ts";
import { project } from "../run.ts";
import { programVersion } from "../version.ts";

const browser = findBrowser();
if (browser === undefined) throw new Error("Chromium, Chrome or Edge is needed and was not found.");
const program = await openInChromium({
  browser,
  version: programVersion(project),
  headless: true,
  assetsFolder: join(project, "dist/renderer"),
  desk: { module: join(project, "electron/desk/main.ts"), args: process.argv.slice(2) },
  area: undefined,
});
const Painted = z.object({ result: z.object({ value: z.number().nullable() }) });
const expression = `(() => {
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  return location.protocol === "data:" || !paint ? null : performance.timeOrigin + paint.startTime;
})()`;
for (;;) {
  const { result } = Painted.parse(await program.page.send("Runtime.evaluate", { expression, returnByValue: true }));
  if (result.value !== null) {
    process.stdout.write(`${result.value}\n`);
    break;
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
}
program.quit();
process.exit(await program.ended);
