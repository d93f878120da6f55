import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { begin, type Journey } from "../support/journeys/journey.ts";

let journey: Journey | undefined;
afterEach(async () => {
  await journey?.end();
  journey = undefined;
});

/** Types back the two parts of a sheet that are asked for, as they stand on it. */
async function typeBack({ page }: Journey, label: RegExp): Promise<void> {
  // The words arrive from the program a moment after the sheet was asked for.
  const fields = page.getByLabel(label);
  await fields.first().waitFor();
  const parts = await page.locator("ol[translate=no] li").allInnerTexts();
  for (const field of await fields.all()) {
    const name = (await field.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent)) ?? "";
    const number = Number(/\d+/u.exec(name)?.[0]);
    await field.fill((parts[number - 1] ?? "").replace(/^\s*\d+\s*/u, ""));
  }
}

test("a person creates an area of their own, sets it up, and signs in again", async () => {
  journey = await begin();
  const { page, t, press, program, home, reached } = journey;
  await reached("welcome");
  await page.getByText(t("unlock:welcome.create"), { exact: true }).click();

  await page.getByLabel(t("unlock:create.name")).fill("Westerby");
  await program.chooseFolder(home, () => press("unlock:create.chooseFolder"));
  await reached("create: area");
  await press("app:continue");
  await page.getByLabel(t("unlock:create.administratorName")).fill("Ada Brook");
  await page.getByLabel(t("unlock:create.post")).fill("Coordinator");
  await page.getByLabel(t("unlock:create.agencyName")).fill("Westerby Police");
  await reached("create: administrator");
  await press("app:continue");

  const words = await (async () => {
    await page.locator("ol[translate=no] li").first().waitFor();
    return (await page.locator("ol[translate=no] li").allInnerTexts()).map((word) => word.replace(/^\s*\d+\s*/u, ""));
  })();
  expect(words).toHaveLength(7);
  const make = page.getByRole("button", { name: t("unlock:create.make") });
  expect(await make.isDisabled()).toBe(true);
  await typeBack(journey, /^Word \d$/u);
  await reached("create: passphrase");
  await make.click();

  await page.getByRole("heading", { name: t("unlock:create.recovery") }).waitFor();
  const enter = page.getByRole("button", { name: t("unlock:create.enter") });
  expect(await enter.isDisabled()).toBe(true);
  await typeBack(journey, /^Group \d+$/u);
  await reached("create: recovery kit");
  await enter.click();

  const step = async (name: string): Promise<void> => {
    await page.getByRole("heading", { name: t(`unlock:setUp.${name}Title`) }).waitFor();
    await reached(`set-up: ${name}`);
  };
  const signed = async (): Promise<void> => {
    for (const [label, day] of [
      ["unlock:setUp.signedOn", "05/01/2026"],
      ["unlock:setUp.expiresOn", "05/01/2036"],
    ] as const)
      for (const field of await page.getByLabel(t(label)).all()) {
        await field.fill(day);
        await field.press("Tab");
      }
  };
  await step("papers");
  await signed();
  await press("app:continue");
  await step("agencies");
  await signed();
  await page.getByRole("button", { name: /^Add \d+ agenc/u }).click();
  await page.getByText(/Already there: .*,/u).waitFor();
  await press("app:continue");
  await step("accounts");
  await page.getByLabel(t("unlock:setUp.accountName")).fill("Ruth Calder");
  await journey.choose(t("unlock:setUp.agency"), "Westerby Police");
  await signed();
  await press("unlock:setUp.sheetFor");
  await typeBack(journey, /^Word \d$/u);
  await reached("set-up: a printed sheet");
  await press("unlock:setUp.addAccount");
  await page.getByText(/Ruth Calder · Chair/u).waitFor();
  await press("app:continue");
  await step("calendar");
  await press("unlock:setUp.finish");
  await page.getByRole("navigation", { name: t("app:rail.label") }).waitFor();
  await reached("today of a new area");

  const area = join(home, "Westerby.concord");
  expect(existsSync(join(area, "area.db"))).toBe(true);
  await journey.lock();
  await reached("sign-in after a lock");
  await journey.signIn("Ada Brook", words.join(" "));
  await page.getByText("Westerby", { exact: true }).first().waitFor();
});
