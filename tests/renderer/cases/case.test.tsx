// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { CaseScreen } from "../../../renderer/features/cases/CaseScreen.tsx";
import type { CaseId } from "../../../shared/ids.ts";
import { anAcceptedCase } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let caseId: CaseId;
let shown: WorkWindow | undefined;

beforeAll(async () => void (desk = await aDesk({ cast: ["chair", "housing", "adviser", "police"] })));
afterAll(() => desk.close());
beforeEach(() => desk.signInAs("administrator"));
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

const open = async (): Promise<WorkWindow> => {
  const window = await openScreen(desk, <CaseScreen caseId={caseId} />);
  shown = window;
  return window;
};

describe("the case screen", () => {
  it("says who the case is about, who advises, and every referral as one line", async () => {
    caseId = await anAcceptedCase(desk, "Novak");
    const window = await open();
    await until(() => expect(window.text()).toContain("Anna Novak"));
    expect(window.text()).toContain("Viktor Novakov");
    expect(document.querySelectorAll("ol li")).toHaveLength(1);
  });

  it("lists the named readers of a restricted case, and a reader names another with a reason", async () => {
    caseId = await anAcceptedCase(desk, "Weiss", { readers: ["administrator", "chair"] });
    const window = await open();
    await until(() => window.button("Access"));
    window.button("Access").click();
    await until(() => expect(window.text()).toContain("Only these people know that this case exists."));
    expect(document.querySelectorAll("tbody tr")).toHaveLength(2);
  });

  it("answers the same for a case that is not there and for one that is not mine", async () => {
    caseId = await anAcceptedCase(desk, "Rey");
    await desk.signInAs("police");
    const window = await open();
    await until(() => expect(document.querySelector("[role='alert']")).not.toBeNull());
    const refused = document.querySelector("[role='alert']")?.textContent;
    await window.close();
    caseId = "01a28861-2e80-7b71-b261-06f940d8d367" as CaseId;
    await open();
    await until(() => expect(document.querySelector("[role='alert']")?.textContent).toBe(refused));
  });
});
