// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AccountsScreen } from "../../../renderer/features/accounts/AccountsScreen.tsx";
import { PassphraseDialog } from "../../../renderer/ui/PassphraseDialog.tsx";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { giveSize } from "../giveSize.ts";
import { one, openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let shown: WorkWindow | undefined;

giveSize();

beforeEach(async () => void (desk = await aDesk({ cast: ["chair", "housing"] })));
afterEach(async () => {
  await shown?.close();
  shown = undefined;
  await desk.close();
});

const openAs = async (key: string): Promise<WorkWindow> => {
  await desk.signInAs(key);
  const window = await openScreen(
    desk,
    <>
      <AccountsScreen />
      <PassphraseDialog />
    </>,
  );
  shown = window;
  await until(() => rowOf("Michael Adeyinka"));
  return window;
};
const choose = async (window: WorkWindow, label: string, option: string): Promise<void> => {
  window.field(label).click();
  const found = await until(() => {
    const options = [...document.querySelectorAll<HTMLElement>("[role='option']")];
    const wanted = options.find(({ textContent }) => textContent === option);
    if (!wanted) throw new Error(`no option ${option}`);
    return wanted;
  });
  found.click();
  await until(() => expect(window.field(label).value).toBe(option));
};
const rowOf = (name: string): HTMLElement => {
  const row = [...document.querySelectorAll<HTMLElement>("tbody tr")].find(({ textContent }) =>
    (textContent ?? "").includes(name),
  );
  if (!row) throw new Error(`no row of ${name}`);
  return row;
};
const sheet = (): readonly string[] =>
  [...document.querySelectorAll("[role='dialog'] ol li")].map(
    ({ textContent }) => (textContent ?? "").trim().split(/\s+/u).at(-1) ?? "",
  );
const typeBack = (window: WorkWindow, words: readonly string[]): void =>
  words.forEach((word, index) => {
    if ([...document.querySelectorAll("label")].some(({ textContent }) => textContent === `Word ${index + 1}`))
      window.type(`Word ${index + 1}`, word);
  });
const fillPerson = async (window: WorkWindow, name: string): Promise<void> => {
  window.button("Add an account").click();
  await until(() => window.field("Name"));
  window.type("Name", name);
  await choose(window, "Agency", "Housing");
  await until(() => expect(window.button("Continue")).toHaveProperty("disabled", false));
};
const accounts = () => desk.must("accounts.list", {});

describe("the accounts", () => {
  it("gives a new one seven words, of which two are typed back from the sheet, and they sign in", async () => {
    const window = await openAs("administrator");
    await fillPerson(window, "Hana Dvorak");
    window.button("Continue").click();
    const words = await until(() => {
      expect(sheet()).toHaveLength(7);
      return sheet();
    });
    expect(window.button("Add the account")).toHaveProperty("disabled", true);
    typeBack(window, words);
    await until(() => expect(window.button("Add the account")).toHaveProperty("disabled", false));
    window.button("Add the account").click();
    await until(async () => expect((await accounts()).map(({ name }) => name)).toContain("Hana Dvorak"));
    await desk.must("unlock.signIn", { accountName: "Hana Dvorak", passphrase: words.join(" ") });
  });

  it("adds an auditor only with a second person, and says so when that one is refused", async () => {
    const window = await openAs("administrator");
    await fillPerson(window, "Dora Keller");
    await choose(window, "Role", "Auditor");
    window.button("Continue").click();
    const words = await until(() => {
      expect(sheet()).toHaveLength(7);
      return sheet();
    });
    typeBack(window, words);
    expect(window.button("Add the account")).toHaveProperty("disabled", true);
    window.type("Account name of the second person", "Michael Adeyinka");
    window.type("Passphrase of the second person", desk.accounts["housing"]?.passphrase ?? "");
    await until(() => expect(window.button("Add the account")).toHaveProperty("disabled", false));
    window.button("Add the account").click();
    await until(() => expect(window.text()).toContain("The second person’s name or passphrase is not right"));
    window.type("Account name of the second person", "Ruth Calder");
    window.type("Passphrase of the second person", desk.accounts["chair"]?.passphrase ?? "");
    window.button("Add the account").click();
    await until(async () =>
      expect((await accounts()).find(({ name }) => name === "Dora Keller")).toMatchObject({ role: "auditor" }),
    );
  });

  it("closes one with a reason, its name typed and the passphrase given again", async () => {
    const window = await openAs("administrator");
    rowOf("Michael Adeyinka").click();
    await until(() => window.field("Reason"));
    window.type("Reason", "Left the service");
    window.type("To confirm, type the account’s name: Michael Adeyinka", "Michael");
    await until(() => expect(window.button("Close the account")).toHaveProperty("disabled", true));
    window.type("To confirm, type the account’s name: Michael Adeyinka", "Michael Adeyinka");
    await until(() => expect(window.button("Close the account")).toHaveProperty("disabled", false));
    window.button("Close the account").click();
    await until(() => window.field("Passphrase"));
    expect(window.calls).not.toContain("accounts.remove");
    window.type("Passphrase", desk.accounts["administrator"]?.passphrase ?? "");
    await until(() => expect(window.button("Continue")).toHaveProperty("disabled", false));
    window.button("Continue").click();
    await until(async () =>
      expect((await accounts()).find(({ name }) => name === "Michael Adeyinka")).toMatchObject({ active: false }),
    );
  });

  it("does not offer to close one's own account", async () => {
    const window = await openAs("administrator");
    rowOf("Ada Brook").click();
    await until(() => window.field("Post"));
    expect(() => window.field("Reason")).toThrow();
  });

  it("takes no declaration that ends before it was signed", async () => {
    const window = await openAs("administrator");
    rowOf("Michael Adeyinka").click();
    await until(() => window.field("Declaration ends on"));
    window.type("Declaration ends on", "01/01/2025");
    window.press("Enter", window.field("Declaration ends on"));
    await until(() => expect(one("[role='dialog']").textContent).toContain("would end before it was signed"));
    expect(window.button("Save")).toHaveProperty("disabled", true);
  });
});
