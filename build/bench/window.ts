import { join } from "node:path";
import type { Page } from "playwright-core";
import { buildRenderer, isRendererStale } from "../bundle.ts";
import { launchProgram } from "../chromiumDriver.ts";
import { say } from "../run.ts";
import { textsOf } from "../shots/texts.ts";
import { walkIn } from "../shots/walk.ts";
import { median, percentile } from "./figures.ts";
import type { Measured } from "./measuring.ts";
import { prose, seeded } from "./words.ts";

const casesHeard = 16;

/**
 * What happens in the page: from a key to the paint of what came of it. The frame that shows a change is drawn right after
 * its animation callbacks; a message posted there comes when it is drawn.
 */
const inPage = {
  /** The key that is pressed next, until the head of the case says another one. */
  untilNextCase: () =>
    new Promise<number>((resolve) => {
      const head = (): string => document.querySelector("header:has(h1)")?.textContent ?? "";
      const before = head();
      let began = 0;
      addEventListener("keydown", ({ timeStamp }) => (began = timeStamp), { capture: true, once: true });
      const seen = new MutationObserver(() => {
        if (head() === before || head() === "") return;
        seen.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", () => resolve(performance.now() - began));
          port1.start();
          port2.postMessage(null);
        });
      });
      seen.observe(document.body, { childList: true, subtree: true, characterData: true });
    }),
  /** Remembers of each stroke, from now on, how long it took until it was drawn. */
  watchStrokes: () => {
    const taken: number[] = [];
    let began = 0;
    addEventListener("keydown", ({ timeStamp }) => (began = timeStamp), { capture: true });
    addEventListener(
      "input",
      () =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", () => taken.push(performance.now() - began));
          port1.start();
          port2.postMessage(null);
        }),
      { capture: true },
    );
    Object.assign(globalThis, { strokesTaken: taken });
  },
  takeStrokes: () => (globalThis as unknown as { strokesTaken: number[] }).strokesTaken.splice(0),
  /** A field that belongs to nobody: what a stroke costs in this browser itself. */
  addBareField: () => {
    const bare = document.createElement("textarea");
    bare.id = "bare-field";
    bare.style.position = "fixed";
    bare.style.zIndex = "1000";
    document.body.append(bare);
    bare.focus();
  },
  removeBareField: () => document.querySelector("#bare-field")?.remove(),
};

/** Types into what has the cursor; milliseconds of each stroke until it was drawn, and of work in the page a stroke. */
async function type(page: Page, text: string): Promise<{ readonly taken: readonly number[]; readonly work: number }> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  const worked = async (): Promise<number> => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
  await page.evaluate(inPage.takeStrokes);
  const before = await worked();
  // As fast as somebody types: the next stroke comes when the one before was drawn long ago.
  await page.keyboard.type(text, { delay: 40 });
  await page.waitForTimeout(100);
  const work = ((await worked()) - before) / text.length;
  await devtools.detach();
  return { taken: await page.evaluate(inPage.takeStrokes), work };
}

async function enterMeeting(page: Page, { subject }: Measured): Promise<void> {
  const walk = walkIn(page, await textsOf("en"));
  const { t } = walk;
  await page.getByLabel(t("unlock:signIn.account")).waitFor();
  await walk.signIn(subject.administrator.name, subject.administrator.passphrase);
  await walk.room("conferences");
  await walk.openLine(t("words:conferenceStatus.IN_SESSION"));
  const steps = page.getByRole("navigation", { name: t("conferences:steps.label") });
  await steps.getByRole("button", { name: t("conferences:steps.meet") }).click();
  await walk.press("conferences:meet.enter");
  await page.getByText(t("meeting:screen.readyTitle")).waitFor();
}

/** Puts one case after the other on the table; milliseconds from the key to the paint of each. */
async function hearCases(page: Page, count: number): Promise<number[]> {
  const taken: number[] = [];
  for (let number = 0; number < count; number += 1) {
    if (number > 0) {
      // The first key names what is missing in the case before; the second goes on all the same.
      await page.keyboard.press("KeyN");
      await page.locator("[data-place='missingThing']").first().waitFor();
    }
    const next = page.evaluate(inPage.untilNextCase);
    await page.waitForTimeout(150);
    await page.keyboard.press("KeyN");
    taken.push(await next);
    await page.locator("[data-place='voice']").waitFor();
    // What fourteen agencies answered before is taken over where there is any: the case is as full as it gets.
    if (await page.locator("[data-place='takeOverAll']").isVisible()) {
      await page.keyboard.press("KeyE");
      await page.locator("[data-place='takeOverAll']").waitFor({ state: "detached" });
    }
    await page.waitForTimeout(100);
  }
  return taken;
}

/** Next case and each stroke, until they are painted, in the Chromium shell: sixteen cases with fourteen agencies each. */
export async function measureWindow(measured: Measured): Promise<void> {
  const { subject, figures, repeats, workFolder } = measured;
  if (isRendererStale()) await buildRenderer();
  const program = await launchProgram({ area: subject.folder, desk: { args: [join(workFolder, "window")] } });
  try {
    const { page } = program;
    page.setDefaultTimeout(60_000);
    await enterMeeting(page, measured);
    const count = Math.min(casesHeard, subject.waiting.length);
    const next = await hearCases(page, count);
    await page.evaluate(inPage.watchStrokes);
    const text = prose(seeded(11), 2000)
      .replace(/[^a-z ]/gu, "")
      .slice(0, Math.min(repeats.strokes, 200));
    await page.evaluate(inPage.addBareField);
    const bare = await type(page, text);
    await page.evaluate(inPage.removeBareField);
    const frame = percentile(bare.taken, 0.5);
    figures.add("nextCase", "median", median(next), "ms", frame);
    await page.locator("[data-place='voice'] textarea").first().focus();
    await type(page, "She said ");
    const { taken, work } = await type(page, text);
    if (taken.length < text.length) throw new Error("each stroke is drawn");
    figures.add("keystrokePaint", "p50", percentile(taken, 0.5), "ms", frame);
    figures.add("keystrokePaint", "p99", percentile(taken, 0.99), "ms", percentile(bare.taken, 0.99));
    figures.add("keystrokeWork", "median", work, "ms", bare.work);
    const agencies = await page.locator("[data-place^='agency']").count();
    say(`      ${count} cases on the table one after the other, ${agencies} agencies at it`);
  } finally {
    await program.close();
  }
}
