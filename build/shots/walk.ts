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
}

/** Makes the steps for one window in one language. */
export function walkIn(page: Page, t: Texts): Walk {
  const settle = async (): Promise<void> => {
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const reading = page.getByLabel(t("app:loading"));
    for (let calm = 0; calm < 3; calm += (await reading.count()) === 0 ? 1 : 0) await page.waitForTimeout(80);
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
    press,
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
