import { afterEach, test } from "vitest";
import { begin, type Journey } from "../support/journeys/journey.ts";
import * as northmere from "../support/journeys/northmere.ts";

let journey: Journey | undefined;
afterEach(async () => {
  await journey?.end();
  journey = undefined;
});

test("the list of cases is walked, narrowed, kept as a view and opened without the mouse", async () => {
  journey = await begin(northmere.prepared());
  const { page, t, keys, reached, room } = journey;
  await journey.signInAs("nora");
  await room("cases");
  await page.getByText(t("cases:list.count", { count: 15 })).waitFor();
  await reached("list of cases");

  const at = (row: number) => page.locator(`tr[data-index="${row}"]:focus`);
  await page.locator('tr[data-index="0"]').focus();
  await page.keyboard.press("End");
  await at(14).waitFor();
  await page.keyboard.press("PageUp");
  await page.locator("tr[data-index]:focus").waitFor();
  await page.keyboard.press("Home");
  await at(0).waitFor();

  await page.keyboard.press("KeyF");
  const owes = page.getByRole("combobox", { name: t("cases:filter.owes"), exact: true });
  await owes.waitFor();
  await reached("filter of the list of cases");
  await owes.focus();
  await page.keyboard.press("Enter");
  const overdue = page.getByRole("option", { name: t("cases:filter.owesOverdue") });
  await overdue.waitFor();
  for (let down = 0; down < 4 && (await overdue.getAttribute("data-combobox-selected")) === null; down += 1) {
    await keys("ArrowDown");
  }
  await page.keyboard.press("Enter");
  const chip = t("lists:filter.chip", { field: t("cases:filter.owes"), value: t("cases:filter.owesOverdue") });
  await page.getByRole("button", { name: t("lists:filter.remove", { filter: chip }) }).waitFor();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: t("lists:views.button", { name: t("lists:views.other") }) }).press("Enter");
  await page.getByRole("menuitem", { name: t("lists:views.keep") }).press("Enter");
  await page.getByLabel(t("lists:views.name")).fill("To chase");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: t("lists:views.button", { name: "To chase" }) }).waitFor();
  await reached("kept view of the list of cases");

  await page.getByRole("textbox", { name: t("lists:words") }).fill("nobody of that name");
  await page.getByText(t("cases:list.noneMatches")).waitFor();
  await reached("list of cases without a match");
  await page
    .getByRole("button", { name: t("lists:filter.clear") })
    .last()
    .press("Enter");
  await page.locator('tr[data-index="0"]').press("Enter");
  await page.getByRole("tab").first().waitFor();
});

test("several referrals are chosen with the space bar, and what can be done with them stands above the list", async () => {
  journey = await begin(northmere.prepared());
  const { page, t, reached, room } = journey;
  await journey.signInAs("nora");
  await room("referrals");
  const waiting = page
    .getByRole("row")
    .filter({ hasText: t("words:referralStatus.SUBMITTED") })
    .first();
  await waiting.focus();
  await page.keyboard.press("Space");
  await page.getByText(t("lists:chosen.count", { count: 1 })).waitFor();
  await reached("chosen referrals");
  await page.getByRole("button", { name: t("referrals:bulk.ask") }).press("Enter");
  await page.getByLabel(t("referrals:bulk.question")).fill("Where do the children stay?");
  await reached("question about several referrals");
  await page.getByRole("button", { name: t("referrals:bulk.send"), exact: true }).press("Enter");
  await page.getByText(t("referrals:bulk.done", { count: 1 })).waitFor();
  await page
    .getByRole("row")
    .filter({ hasText: t("words:referralStatus.NEEDS_INFO") })
    .first()
    .waitFor();
});
