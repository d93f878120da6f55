// @vitest-environment happy-dom
import { Select, type SelectProps } from "@mantine/core";
import { afterEach, expect, test, vi } from "vitest";
import { until } from "../workWindow.tsx";
import { show } from "./shown.tsx";

let takeAway: (() => void) | undefined;
afterEach(() => takeAway?.());

const field = (): HTMLInputElement => document.querySelector("input[role=combobox]") ?? expect.fail("no list");
const marked = (): string | null => document.querySelector("[data-combobox-selected]")?.textContent ?? null;

/** Types into the list as a keyboard does, one letter after the other. */
function type(text: string): void {
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  field().focus();
  for (let length = 1; length <= text.length; length += 1) {
    setter?.call(field(), text.slice(0, length));
    field().dispatchEvent(new Event("input", { bubbles: true }));
  }
}

const press = (code: string): boolean =>
  field().dispatchEvent(new KeyboardEvent("keydown", { key: code, code, bubbles: true, cancelable: true }));

async function showList(more: Partial<SelectProps> = {}) {
  const chosen = vi.fn<(value: string | null) => void>();
  const sent = vi.fn<() => void>();
  takeAway = await show(
    <form onSubmit={sent}>
      <Select
        label="Owner"
        searchable
        data={["Police", "Probation", "Housing"]}
        onChange={(value) => chosen(value)}
        {...more}
      />
    </form>,
  );
  await until(() => expect(field()).toBeTruthy());
  return { chosen, sent };
}

test.each([
  ["P", "Police"],
  ["Pro", "Probation"],
])("%s and Enter take the first line that is left, %s", async (text, first) => {
  const { chosen, sent } = await showList();
  type(text);
  await until(() => expect(marked()).toBe(first));
  // The list counts its options anew after it has opened.
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(press("Enter")).toBe(false);
  expect(chosen).toHaveBeenCalledWith(first);
  expect(sent).not.toHaveBeenCalled();
});

test.each([{}, { autoSelectOnBlur: true }, { allowDeselect: true, autoSelectOnBlur: true }])(
  "Tab takes it too, at once and once, on its way to the next field: %o",
  async (more) => {
    const { chosen, sent } = await showList(more);
    type("P");
    await until(() => expect(marked()).toBe("Police"));
    expect(press("Tab")).toBe(true);
    field().blur();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(chosen.mock.calls).toEqual([["Police"]]);
    expect(sent).not.toHaveBeenCalled();
  },
);

test("an option reached with the arrow is taken once", async () => {
  const { chosen } = await showList();
  type("P");
  await until(() => expect(marked()).toBe("Police"));
  press("ArrowDown");
  await until(() => expect(marked()).toBe("Probation"));
  press("Enter");
  expect(chosen.mock.calls).toEqual([["Probation"]]);
});

test("Enter in a list that is closed is left to the form", async () => {
  const { chosen } = await showList();
  field().focus();
  expect(press("Enter")).toBe(true);
  expect(chosen).not.toHaveBeenCalled();
});
