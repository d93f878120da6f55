import type { Page } from "playwright-core";
import type { Texts } from "./texts.ts";

/** How a person moves through the window: the same few steps for pictures and for journeys. */
export interface Walk {
  readonly page: Page;
  readonly t: Texts;
  /** Signs in on the screen that asks for it and waits for the frame (or the set-up). */
  signIn(name: string, passphrase: string): Promise<void>;
  /** Goes to a room of the rail, by its key in `locales/<language>/app.json`. */
  room(
    name: "today" | "conferences" | "research" | "referrals" | "cases" | "actions" | "documents" | "administration",
  ): Promise<void>;
  /** Presses a button by the key of its text. */
  press(key: string, values?: Readonly<Record<string, string | number>>): Promise<void>;
  /** Chooses an entry of a list that opens below a field. */
  choose(label: string | RegExp, option: string | RegExp): Promise<void>;
  /** Opens the first line of a list that holds this text. */
  openLine(text: string): Promise<void>;
  /** Waits until nothing is being read any more. */
  settle(): Promise<void>;
  /** Presses keys one after the other, each when what the one before brought about is on the screen. */
  keys(...pressed: readonly string[]): Promise<void>;
  /** Waits until every call has its answer and the answer is drawn. */
  answered(): Promise<void>;
}

/**
 * Resolves in the page once a few frames in a row found no call under way: what an answer set off has been drawn too.
 * A page behind another draws no frames; a timer stands in for them.
 */
const untilAnswered = `new Promise((resolve) => {
  let calm = 0;
  const next = () => {
    let came = false;
    const once = () => {
      if (!came) look();
      came = true;
    };
    requestAnimationFrame(once);
    setTimeout(once, 50);
  };
  const look = () => {
    calm = document.documentElement.dataset.waits === "true" ? 0 : calm + 1;
    if (calm > 3) resolve();
    else next();
  };
  next();
})`;

/** Makes the steps for one window in one language. */
export function walkIn(page: Page, t: Texts): Walk {
  const answered = (): Promise<void> => page.evaluate<undefined>(untilAnswered);
  const settle = async (): Promise<void> => {
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const reading = page.getByLabel(t("app:loading"));
    await answered();
    while ((await reading.count()) > 0) await answered();
  };
  const press: Walk["press"] = (key, values) =>
    page
      .getByRole("button", { name: t(key, values), exact: true })
      .first()
      .click();
  return {
    page,
    t,
    settle,
    answered,
    press,
    async keys(...pressed) {
      for (const key of pressed) {
        await page.keyboard.press(key);
        await answered();
      }
    },
    async signIn(name, passphrase) {
      await page.getByLabel(t("unlock:signIn.account")).fill(name);
      await page.getByLabel(t("unlock:signIn.passphrase"), { exact: true }).fill(passphrase);
      await press("unlock:signIn.enter");
      await page.getByRole("navigation", { name: t("app:rail.label") }).waitFor();
      await settle();
    },
    async room(name) {
      const rail = page.getByRole("navigation", { name: t("app:rail.label") });
      await rail.getByRole("button", { name: t(`app:rail.${name}`), exact: true }).click();
      await settle();
    },
    async choose(label, option) {
      await page.getByRole("combobox", { name: label, exact: true }).first().click();
      await page.getByRole("option", { name: option }).first().click();
    },
    async openLine(text) {
      const line = page.getByRole("row").filter({ hasText: text }).first();
      await line.focus();
      await line.press("Enter");
      await settle();
    },
  };
}
