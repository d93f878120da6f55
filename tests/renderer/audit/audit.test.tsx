// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { AuditScreen } from "../../../renderer/features/audit/AuditScreen.tsx";
import english from "../../../locales/en/audit.json";
import { contracts } from "../../../shared/contracts.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { giveSize } from "../giveSize.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let shown: WorkWindow | undefined;

giveSize();

beforeAll(async () => void (desk = await aDesk({ cast: ["chair", "auditor"] })));
afterAll(() => desk.close());
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

const open = async (): Promise<WorkWindow> => {
  await desk.signInAs("auditor");
  const window = await openScreen(desk, <AuditScreen />);
  shown = window;
  await until(() => expect(window.text()).toContain("Signed in"));
  return window;
};
const rows = (): number => document.querySelectorAll("tbody tr[data-index]").length;

describe("the log", () => {
  it("has plain words for everything that is logged", () => {
    const logged = Object.entries(contracts).filter(([, { policy }]) => policy.log !== "none");
    expect(logged.map(([name]) => name).filter((name) => !Object.hasOwn(english, `did.${name}`))).toEqual([]);
  });

  it("is found by its words", async () => {
    const window = await open();
    const all = rows();
    window.type("Filter this list", "added an agency");
    await until(() => expect(rows()).toBeLessThan(all));
    expect(rows()).toBe(4);
  });

  it("is checked from the first entry to the last, and its fingerprint is told", async () => {
    const window = await open();
    window.button("Check the chain").click();
    await until(() => expect(window.text()).toContain("all are signed and linked"));
    const { head } = await desk.must("audit.verify", {});
    expect(window.text().replaceAll(" ", "")).toContain(head);
  });
});
