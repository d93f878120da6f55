import { afterEach, expect, test } from "vitest";
import { northmere as story } from "../../build/demonstration/northmere.ts";
import { begin, type Journey } from "../support/journeys/journey.ts";
import * as northmere from "../support/journeys/northmere.ts";

let journey: Journey | undefined;
afterEach(async () => {
  await journey?.end();
  journey = undefined;
});

const referenceOf = (key: string): string => story.cases.find((one) => one.key === key)?.reference ?? "";

async function openPeople({ page, t, room, openLine, settle }: Journey, key: string): Promise<void> {
  await room("cases");
  await openLine(referenceOf(key));
  await page
    .getByRole("tab")
    .filter({ hasText: new RegExp(`^${t("cases:tabs.people_one").split(" ")[0] ?? ""}`, "u") })
    .click();
  await page.getByRole("heading", { level: 3 }).first().waitFor();
  await settle();
}

test("a coordinator reads, edits and undoes what is known of the people of a case, without the mouse", async () => {
  journey = await begin(northmere.prepared());
  const { page, t, reached } = journey;
  await journey.signInAs("nora");
  await openPeople(journey, "p02");
  await reached("the people of a case");

  // N adds, as the help sheet says.
  await page.keyboard.press("KeyN");
  const given = page.getByLabel(t("words:personField.givenNames"), { exact: true });
  await given.fill("Idris");
  await reached("adding a person");
  await given.press("Enter");
  const heading = page.getByRole("heading", { name: "Idris", exact: true });
  await heading.waitFor();

  const edit = page.getByRole("button", { name: t("people:edit.openOf", { name: "Idris" }), exact: true });
  await edit.focus();
  await page.keyboard.press("Enter");
  const lives = page.getByLabel(t("words:personField.livingWith"), { exact: true });
  await lives.fill("His grandmother");
  await reached("editing a person");
  const history = page.getByRole("button", { name: t("people:history.of", { name: "Idris" }), exact: true });
  await page.getByRole("button", { name: t("people:edit.closeOf", { name: "Idris" }), exact: true }).press("Enter");
  await page.getByText("His grandmother").waitFor();
  await history.press("Enter");
  await page.getByText(t("people:history.set", { field: "Lives with", to: "His grandmother" })).waitFor();
  await reached("the history of a person");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });

  await page.getByRole("button", { name: t("people:menu.of", { name: "Idris" }), exact: true }).press("Enter");
  await page.getByRole("menuitem", { name: t("people:menu.remove"), exact: true }).click();
  await page.getByText(t("people:removed", { name: "Idris" })).waitFor();
  await page.getByRole("button", { name: t("people:putBack"), exact: true }).press("Enter");
  await heading.waitFor();
});

test("an adviser stores an unsafe address, and it is sealed and covered at once", async () => {
  journey = await begin(northmere.prepared());
  const { page, t, reached } = journey;
  await journey.signInAs("leah");
  await openPeople(journey, "p02");
  await page
    .getByRole("button", { name: t("people:contact.new"), exact: true })
    .first()
    .press("Enter");
  await page.getByText(t("words:contactKind.ADDRESS"), { exact: true }).last().click();
  await page.getByLabel(t("words:contactKind.ADDRESS"), { exact: true }).last().fill("3 Sealed Row");
  await reached("a new address");
  await page.getByRole("button", { name: t("people:contact.store"), exact: true }).press("Enter");
  await page.getByRole("form").waitFor({ state: "hidden" });
  await expect.poll(() => page.getByText(t("people:contact.sealed"), { exact: true }).count()).toBe(3);
  expect(await page.innerText("body")).not.toContain("3 Sealed Row");
  await reached("a sealed address");
});
