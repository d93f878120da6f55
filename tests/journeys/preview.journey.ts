import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Locator } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { northmere as story } from "../../build/demonstration/northmere.ts";
import { openConference } from "../support/journeys/conferences.ts";
import { begin, type Journey } from "../support/journeys/journey.ts";
import * as northmere from "../support/journeys/northmere.ts";

let journey: Journey | undefined;
afterEach(async () => {
  await journey?.end();
  journey = undefined;
});

/** The frame in which pages are drawn, and what stands on them. */
const frameOf = (one: Journey): Frame =>
  one.program.page.frames().find((frame) => frame !== one.program.page.mainFrame()) ?? expect.fail("no frame");
const textsOfPages = (one: Journey): Promise<string[]> =>
  frameOf(one)
    .locator("section.docx")
    .evaluateAll((pages) => pages.map(({ textContent }) => textContent ?? ""));
const counted = async (status: Locator): Promise<readonly [page: number, pages: number]> => {
  const [page = 0, pages = 0] = [...(await status.innerText()).matchAll(/\d+/gu)].map(Number);
  return [page, pages];
};

test("what Housing will see is looked at page by page before anything is made, and held against the full text", async () => {
  const listed = story.cases.filter(({ heardAt }) => heardAt === "current").length;
  const start = await northmere.inSession(listed);
  const folder = join(start.home, "word");
  mkdirSync(folder);
  journey = await begin(start);
  const { page, t, press, reached, settle, call } = journey;
  await journey.signInAs("nora");
  await openConference(journey, "MINUTES_DRAFT", "followUp");
  await press("minutes:approval.send");
  await press("minutes:approval.approve");
  await page.getByText(/Approved .+ by Nora Whitfield/u).waitFor();
  await journey.choose(t("documents:produce.kind"), t("words:documentKind.MINUTES"));
  await settle();
  const before = await call("documents.copies", { conferenceId: null, offset: 0, limit: 100 });

  await page.getByRole("button", { name: /^Preview: Northmere Housing/u }).click();
  const dialog = page.getByRole("dialog", { name: /^What .* would get$/u });
  const status = dialog.getByRole("status");
  await status.filter({ hasText: /Page 1 of \d+/u }).waitFor();
  await reached("the pages of one recipient");
  const [, pages] = await counted(status);
  expect(pages).toBeGreaterThan(3);
  const texts = await textsOfPages(journey);
  expect(texts).toHaveLength(pages);
  for (const [index, text] of texts.entries()) {
    expect(text).toContain("Prepared for: Northmere Housing");
    expect(text).toContain(`Page ${index + 1} of ${pages}`);
    expect(text).toContain("Preview");
  }
  // Every page is a sheet of A4, and nothing runs over its foot.
  const heights = await frameOf(journey)
    .locator("section.docx")
    .evaluateAll((all) => all.map((one) => Math.round((one as HTMLElement).offsetHeight)));
  for (const height of heights) expect(Math.abs(height - 1123)).toBeLessThan(2);

  await page.keyboard.press("PageDown");
  await status.filter({ hasText: `Page 2 of ${pages}` }).waitFor();
  await page.keyboard.press("PageUp");
  await status.filter({ hasText: `Page 1 of ${pages}` }).waitFor();
  await page.keyboard.press("+");
  await dialog.getByText("125 %").waitFor();
  await page.keyboard.press("-");

  await dialog.getByText(/left out/u).waitFor();
  await dialog.getByText(t("documents:preview.asDifference")).click();
  await dialog.locator("[data-mark='leftOut'], [data-mark='changed']").first().waitFor();
  await reached("what is left out");
  const struck = await dialog.locator("[data-mark] del").count();
  expect(struck).toBeGreaterThan(0);
  await dialog.getByText(t("documents:preview.asPages")).click();
  await status.filter({ hasText: /Page 1 of \d+/u }).waitFor();

  const name = await dialog.getByRole("heading").first().innerText();
  await page.keyboard.press("Tab");
  await page.getByRole("region", { name: t("documents:preview.pages") }).focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("heading", { name }).waitFor({ state: "detached" });
  await status.filter({ hasText: /Page 1 of \d+/u }).waitFor();
  expect((await textsOfPages(journey)).join()).not.toContain("Prepared for: Northmere Housing");

  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  // Nothing was made.
  expect(readdirSync(folder)).toEqual([]);
  expect(await call("documents.copies", { conferenceId: null, offset: 0, limit: 100 })).toEqual(before);

  // The restricted case is in the copy of its reader, and in that of nobody else.
  const restricted = story.cases.find(({ key }) => key === "v07")?.victim.familyName ?? "?";
  expect(texts.join("\n")).toContain(restricted);
  await page.getByRole("button", { name: "Preview: Northmere Police, Paul Osei" }).click();
  await status.filter({ hasText: /Page 1 of \d+/u }).waitFor();
  const ofPolice = (await textsOfPages(journey)).join("\n");
  expect(ofPolice).toContain("Prepared for: Northmere Police");
  expect(ofPolice).not.toContain(restricted);
  await journey.lock();
  expect(await page.locator("iframe").count()).toBe(0);
}, 300_000);
