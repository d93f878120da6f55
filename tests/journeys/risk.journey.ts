import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { northmere as demonstration } from "../../build/demonstration/northmere.ts";
import { begin, type Journey } from "../support/journeys/journey.ts";
import * as northmere from "../support/journeys/northmere.ts";

let journey: Journey | undefined;
afterEach(async () => {
  await journey?.end();
  journey = undefined;
});

const referenceOf = (key: string): string => demonstration.cases.find((one) => one.key === key)?.reference ?? "";

/** Opens the Risk tab of a case. */
async function openRisk({ page, t, room, openLine, settle }: Journey, key: string): Promise<void> {
  await room("cases");
  await openLine(referenceOf(key));
  await page.getByRole("tab", { name: t("cases:tabs.risk"), exact: true }).click();
  await settle();
}

/** Begins a Dash and waits until the keyboard is at its first item. */
async function startDash({ page, press }: Journey): Promise<void> {
  await press("risk:start");
  await page.getByRole("menuitem", { name: /Dash.*24/u }).click();
  await page.locator("[data-item='D01'] input:focus").waitFor();
}

const answers = "YYYNYYYDNYYNYYNDYYNYYNYY";

test.each(["en", "fr"] as const)(
  "an adviser answers 24 items by keyboard in under a minute, in %s",
  async (language) => {
    journey = await begin({ ...northmere.prepared(), language });
    const { page, t, reached, press } = journey;
    await journey.signInAs("ines");
    await openRisk(journey, "v10");
    await reached("list of assessments");
    await startDash(journey);
    await reached("an assessment before its first answer");
    const keys: Readonly<Record<string, string>> = {
      Y: `Key${t("risk:keys.yes")}`,
      N: `Key${t("risk:keys.no")}`,
      D: `Key${t("risk:keys.dontKnow")}`,
    };
    const began = Date.now();
    for (const answer of answers) await page.keyboard.press(keys[answer] ?? "");
    await page.getByText(t("risk:tally.none"), { exact: false }).first().waitFor();
    expect(Date.now() - began).toBeLessThan(60_000);
    const yes = answers.split("Y").length - 1;
    await page
      .getByText(t("risk:tally.yes", { yes, items: 24 }), { exact: false })
      .first()
      .waitFor();
    await reached("an assessment with every answer");
    await press("risk:complete");
    await page
      .getByText(t("risk:tally.exactly", { score: yes, of: 24 }), { exact: true })
      .first()
      .waitFor();
    await press("risk:list.compare");
    await page.getByText(t("risk:compare.title")).waitFor();
    await reached("two assessments side by side");
  },
);

test("whoever referred completes the checklist, and its score stands in the form, which goes on storing itself", async () => {
  journey = await begin(northmere.prepared());
  const { page, t, reached, press } = journey;
  await journey.signInAs("michael");
  await journey.room("referrals");
  await journey.openLine(referenceOf("p04"));
  await startDash(journey);
  for (const answer of answers)
    await page.keyboard.press(answer === "D" ? "Digit3" : answer === "Y" ? "Digit1" : "Digit2");
  await reached("a checklist inside a referral");
  await press("risk:complete");
  const yes = answers.split("Y").length - 1;
  await page.getByText(t("risk:filled", { score: yes })).waitFor();
  const score = page.getByRole("textbox", { name: t("referrals:field.score") });
  await expect.poll(() => score.inputValue()).toBe(String(yes));
  await page.getByRole("textbox", { name: t("referrals:field.injuries") }).fill("A bruise under the eye.");
  await page.getByRole("textbox", { name: t("referrals:field.injuries") }).blur();
  const under = journey;
  await expect
    .poll(async () => {
      const list = await under.call("referrals.list", {});
      const id = list.ok ? list.value.rows.find(({ reference }) => reference === referenceOf("p04"))?.id : undefined;
      const opened = id && (await under.call("referrals.open", { referralId: id }));
      return opened && opened.ok ? [opened.value.form.score, opened.value.form.injuries] : null;
    })
    .toEqual([yes, "A bruise under the eye."]);
});

test("what was answered just before the lock is there after it", async () => {
  journey = await begin(northmere.prepared());
  const { page, t } = journey;
  await journey.signInAs("ines");
  await openRisk(journey, "v10");
  await startDash(journey);
  for (const key of ["KeyY", "KeyY", "KeyD"]) await page.keyboard.press(key);
  await page.keyboard.press("Control+KeyL");
  await page.getByText(t("app:locked.key")).waitFor();
  await journey.signInAs("ines");
  await openRisk(journey, "v10");
  await page.getByText(t("risk:list.draft")).waitFor();
  await page
    .getByRole("button", { name: t("risk:list.open") })
    .first()
    .click();
  await page
    .getByText(t("risk:tally.yes", { yes: 2, items: 24 }), { exact: false })
    .first()
    .waitFor();
});

test("an administrator is told the line of a broken pack, and imports a good one", async () => {
  journey = await begin(northmere.prepared());
  const { page, t, home, reached } = journey;
  await journey.signInAs("nora");
  await journey.room("administration");
  await page.getByText(t("app:admin.settings"), { exact: true }).last().click();
  const broken = join(home, "broken.json");
  const pack = {
    id: "a-check",
    version: "1.0.0",
    language: "en",
    name: "A check of our own",
    embed: "PARAPHRASE",
    licence: { owner: "Northmere", status: "own", permissionRef: null },
    notice: "Not a verdict.",
    answers: ["YES", "NO", "DONT_KNOW"],
    sections: [{ code: "main", title: "Main" }],
    items: [
      { code: "A1", section: "main", text: "First" },
      { code: "A1", section: "main", text: "Second" },
    ],
    scoring: { type: "COUNT_YES" },
    override: { allowed: true, direction: "UP", reasonRequired: true },
    autoReject: false,
  };
  writeFileSync(broken, JSON.stringify(pack, null, 2));
  const file = page.locator("input[type=file][accept*='.json']");
  await file.setInputFiles(broken);
  const line =
    JSON.stringify(pack, null, 2)
      .split("\n")
      .findLastIndex((one) => one.includes('"A1"')) + 1;
  await page.getByText(t("failures:risk.packCodeTwice", { line, code: "A1" })).waitFor();
  await reached("settings with a broken pack");
  const good = join(home, "good.json");
  const items = pack.items.map((item, at) => ({ ...item, code: `A${at + 1}` }));
  writeFileSync(good, JSON.stringify({ ...pack, items }, null, 2));
  await file.setInputFiles(good);
  await page.getByText(t("risk:settings.took", { name: pack.name, version: pack.version })).waitFor();
  await page.getByRole("checkbox", { name: new RegExp(pack.name, "u") }).check();
  const under = journey;
  await expect
    .poll(async () => {
      const known = await under.call("risk.instruments", {});
      return known.ok && known.value.find(({ id }) => id === "a-check")?.enabled;
    })
    .toBe(true);
});
