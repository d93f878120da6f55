// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PrepareStep } from "../../../renderer/features/conferences/PrepareStep.tsx";
import { useDeskQuery } from "../../../renderer/desk/useDesk.ts";
import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import { aConferenceWith, anAcceptedCase } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { one, openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let conferenceId: ConferenceId;
let caseIds: CaseId[];
let shown: WorkWindow | undefined;

beforeAll(async () => void (desk = await aDesk({ cast: ["chair", "adviser"] })));
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.signInAs("administrator");
  caseIds = [
    await anAcceptedCase(desk, "Novak"),
    await anAcceptedCase(desk, "Weiss"),
    await anAcceptedCase(desk, "Rey"),
  ];
  conferenceId = await aConferenceWith(desk, caseIds);
});
afterEach(async () => {
  await shown?.close();
  shown = undefined;
});

function Preparing() {
  const conference = useDeskQuery("conferences.open", { conferenceId });
  return conference.data ? <PrepareStep conference={conference.data} /> : null;
}

const open = async (): Promise<WorkWindow> => {
  const window = await openScreen(desk, <Preparing />);
  shown = window;
  await until(() => expect(window.text()).toContain("Weiss"));
  return window;
};
const order = async () => (await desk.must("agenda.view", { conferenceId })).items.map(({ victimName }) => victimName);
const lineOf = (name: string): Element => {
  const line = [...document.querySelectorAll("tr[data-item]")].find(({ textContent }) => textContent?.includes(name));
  if (!line) throw new Error(`no line of ${name}`);
  return line;
};

describe("preparing the agenda", () => {
  it("moves a line with Alt and an arrow key, and says where it stands now", async () => {
    const window = await open();
    window.press("ArrowUp", lineOf("Rey"), { altKey: true });
    await until(async () => expect(await order()).toEqual(["Anna Novak", "Anna Rey", "Anna Weiss"]));
    expect(one("[role='status'][class]").textContent ?? "").toContain("line 2");
  });

  it("does not move a line above the first place", async () => {
    const window = await open();
    window.press("ArrowUp", lineOf("Novak"), { altKey: true });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(window.calls).not.toContain("agenda.moveItem");
  });

  it("leaves the order alone for an arrow key without Alt", async () => {
    const window = await open();
    window.press("ArrowUp", lineOf("Rey"));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(window.calls).not.toContain("agenda.moveItem");
  });

  it("stores the minutes of a line when they are confirmed, and the finish moves", async () => {
    const window = await open();
    const { reference } = (await desk.must("agenda.view", { conferenceId })).items[1] ?? { reference: "" };
    const before = (await desk.must("agenda.view", { conferenceId })).endsAt;
    window.type(`Minutes for ${reference}`, "25");
    window.field(`Minutes for ${reference}`).blur();
    await until(async () => expect((await desk.must("agenda.view", { conferenceId })).items[1]?.minutes).toBe(25));
    const after = (await desk.must("agenda.view", { conferenceId })).endsAt;
    expect(after > before).toBe(true);
    await until(() => expect(window.text()).toContain(`ends ${after}`));
  });

  it("offers accepted cases that are on no list, and adds them", async () => {
    const waiting = await anAcceptedCase(desk, "Okafor");
    const window = await open();
    await until(() => window.button(/^Add a case \(\d+\)$/));
    window.button(/^Add a case/).click();
    const { reference } = await until(async () => {
      const found = (await desk.must("agenda.candidates", { conferenceId })).rows.find(
        ({ caseId }) => caseId === waiting,
      );
      if (!found) throw new Error("not a candidate");
      return found;
    });
    (await until(() => window.button(`Add ${reference} to the list`))).click();
    await until(async () => expect(await order()).toContain("Anna Okafor"));
  });

  it("puts a case off with who keeps the victim safe, and lists it again", async () => {
    const window = await open();
    const { reference } = (await desk.must("agenda.view", { conferenceId })).items[2] ?? { reference: "" };
    window.button(`More about ${reference}`).click();
    (await until(() => one("[role='menuitem']:nth-of-type(2)"))).click();
    await until(() => window.field("Person in that agency"));
    const choose = async (label: string, option: string) => {
      window.field(label).click();
      const found = await until(() => {
        const options = [...document.querySelectorAll<HTMLElement>("[role='option']")];
        return options.find(({ textContent }) => textContent === option) ?? expect.fail(option);
      });
      found.click();
    };
    await choose("Why", "An agency that is needed is away");
    await choose("Who keeps the victim safe until then", "Victim support");
    window.type("Person in that agency", "Leah Marsh");
    window.type("Looked at again on", "09/12/2026");
    window.field("Looked at again on").blur();
    await until(() => expect(window.button("Put off").hasAttribute("disabled")).toBe(false));
    window.button("Put off").click();
    await until(() => expect(window.text()).toContain("Leah Marsh (Victim support) keeps the victim safe until"));
    expect(await order()).toEqual(["Anna Novak", "Anna Weiss"]);
    window.button(`Put ${reference} back on the list`).click();
    await until(async () => expect(await order()).toEqual(["Anna Novak", "Anna Weiss", "Anna Rey"]));
  });

  it("asks why a late case is listed all the same, and keeps the reason on its line", async () => {
    const window = await open();
    const { reference } = (await desk.must("agenda.view", { conferenceId })).items[0] ?? { reference: "" };
    const badge = () => window.button(new RegExp(`^${reference}: `, "u"));
    badge().click();
    await until(() => window.field("Why it is listed all the same"));
    window.type("Why it is listed all the same", "he is released on Friday");
    await until(() => expect(window.button("Keep the reason").hasAttribute("disabled")).toBe(false));
    window.button("Keep the reason").click();
    await until(() => expect(badge().getAttribute("aria-label")).toContain("he is released on Friday"));
  });

  it("sends the agenda out and says so", async () => {
    const window = await open();
    window.button("Send the agenda out").click();
    await until(() => expect(window.text()).toContain("The agenda is out"));
    expect((await desk.must("conferences.open", { conferenceId })).status).toBe("CIRCULATED");
  });
});
