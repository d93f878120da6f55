import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { begin, type Journey } from "../support/journeys/journey.ts";
import * as northmere from "../support/journeys/northmere.ts";

const journeys: Journey[] = [];
afterEach(async () => {
  for (const journey of journeys.splice(0)) await journey.end();
});
const started = async (start: Parameters<typeof begin>[0]): Promise<Journey> => {
  const journey = await begin(start);
  journeys.push(journey);
  return journey;
};

test("a wrong passphrase and an unknown account get the same plain answer, and the right one still opens", async () => {
  const journey = await started(northmere.prepared());
  const { page, t, press, reached } = journey;
  for (const name of ["Nora Whitfield", "Nobody Known"]) {
    await page.getByLabel(t("unlock:signIn.account")).fill(name);
    await page.getByLabel(t("unlock:signIn.passphrase"), { exact: true }).fill("not the words of the sheet at all");
    await press("unlock:signIn.enter");
    await page.getByText(t("failures:vault.wrongPassphraseOrAccount")).waitFor();
    await page.getByLabel(t("unlock:signIn.account")).fill("");
  }
  await reached("sign-in, refused");
  await journey.signInAs("nora");
});

test("a folder that holds something else is not opened, and the sentence says so", async () => {
  const journey = await started({});
  const { page, t, program, home, reached } = journey;
  mkdirSync(join(home, "photos"));
  mkdirSync(join(home, "strange.concord"));
  writeFileSync(join(home, "strange.concord", "area.db"), "this is a letter, not an area".repeat(400));
  const open = () => page.getByText(t("unlock:welcome.open"), { exact: true }).click();
  await program.chooseFolder(join(home, "photos"), open);
  await page.getByText(t("failures:vault.notAnArea")).waitFor();
  await reached("welcome, not an area");
  await program.chooseFolder(join(home, "strange.concord"), open);
  await page
    .getByText(t("failures:vault.foreignFile"))
    .or(page.getByText(t("failures:vault.notAnArea")))
    .or(page.getByText(t("failures:vault.damaged")))
    .first()
    .waitFor();
  await reached("welcome, a foreign file");
});

test("a second program on the same area is told who has it, and since when", async () => {
  const { home, area } = northmere.prepared();
  const first = await started({ home, area });
  await first.signInAs("nora");
  const second = await started({ home: `${home}-second`, area });
  await second.page.getByLabel(second.t("unlock:signIn.account")).fill("Ruth Calder");
  await second.page
    .getByLabel(second.t("unlock:signIn.passphrase"), { exact: true })
    .fill("harbor thimble maple quietly saddle ribbon frost");
  await second.press("unlock:signIn.enter");
  await second.page.getByText(/Another program has this area open \(.+, since .+\)/u).waitFor();
  await second.reached("sign-in, the area is in use");
  await first.lock();
  await second.signInAs("ruth");
});

test("language, appearance, privacy and the keys are one step away, also in French and in the dark", async () => {
  const journey = await started(northmere.prepared());
  const { page, t, reached, room } = journey;
  await journey.signInAs("nora");
  const account = page.getByRole("button", { name: t("app:top.account") });
  await account.click();
  await page.getByRole("menuitemradio", { name: t("app:account.dark") }).click();
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => document.documentElement.dataset["mantineColorScheme"])).toBe("dark");
  for (const name of [
    "today",
    "conferences",
    "referrals",
    "cases",
    "actions",
    "documents",
    "administration",
  ] as const) {
    await room(name);
    await reached(`${name}, dark`);
  }

  await room("cases");
  await page.getByText("Anna Novak").first().waitFor();
  await page.keyboard.press("F8");
  await page.getByText(t("app:top.privacyNote")).waitFor();
  const covered = await page
    .getByText("Anna Novak")
    .first()
    .evaluate((name) => getComputedStyle(name).color);
  await reached("cases, covered");
  await page.keyboard.press("F8");
  await page.getByText(t("app:top.privacyNote")).waitFor({ state: "detached" });
  const open = await page
    .getByText("Anna Novak")
    .first()
    .evaluate((name) => getComputedStyle(name).color);
  expect(covered).not.toBe(open);

  await page.locator("#content").focus();
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: t("app:keys.title") }).waitFor();
  await reached("keys");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+KeyK");
  await page.keyboard.type("Novak");
  await page.getByText("NM-7KQ4").last().waitFor();
  await reached("search");
  await page.keyboard.press("Escape");

  await account.click();
  await page.getByRole("menuitemradio", { name: "Français" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Conférences" }).click();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("fr");
  await reached("conférences");
});

test("the demonstration is one press away on the first screen, with its accounts beside the form", async () => {
  const journey = await started({ language: "fr" });
  const { page, t, reached } = journey;
  await page.getByText(t("unlock:welcome.demonstration"), { exact: true }).click();
  await page.getByRole("button", { name: /Ruth Calder/u }).click({ timeout: 60_000 });
  await reached("demonstration, sign-in");
  await journey.press("unlock:signIn.enter");
  await page.getByRole("navigation", { name: t("app:rail.label") }).waitFor();
  await reached("aujourd’hui");
});
