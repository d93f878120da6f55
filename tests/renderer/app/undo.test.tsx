// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from "vitest";
import { notUndoable, whyNotBack } from "../../../electron/desk/notUndoable.ts";
import { undoables } from "../../../electron/desk/undoables.ts";
import en from "../../../locales/en/undo.json";
import fr from "../../../locales/fr/undo.json";
import { Frame } from "../../../renderer/app/Frame.tsx";
import { pressed } from "../../../renderer/app/shortcuts.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import { whysNot } from "../../../shared/undo/model.ts";
import { aConferenceWith, anAcceptedCase, at } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { openScreen, until, type WorkWindow } from "../workWindow.tsx";

let desk: TestDesk;
let shown: WorkWindow;
let conferenceId: ConferenceId;

beforeEach(async () => {
  desk = await aDesk({ cast: ["chair", "adviser"] });
  const cases = [await anAcceptedCase(desk, "Aran"), await anAcceptedCase(desk, "Bell")];
  conferenceId = await aConferenceWith(desk, cases);
  addEventListener("keydown", pressed);
  await desk.signInAs("chair");
  shown = await openScreen(desk, <Frame />);
});
afterEach(async () => {
  removeEventListener("keydown", pressed);
  await shown.close();
  await desk.close();
});

const items = async () => (await desk.must("agenda.view", { conferenceId })).items;
const undoButton = () => shown.button(/^(Undo: |Nothing to undo)/u);
const redoButton = () => shown.button(/^(Do again: |Nothing to do again)/u);

it("takes back with Ctrl Z and does again with Ctrl Y or Ctrl Shift Z, and says what, outside of fields only", async () => {
  const [first, second] = await items();
  await until(() => expect(undoButton().hasAttribute("disabled")).toBe(true));
  await desk.must("agenda.moveItem", { conferenceId, itemId: second?.id ?? at([], 0), to: 0 });
  await until(() => expect(undoButton().getAttribute("aria-label")).toBe(`Undo: moved ${second?.reference} up`));
  const field = document.body.appendChild(document.createElement("textarea"));
  field.focus();
  shown.press("KeyZ", field, { ctrlKey: true });
  expect(shown.calls).not.toContain("undo.undo");
  field.remove();
  shown.press("KeyZ", document.body, { ctrlKey: true });
  await until(() => expect(shown.text()).toContain(`Undone: moved ${second?.reference} up`));
  expect(at(await items(), 0).id).toBe(first?.id);
  await until(() => expect(redoButton().hasAttribute("disabled")).toBe(false));
  shown.press("KeyY", document.body, { ctrlKey: true });
  await until(() => expect(shown.text()).toContain(`Done again: moved ${second?.reference} up`));
  shown.press("KeyZ", document.body, { ctrlKey: true });
  await until(async () => expect(at(await items(), 0).id).toBe(first?.id));
  await until(() => expect(redoButton().hasAttribute("disabled")).toBe(false));
  shown.press("KeyZ", document.body, { ctrlKey: true, shiftKey: true, key: "Z" });
  await until(async () => expect(at(await items(), 0).id).toBe(second?.id));
});

it("finds the Z where the layout has it, and by its place where there is no Z", async () => {
  const [, second] = await items();
  await desk.must("agenda.moveItem", { conferenceId, itemId: second?.id ?? at([], 0), to: 0 });
  await until(() => expect(undoButton().hasAttribute("disabled")).toBe(false));
  // A German keyboard: the key at the place of the Z makes a Y.
  shown.press("KeyZ", document.body, { ctrlKey: true, key: "y" });
  await until(() => expect(shown.text()).toContain("There is nothing to take back"));
  shown.press("KeyY", document.body, { ctrlKey: true, key: "z" });
  await until(() => expect(shown.text()).toContain("Undone: moved"));
  // A Greek one.
  shown.press("KeyY", document.body, { ctrlKey: true, key: "υ" });
  await until(() => expect(shown.text()).toContain("Done again: moved"));
});

it("shows what was done in words, and says why something stays as it is", async () => {
  const [first] = await items();
  await desk.must("agenda.setMinutes", { conferenceId, itemId: first?.id ?? at([], 0), minutes: 25 });
  await until(() => shown.button("What you did in this sitting").click());
  await until(() => expect(shown.text()).toContain(`changed the minutes of ${first?.reference}`));
});

it("says of what cannot be taken back what it was and why, and takes nothing earlier back in its place", async () => {
  const [first, second] = await items();
  await desk.must("agenda.moveItem", { conferenceId, itemId: second?.id ?? at([], 0), to: 0 });
  await desk.must("conferences.circulate", { conferenceId });
  const stays = /^Cannot be taken back: sent the agenda round$/u;
  await until(() => expect(shown.button(stays).hasAttribute("disabled")).toBe(false));
  shown.press("KeyZ", document.body, { ctrlKey: true });
  await until(() =>
    expect(shown.text()).toContain("“sent the agenda round” cannot be taken back: others were told of it."),
  );
  expect(at(await items(), 0).id).toBe(second?.id);
  await until(() => expect(undoButton().getAttribute("aria-label")).toBe(`Undo: moved ${second?.reference} up`));
  shown.press("KeyZ", document.body, { ctrlKey: true });
  await until(async () => expect(at(await items(), 0).id).toBe(first?.id));
});

it("has words for everything that is told of, and for each reason, in every language", () => {
  const told = [...undoables.keys(), ...Object.keys(notUndoable).filter((name) => whyNotBack(name) !== null)];
  for (const why of whysNot) {
    expect(Object.keys(en)).toContain(`cannot.${why}`);
    expect(Object.keys(fr)).toContain(`cannot.${why}`);
  }
  for (const name of told) {
    expect(Object.keys(en), name).toContain(`did.${name}`);
    expect(Object.keys(fr), name).toContain(`did.${name}`);
  }
});
