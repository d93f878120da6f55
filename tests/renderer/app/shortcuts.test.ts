// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSearch, searchBox } from "../../../renderer/features/search/openSearch.ts";
import { pressed, useRegisteredShortcuts, type Shortcut } from "../../../renderer/app/shortcuts.ts";

let done: string[] = [];
const key = (code: string, more: Partial<Shortcut> = {}): Shortcut => ({
  code,
  label: code,
  run: () => void done.push(more.label ?? code),
  ...more,
});
const give = (...shortcuts: readonly Shortcut[]): void =>
  useRegisteredShortcuts.setState(({ groups }) => ({
    groups: [...groups, { owner: Symbol("test"), everywhere: false, shortcuts }],
  }));
const press = (init: KeyboardEventInit, target: Element = document.body): void =>
  void target.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init }));

beforeEach(() => addEventListener("keydown", pressed));
afterEach(() => {
  removeEventListener("keydown", pressed);
  useRegisteredShortcuts.setState({ groups: [] });
  document.body.replaceChildren();
  done = [];
});

test("a letter acts by its place on the keyboard, whatever letter the layout makes of it", () => {
  give(key("KeyN"));
  press({ code: "KeyN", key: "ν" });
  expect(done).toEqual(["KeyN"]);
});

test("a letter typed in a field is text, and Escape leaves the field so that the next letter acts", () => {
  give(key("KeyN"));
  const field = document.body.appendChild(document.createElement("textarea"));
  field.focus();
  press({ code: "KeyN", key: "n" }, field);
  expect(done).toEqual([]);
  press({ code: "Escape", key: "Escape" }, field);
  expect(document.activeElement).toBe(document.body);
  press({ code: "KeyN", key: "n" });
  expect(done).toEqual(["KeyN"]);
});

test("Ctrl L works inside a field", () => {
  give(key("KeyL", { ctrl: true }));
  const field = document.body.appendChild(document.createElement("input"));
  press({ code: "KeyL", key: "l", ctrlKey: true }, field);
  expect(done).toEqual(["KeyL"]);
});

test("AltGr, which is Ctrl and Alt together, never acts", () => {
  give(key("KeyL", { ctrl: true }), key("KeyL", { alt: true }));
  press({ code: "KeyL", key: "ł", ctrlKey: true, altKey: true });
  expect(done).toEqual([]);
});

test("the question mark is found by the character it makes", () => {
  give(key("Slash", { character: "?", label: "help" }));
  press({ code: "KeyM", key: "?", shiftKey: true });
  expect(done).toEqual(["help"]);
});

test("of two screens that ask for a key, the one opened last gets it", () => {
  give(key("KeyN", { label: "frame" }));
  give(key("KeyN", { label: "meeting" }));
  press({ code: "KeyN", key: "n" });
  expect(done).toEqual(["meeting"]);
});

test("while a dialog stands in front, keys do nothing behind it", () => {
  give(key("KeyN"));
  const dialog = document.body.appendChild(document.createElement("div"));
  dialog.setAttribute("aria-modal", "true");
  press({ code: "KeyN", key: "n" });
  expect(done).toEqual([]);
});

test("while a dialog stands in front, what is said to work there still does: whoever has to leave locks", () => {
  give(key("KeyN"), { ...key("KeyL", { ctrl: true, label: "lock" }), inFront: true });
  const dialog = document.body.appendChild(document.createElement("div"));
  dialog.setAttribute("aria-modal", "true");
  press({ code: "KeyN", key: "n" });
  press({ code: "KeyL", key: "l", ctrlKey: true });
  expect(done).toEqual(["lock"]);
});

test("from the moment the search is asked for, a letter reaches nothing behind it, also before its field is there", () => {
  give(key("KeyN"));
  openSearch();
  press({ code: "KeyN", key: "n" });
  expect(done).toEqual([]);
  searchBox.close();
  press({ code: "KeyN", key: "n" });
  expect(done).toEqual(["KeyN"]);
});
