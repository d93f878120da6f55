// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { TypeBack } from "../../../renderer/features/unlock/TypeBack.tsx";
import { until } from "../workWindow.tsx";
import { show } from "../ui/shown.tsx";

let takeAway: (() => void) | undefined;
afterEach(() => takeAway?.());

const words = ["lantern", "pebble", "sketch", "orchard", "tidy", "velvet", "compass"];

/** The two fields, each with the word of the sheet it asks for. */
const asked = (): readonly { readonly field: HTMLInputElement; readonly word: string }[] =>
  [...document.querySelectorAll("input")].map((field) => {
    const label = document.querySelector(`label[for="${field.id}"]`)?.textContent ?? "";
    return { field, word: words[Number(/\d+/u.exec(label)?.[0]) - 1] ?? "" };
  });
const type = (field: HTMLInputElement, text: string): void => {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
};

test("two words of the printed sheet must be typed back, and a wrong one does not count", async () => {
  let done = false;
  takeAway = await show(<TypeBack kind="word" parts={words} onDone={(now) => void (done = now)} />);
  await until(() => expect(asked()).toHaveLength(2));
  const [first, second] = asked();
  if (!first || !second) throw new Error("two words are asked for");
  expect(first.word).not.toBe(second.word);
  type(first.field, first.word);
  type(second.field, "no word of it");
  await until(() => expect(document.body.textContent).toContain("This is not what stands on the sheet."));
  expect(done).toBe(false);
  type(second.field, ` ${second.word.toUpperCase()} `);
  await until(() => expect(done).toBe(true));
});
