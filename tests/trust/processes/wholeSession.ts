// The real program in Chromium: an area is made, a case brought in and heard, searched for and backed up, all through
// the window's bridge, and words are typed into the window. Says `done`, then ends when its input closes.
// Arguments: a folder for the area, the words that must not be found anywhere, and `end` to end without waiting.
import { join } from "node:path";
import { z } from "zod";
import { mustOver, type Callable } from "../../../build/bench/caller.ts";
import { enterCase, filledForm, openMeeting, planConference, setUp } from "../../../build/bench/smallArea.ts";
import { project } from "../../../build/run.ts";
import { findBrowser } from "../../../electron/shell/chromium/find.ts";
import { openInChromium } from "../../../electron/shell/chromium/main.ts";
import type { Result } from "../../../shared/result.ts";
import { evaluate } from "../../support/shell/openBridge.ts";

const [folder = "", words = "", then = ""] = process.argv.slice(2);
const browser = findBrowser();
if (browser === undefined) throw new Error("Chromium is needed for this proof.");
const program = await openInChromium({
  browser,
  version: "0.0.0",
  headless: true,
  assetsFolder: join(project, "dist/renderer"),
  area: undefined,
  desk: { module: join(project, "electron/desk/main.ts"), args: [join(folder, "machine")] },
});
const { page } = program;
while ((await evaluate(page, "typeof concord === 'object' && document.readyState === 'complete'")) !== true)
  await new Promise((resolve) => setTimeout(resolve, 50));
const overBridge: Callable = {
  call: async (procedure, input) =>
    (await evaluate(page, `concord.call(${JSON.stringify(procedure)}, ${JSON.stringify(input)})`)) as Result<unknown>,
};
const must = mustOver(overBridge);
const area = await setUp(must, folder);
const caseId = await enterCase(must, area, {
  form: filledForm(`${words} family`, `${words} background`),
  contacts: [
    {
      of: "VICTIM",
      kind: "ADDRESS",
      value: `${words} street`,
      safe: true,
      confidential: false,
      safeTimes: "",
      leaveMessage: false,
      codeWord: "",
    },
    {
      of: "VICTIM",
      kind: "PHONE",
      value: `${words} 4711`,
      safe: false,
      confidential: true,
      safeTimes: "",
      leaveMessage: false,
      codeWord: words,
    },
  ],
});
const conferenceId = await planConference(must, area, [caseId]);
const { hearingId } = await openMeeting(must, area, { conferenceId, caseId });
for (let version = 0; version < 20; version += 1)
  await must("meeting.writeField", {
    hearingId,
    field: "victimVoice",
    text: `${words} said ${version}`,
    baseVersion: version,
  });
await must("search.find", { text: words });
await must("cases.open", { caseId });
await must("backup.make", {});
// Into whatever field the window shows: names and passwords are what browsers like to remember.
z.unknown().parse(await evaluate(page, `document.querySelector("input, textarea, [contenteditable]")?.focus()`));
await page.send("Input.insertText", { text: words });
await overBridge.call("unlock.lock", {});
process.stdout.write("done\n");
if (then === "end") program.quit();
else process.stdin.on("end", () => program.quit()).resume();
process.exit(await program.ended);
