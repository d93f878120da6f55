import { afterEach, expect, test } from "vitest";
import { northmere as story } from "../../build/demonstration/northmere.ts";
import { openConference, openMeeting } from "../support/journeys/conferences.ts";
import { begin, type Journey } from "../support/journeys/journey.ts";
import * as northmere from "../support/journeys/northmere.ts";

let journey: Journey | undefined;
afterEach(async () => {
  await journey?.end();
  journey = undefined;
});

// The restricted case: six named readers, and the police's own representative has a conflict.
const restricted = story.cases.find(({ key }) => key === "v07");
const traces = [
  restricted?.reference ?? "",
  restricted?.victim.familyName ?? "",
  restricted?.perpetrators[0]?.familyName ?? "",
];

const expectNoTrace = async ({ page }: Journey, where: string): Promise<void> => {
  const shown = await page.innerText("body");
  for (const trace of traces) expect.soft(shown, where).not.toContain(trace);
};

test("for a representative who may not know of it, a restricted case is nowhere: no line, no number, no gap, no hit", async () => {
  journey = await begin(northmere.prepared());
  const { page, t, reached, room } = journey;
  await journey.signInAs("paul");
  await expectNoTrace(journey, "today");
  await reached("today of a representative");
  for (const name of ["conferences", "referrals", "cases", "actions", "documents"] as const) {
    await room(name);
    await expectNoTrace(journey, name);
    await reached(`${name} of a representative`);
  }
  await openConference(journey, "CIRCULATED", "prepare");
  const lines = page.locator("tr[data-item] td:nth-child(2)");
  await expect.poll(() => lines.count()).toBe(11);
  const numbers = await lines.allInnerTexts();
  expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
  expect(numbers).toHaveLength(11);
  await expectNoTrace(journey, "agenda");
  await expect.poll(() => page.innerText("body")).toContain(t("agenda:panel.cases", { count: 11 }));
  expect(await page.getByText(t("agenda:row.blocked")).count()).toBe(0);
  await reached("agenda of a representative");

  for (const word of [traces[1] ?? "", traces[0] ?? ""]) {
    await page.keyboard.press("Control+KeyK");
    const search = page.getByPlaceholder(t("search:placeholder"));
    await search.fill(word);
    await page.getByText(t("search:nothing")).waitFor();
    await search.press("Escape");
    await search.waitFor({ state: "hidden" });
  }
  // Nor are the rooms there that this role has no business in.
  const rail = page.getByRole("navigation", { name: t("app:rail.label") });
  expect(await rail.getByRole("button", { name: t("app:rail.administration") }).count()).toBe(0);
});

test("for a named reader the same case stands among the others", async () => {
  journey = await begin(northmere.prepared());
  const { page, reached, room } = journey;
  await journey.signInAs("michael");
  await room("cases");
  await page
    .getByText(traces[0] ?? "")
    .first()
    .waitFor();
  await reached("cases of a named reader");
});

test("in the meeting a representative sees the own part, accepts an own action, and says how it went", async () => {
  journey = await begin(await northmere.inSession(2));
  const { page, t, press, reached, room } = journey;
  await journey.signInAs("michael");
  await openMeeting(journey);
  await reached("the meeting of a representative");
  const body = await page.innerText("body");
  expect(body).toContain(t("meeting:information.inTheMinutes"));
  expect(await page.getByRole("button", { name: t("meeting:top.projector") }).count()).toBe(0);

  await room("actions");
  await reached("my part");
  const mine = page.locator("[data-action]");
  const text = (await mine.first().innerText()).split("\n")[0] ?? "";
  await mine
    .first()
    .getByRole("button", { name: t("actions:item.accept") })
    .click();
  await expect
    .poll(() =>
      mine
        .filter({ hasText: text })
        .first()
        .getByRole("button", { name: t("actions:item.accept") })
        .count(),
    )
    .toBe(0);
  await mine.filter({ hasText: text }).first().focus();
  await page.keyboard.press("KeyD");
  await page.getByRole("textbox", { name: t("actions:report.result") }).waitFor();
  await reached("my part, a report");
  await page.keyboard.type("Fitted on Monday, shown to her");
  await page.keyboard.press("Enter");
  // It stands among those that were closed of late.
  await page.getByText("Fitted on Monday, shown to her").waitFor();
  const open = mine.filter({ has: page.getByRole("button", { name: t("actions:item.report") }) });
  await expect.poll(() => open.filter({ hasText: text }).count()).toBe(0);
  await page.getByRole("switch", { name: t("actions:mine.closedToo") }).check();
  await page.getByText("Fitted on Monday, shown to her").waitFor();
  await reached("my part, closed ones too");
  await press("app:rail.lock");
  await page.getByText(t("app:locked.key")).waitFor();
  await journey.signInAs("nora");
  await room("actions");
  await expect.poll(() => page.innerText("body")).not.toContain(text);
});
