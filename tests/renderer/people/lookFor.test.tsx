// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from "vitest";
import { LookForPerson } from "../../../renderer/features/people/LookForPerson.tsx";
import { anAcceptedCase, day } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aPerson } from "../../electron/referrals/aReferral.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let shown: WorkWindow | undefined;

beforeEach(async () => {
  desk = await aDesk({ cast: ["adviser"] });
  await anAcceptedCase(desk, "Ilieva", {
    over: { victim: aPerson("Десислава", "Илиева", { dateOfBirth: day("1990-03-05") }) },
  });
});
afterEach(async () => {
  await shown?.close();
  shown = undefined;
  await desk.close();
});

it("somebody is found as their name was heard, with the reasons in words and the way to their case", async () => {
  const window = await openScreen(desk, <LookForPerson />);
  shown = window;
  await until(() => window.type("Given names", "Desi"));
  window.type("Family name", "Ilieva");
  await until(() => expect(window.button("Look").hasAttribute("disabled")).toBe(false));
  window.button("Look").click();
  await until(() => expect(window.text()).toContain("are forms of one given name"));
  expect(window.text()).toContain("“Ilieva” is “Илиева” in another alphabet");
  window.button(/^Victim in [A-Z]{2}-.{4}, last referred /u).click();
  await until(() => expect(window.place()).toMatch(/^\/cases\//u));
});

it("nobody is found where nobody comes near, and nobody is looked for by one name alone", async () => {
  const window = await openScreen(desk, <LookForPerson />);
  shown = window;
  await until(() => expect(window.button("Look").hasAttribute("disabled")).toBe(true));
  window.type("Family name", "Quorvexil");
  expect(window.button("Look").hasAttribute("disabled")).toBe(true);
  window.type("Given names", "Anna");
  await until(() => expect(window.button("Look").hasAttribute("disabled")).toBe(false));
  window.button("Look").click();
  await until(() => expect(window.text()).toContain("Nobody in the cases you may read comes near."));
});
