// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { MaskedValue } from "../../../renderer/ui/MaskedValue.tsx";
import { until } from "../workWindow.tsx";
import { show } from "./shown.tsx";

let takeAway: (() => void) | undefined;
afterEach(() => {
  vi.useRealTimers();
  takeAway?.();
});

const phone = "07700 900123";
const showPhone = async (): Promise<void> => {
  takeAway = await show(<MaskedValue label="Phone" holdKey="KeyR" onReveal={() => Promise.resolve(phone)} />);
  await until(() => expect(document.body.textContent).toContain("Phone"));
};
const key = (type: "keydown" | "keyup", target: Element = document.body): void =>
  void target.dispatchEvent(new KeyboardEvent(type, { code: "KeyR", bubbles: true }));

test("a contact is dots until it is revealed on purpose", async () => {
  await showPhone();
  expect(document.body.textContent).not.toContain(phone);
  document.querySelector("button")?.click();
  await until(() => expect(document.body.textContent).toContain(phone));
});

test("it is shown while the key is held and hidden when it is let go", async () => {
  await showPhone();
  key("keydown");
  await until(() => expect(document.body.textContent).toContain(phone));
  key("keyup");
  await until(() => expect(document.body.textContent).not.toContain(phone));
});

test("the letter typed in a field reveals nothing", async () => {
  await showPhone();
  const field = document.body.appendChild(document.createElement("textarea"));
  key("keydown", field);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(document.body.textContent).not.toContain(phone);
  field.remove();
});

test("it hides by itself after ten seconds", async () => {
  await showPhone();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  document.querySelector("button")?.click();
  await vi.waitFor(() => expect(document.body.textContent).toContain(phone));
  await vi.advanceTimersByTimeAsync(10_500);
  vi.useRealTimers();
  await until(() => expect(document.body.textContent).not.toContain(phone));
});
