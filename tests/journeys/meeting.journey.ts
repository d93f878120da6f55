import { afterEach, expect, test } from "vitest";
import { accessibilityFaults } from "../support/journeys/accessible.ts";
import { begin, type Journey } from "../support/journeys/journey.ts";
import { openConference } from "../support/journeys/conferences.ts";
import * as northmere from "../support/journeys/northmere.ts";

let journey: Journey | undefined;
afterEach(async () => {
  await journey?.end();
  journey = undefined;
});

const secret = "The code of the refuge is 4711";

test("the chair opens the meeting and hears one whole case by keyboard, and nothing goes to the wall that must not", async () => {
  journey = await begin(northmere.prepared());
  const { page, t, press, keys, answered, reached, program } = journey;
  await reached("sign-in");
  await journey.signInAs("ruth");
  await reached("today of the chair");
  await openConference(journey, "CIRCULATED", "meet");
  await reached("before the meeting");

  const open = page.getByRole("button", { name: t("conferences:meet.open") });
  await open.click();
  await page.getByText(t("failures:meeting.confidentialityNotRead")).waitFor();
  await press("conferences:opening.wasRead");
  await press("conferences:opening.wereAsked");
  const statuses = page.getByRole("combobox", { name: /^Status of /u });
  await expect.poll(() => statuses.count()).toBe(14);
  for (let line = 0; line < 14; line += 1) {
    const status = statuses.nth(line);
    const name = (await status.getAttribute("aria-label")) ?? "";
    await journey.choose(name, name.includes("Fire") ? t("words:attendance.APOLOGIES") : /^Present$/u);
  }
  await page.getByText(t("conferences:attendance.all")).waitFor();
  await reached("attendance taken");
  await open.click();

  await page.getByText(t("meeting:screen.readyTitle")).waitFor();
  await reached("the meeting, before the first case");
  await keys("KeyN");
  await page.getByRole("heading", { name: t("meeting:actions.title") }).waitFor();
  await reached("the meeting, a case on the table");
  await press("meeting:top.projector");
  await expect.poll(() => program.projector()?.url() ?? "").toContain("projector");
  const wall = program.projector();
  if (!wall) throw new Error("the projector is open");
  await page.bringToFront();

  // Information: what was answered before is taken over, one agency tells something, the others hold nothing; each by one key.
  await keys("KeyE");
  await page.locator("[data-place='takeOverAll']").waitFor({ state: "detached" });
  await keys("KeyI");
  await page.keyboard.type(secret);
  await keys("F2", "Escape", "KeyI");
  const silent = page.locator("[data-place='agency']");
  for (let agency = 0; agency < 14 && (await silent.count()) > 0; agency += 1) await keys("F9");
  await expect.poll(() => silent.count()).toBe(0);
  await keys("Escape");

  // Not complete: Next names what is missing and stays.
  await keys("KeyN");
  await page.getByRole("list", { name: t("meeting:missing.list") }).waitFor();
  await reached("the meeting, what is missing");
  await keys("Escape", "KeyK");
  await page.keyboard.type("He waits at the bus stop");
  await keys("Escape", "KeyV");
  await page.keyboard.type("I want him out, but I want him fed");
  await keys("Escape");
  // An action, its day said in words. A risk can be answered once it is stored.
  await keys("KeyA");
  await expect.poll(() => page.getByRole("combobox", { name: t("meeting:actions.risk") }).isEnabled()).toBe(true);
  await page.keyboard.type("Fit a key safe beside the door");
  await keys("Tab");
  await page.keyboard.type("Housing");
  await answered();
  await keys("Enter", "Tab");
  await page.keyboard.type("+5 WD");
  await keys("Tab");
  await keys("ArrowDown", "Enter");
  await keys("Enter");
  await page.getByRole("listitem").filter({ hasText: "Fit a key safe beside the door" }).waitFor();

  // The agency that is away is followed up.
  await keys("Escape", "KeyI", "Enter");
  await answered();
  await keys("Enter");
  await page.getByText(t("meeting:information.followUpAgreed")).waitFor();

  // The outcome.
  await keys("Escape", "KeyO");
  await page.keyboard.type("Very");
  await keys("Tab");
  // What stands there in grey is taken by Enter.
  await keys("Enter");
  await page.keyboard.type("Victim Support");
  await answered();
  await keys("Tab");
  await page.keyboard.type("Friday");
  await keys("Tab");
  await page.keyboard.type("That a key safe comes, and when");
  await keys("Escape");

  await page.getByText(t("meeting:missing.none")).waitFor();
  await reached("the meeting, a complete case");

  await expect.poll(() => wall.innerText("body")).toContain("He waits at the bus stop");
  const shown = await wall.innerText("body");
  expect(shown).toContain("NM-6HWB");
  expect(shown).toContain("H. B.");
  expect(shown).toContain("Fit a key safe beside the door");
  expect.soft(await accessibilityFaults(wall), "the wall is accessible").toEqual([]);
  for (const hidden of [secret, "4711", "Brenner", "Hedwig", "fed"]) expect(shown).not.toContain(hidden);

  await keys("KeyN");
  await page
    .getByRole("heading", { name: /Anna Novak|A\. N\./u })
    .first()
    .waitFor();
  await expect.poll(() => wall.innerText("body")).not.toContain("bus stop");
});
