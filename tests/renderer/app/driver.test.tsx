// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from "vitest";
import { App } from "../../../renderer/app/App.tsx";
import { goTo } from "../../../renderer/app/navigation.ts";
import { registerPendingWrites } from "../../../renderer/app/pendingWrites.ts";
import { call } from "../../../renderer/desk/client.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aConferenceWith, anAcceptedCase, at, openMeeting } from "../../support/aConference.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";
import type { CaseId, HearingId } from "../../../shared/ids.ts";

let desk: TestDesk;
let shown: WorkWindow;
let caseId: CaseId;
let restrictedId: CaseId;
let hearingId: HearingId;

beforeEach(async () => {
  desk = await aDesk({ cast: ["chair", "adviser", "housing"] });
  caseId = await anAcceptedCase(desk, "Delacroix");
  restrictedId = await anAcceptedCase(desk, "Marchal", { readers: ["chair", "adviser"] });
  const area = await desk.must("settings.area", {});
  await desk.must("settings.changeArea", { ...area, setUp: true });
  const conferenceId = await aConferenceWith(desk, [caseId]);
  await openMeeting(desk, conferenceId);
  ({ hearingId } = await desk.must("meeting.openCase", { conferenceId, caseId }));
  await desk.signInAs("chair");
  shown = await openScreen(desk, <App />);
});
afterEach(async () => {
  await shown.close();
  await desk.close();
});

const label = "Who is at this desk: ";
/** What the button at the foot says. */
const atDesk = (): string => {
  const texts = [...document.querySelectorAll("footer button")].map(({ textContent }) => textContent ?? "");
  const found = texts.find((text) => text.startsWith(label));
  if (found === undefined) throw new Error("nobody is told who is at the desk");
  return found.slice(label.length);
};
const item = (name: RegExp): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>("[role='menuitem']")].find((each) =>
    name.test(each.textContent ?? ""),
  );
  if (!found) throw new Error(`no item ${String(name)}`);
  return found;
};
const switchByKey = () => shown.press("F10", document.body);

async function join(key: string, passphrase = desk.accounts[key]?.passphrase ?? ""): Promise<void> {
  await until(() => shown.button(/^Who is at this desk/u).click());
  await until(() => item(/Add a second person/u).click());
  await until(() => shown.type("Account name", desk.accounts[key]?.name ?? ""));
  shown.type("Passphrase", passphrase);
  await until(() => expect(shown.button("Sit down and drive").hasAttribute("disabled")).toBe(false));
  shown.button("Sit down and drive").click();
}

it("shows who drives and who sits beside, and one key changes it", async () => {
  await join("administrator");
  await until(() => expect(atDesk()).toMatch(/Ada Brook drives.*beside: Ruth Calder.*F10/u));
  switchByKey();
  await until(() => expect(atDesk()).toMatch(/Ruth Calder drives.*beside: Ada Brook/u));
});

it("keeps the form where the passphrase is wrong, and says so", async () => {
  await join("administrator", "not the right one at all");
  await until(() => expect(shown.text()).toContain("The account name or the passphrase is not right"));
  expect(shown.field("Account name").value).toBe("Ada Brook");
  expect(atDesk()).toBe("Ruth Calder");
});

it("stays where the next one may see it too, and leaves nothing of the first where not", async () => {
  await join("administrator");
  await until(() => expect(atDesk()).toContain("Ada Brook drives"));
  switchByKey();
  await until(() => expect(atDesk()).toContain("Ruth Calder drives"));
  goTo({ screen: "case", caseId });
  await until(() => expect(shown.text()).toContain("Delacroix"));
  switchByKey();
  await until(() => expect(atDesk()).toContain("Ada Brook drives"));
  await until(() => expect(shown.text()).toContain("Delacroix"));
  switchByKey();
  await until(() => expect(atDesk()).toContain("Ruth Calder drives"));
  goTo({ screen: "case", caseId: restrictedId });
  await until(() => expect(shown.text()).toContain("Marchal"));
  switchByKey();
  await until(() => expect(atDesk()).toContain("Ada Brook drives"));
  expect(shown.place()).toBe("/");
  expect(shown.text()).not.toContain("Marchal");
  // It was asked whether it may be shown, and not tried: nobody is told of an attempt.
  switchByKey();
  await until(() => expect(atDesk()).toContain("Ruth Calder drives"));
  expect(await desk.must("access.attempts", { caseId: restrictedId })).toEqual([]);
});

it("stores what was typed in the name of who typed it, before the other drives", async () => {
  await join("administrator");
  await until(() => expect(atDesk()).toContain("Ada Brook drives"));
  const stop = registerPendingWrites(async () => {
    stop();
    await new Promise((resolve) => setTimeout(resolve, 40));
    await call("meeting.writeField", { hearingId, field: "victimVoice", text: "typed by Ada", baseVersion: 0 });
  });
  switchByKey();
  await until(() => expect(atDesk()).toContain("Ruth Calder drives"));
  switchByKey();
  await until(() => expect(atDesk()).toContain("Ada Brook drives"));
  const { entries } = await desk.must("audit.list", { before: null, limit: 20 });
  expect(
    at(
      entries.filter(({ procedure }) => procedure === "meeting.writeField"),
      0,
    ),
  ).toMatchObject({
    accountName: "Ada Brook",
  });
});

it("lets the other leave: the key does nothing any more", async () => {
  await join("administrator");
  await until(() => expect(atDesk()).toContain("Ada Brook drives"));
  shown.button(/^Who is at this desk/u).click();
  await until(() => item(/Ruth Calder leaves/u).click());
  await until(() => expect(atDesk()).toBe("Ada Brook"));
  const { length } = shown.calls;
  switchByKey();
  expect(shown.calls.slice(length)).not.toContain("unlock.switchDriver");
});
