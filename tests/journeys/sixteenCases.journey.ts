import { afterEach, expect, test } from "vitest";
import { openConference } from "../support/journeys/conferences.ts";
import { begin, type Journey } from "../support/journeys/journey.ts";
import { sixteenCases } from "../support/journeys/sixteenCases.ts";

let journey: Journey | undefined;
afterEach(async () => {
  await journey?.end();
  journey = undefined;
});

/** What a chair may press in one case besides typing words. */
const mostKeys = 25;

/** A keyboard that counts what is no text. */
class Keyboard {
  pressed = 0;
  private readonly journey: Journey;
  private readonly byLetter: boolean;
  constructor(journey: Journey, byLetter: boolean) {
    this.journey = journey;
    this.byLetter = byLetter;
  }
  async press(...keys: readonly string[]): Promise<void> {
    this.pressed += keys.length;
    await this.journey.keys(...keys);
  }
  /** Letter by letter, or all at once as from a dictation; what is no text counts the same. */
  type(text: string): Promise<void> {
    const { keyboard } = this.journey.page;
    return this.byLetter ? keyboard.type(text) : keyboard.insertText(text);
  }
  /** Types the beginning of what is offered, and takes the first. */
  async choose(text: string): Promise<void> {
    await this.type(text);
    await this.journey.answered();
    await this.press("Enter");
  }
}

const actions = [
  ["Fit a key safe beside the door", "Housing"],
  ["Mark the address for an immediate response", "Police"],
  // By the same agency against the same risk as the one before.
  ["Arrest him for the breach of bail", null],
] as const;

test("a chair hears sixteen cases in one sitting by keyboard alone", { timeout: 900_000 }, async () => {
  journey = await begin(await sixteenCases());
  const { page, t, reached } = journey;
  await journey.signInAs("ruth");
  await openConference(journey, "IN_SESSION", "meet");
  await journey.press("conferences:meet.enter");
  await page.getByText(t("meeting:screen.readyTitle")).waitFor();
  const named = page.locator("header h1");
  const counts: number[] = [];
  for (let number = 1; number <= 16; number += 1) {
    const keys = new Keyboard(journey, number <= 3);
    const before = await named.allInnerTexts();
    await keys.press("KeyN");
    await expect.poll(() => named.allInnerTexts(), { timeout: 20_000 }).not.toEqual(before);
    // Thirteen returned research; it is in the minutes with one key.
    await page.locator("[data-place='takeOverAll']").waitFor();
    await keys.press("KeyE");
    await page.locator("[data-place='takeOverAll']").waitFor({ state: "detached" });
    await keys.press("KeyK");
    await keys.type("He knows where she lives and has a key");
    await keys.press("Enter");
    await keys.type("The children are collected from school by him");
    await keys.press("Enter", "Enter");
    await keys.type("I want him to stop coming at night");
    await keys.press("Escape", "KeyA");
    for (const [what, owner] of actions) {
      await keys.type(what);
      if (owner === null) await keys.press("F2");
      else {
        await keys.press("Tab");
        await keys.choose(owner);
      }
      await keys.press("Enter");
      await page.getByRole("listitem").filter({ hasText: what }).first().waitFor();
    }
    // An empty line goes on to the decisions; where no level was listed it is said.
    await keys.press("Enter");
    await keys.choose("High");
    await keys.press("Enter", "Enter", "Enter");
    await keys.type("That the lock is changed, and who calls");
    await keys.press("Escape");
    await page.getByText(t("meeting:missing.none")).waitFor();
    if (number === 1) await reached("the first of sixteen, complete");
    counts.push(keys.pressed);
  }
  expect(Math.max(...counts)).toBeLessThanOrEqual(mostKeys);
  const last = new Keyboard(journey, true);
  await last.press("KeyN");
  const { rows } = await heardCases(journey);
  expect(rows).toBe(16);
});

/** How many cases of the conference are heard. */
async function heardCases({ call }: Journey): Promise<{ readonly rows: number }> {
  const lines = await call("conferences.list", {});
  const line = lines.ok ? lines.value.find(({ status }) => status === "IN_SESSION") : undefined;
  return { rows: line?.heard ?? 0 };
}
