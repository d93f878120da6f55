// @vitest-environment happy-dom
import i18next from "i18next";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Frame } from "../../../renderer/app/Frame.tsx";
import { registerPendingWrites } from "../../../renderer/app/pendingWrites.ts";
import { chooseLanguage } from "../../../renderer/app/language.ts";
import { pressed } from "../../../renderer/app/shortcuts.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let shown: WorkWindow | undefined;

beforeAll(async () => {
  desk = await aDesk({ cast: ["chair", "housing", "adviser"] });
  addEventListener("keydown", pressed);
});
afterAll(async () => {
  removeEventListener("keydown", pressed);
  await desk.close();
});
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

const openAs = async (account: string): Promise<WorkWindow> => {
  await desk.signInAs(account);
  shown = await openScreen(desk, <Frame />);
  return shown;
};
const rail = (): readonly string[] =>
  [...document.querySelectorAll("nav button")].map((button) => button.getAttribute("aria-label") ?? "");

describe("the frame", () => {
  it("shows a representative the rooms of a representative, in words", async () => {
    await openAs("housing");
    await until(() => expect(rail()).toContain("Actions"));
    expect(rail()).not.toContain("Administration");
  });

  it("speaks French as soon as it is asked to", async () => {
    await openAs("administrator");
    await until(() => expect(rail()).toContain("Referrals"));
    await chooseLanguage("fr");
    await until(() => expect(rail()).toContain("Signalements"));
    expect(document.documentElement.lang).toBe("fr");
    await i18next.changeLanguage("en");
  });

  it("says the state of saving and the name of the file, and puts no name in the window's title", async () => {
    const window = await openAs("administrator");
    await until(() => expect(window.text()).toContain("Everything is saved"));
    expect(document.title).not.toContain(desk.accounts["administrator"]?.name ?? "?");
  });

  it("covers names with the privacy key and shows them again", async () => {
    await openAs("administrator");
    await until(() => expect(rail()).toContain("Referrals"));
    const press = () => document.body.dispatchEvent(new KeyboardEvent("keydown", { code: "F8", bubbles: true }));
    press();
    await until(() => expect(document.documentElement.dataset["privacy"]).toBe("on"));
    press();
    await until(() => expect(document.documentElement.dataset["privacy"]).toBe("off"));
  });

  it("stores what was typed before it locks", async () => {
    const window = await openAs("administrator");
    await until(() => expect(rail()).toContain("Lock"));
    const order: string[] = [];
    const stop = registerPendingWrites(async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      order.push(window.calls.includes("unlock.lock") ? "too late" : "stored");
    });
    window.button("Lock").click();
    await until(() => expect(window.calls).toContain("unlock.lock"));
    expect(order).toEqual(["stored"]);
    stop();
  });
});
