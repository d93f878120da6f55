import { createRoot } from "react-dom/client";
import { useLocation } from "wouter";
import { Providers } from "../../../renderer/app/Providers.tsx";
import { SessionContext } from "../../../renderer/app/session.ts";
import { useKeyboard } from "../../../renderer/app/shortcuts.ts";
import { useFreshness } from "../../../renderer/desk/freshness.ts";
import { MeetingScreen } from "../../../renderer/features/meeting/MeetingScreen.tsx";
import { useMeetingStore } from "../../../renderer/features/meeting/meetingStore.ts";
import { initI18n } from "../../../renderer/i18n/setup.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import type { Session } from "../../../shared/unlock/model.ts";
import type { TestDesk } from "../../support/aDesk.ts";
import { followClockOf, leaveClock } from "../windowClock.ts";

/** The meeting screen in a window of its own, on a real desk: what it calls is carried out, what changes comes back. */
export interface MeetingWindow {
  /** Every call of the window, by name. */
  readonly calls: readonly string[];
  text(): string;
  /** The address it stands at. */
  place(): string | null;
  field(label: string): HTMLTextAreaElement | HTMLInputElement;
  button(name: string | RegExp): HTMLButtonElement;
  type(label: string, text: string): void;
  press(code: string, where?: Element): void;
  /** Takes the window away and waits for what it still had to store. */
  close(): Promise<void>;
}

function Screen({ conferenceId }: { readonly conferenceId: ConferenceId }) {
  useFreshness();
  useKeyboard();
  const [path] = useLocation();
  return (
    <div data-path={path}>
      <MeetingScreen conferenceId={conferenceId} />
    </div>
  );
}

/** Waits for something to be so, for at most three seconds; throws the last reason otherwise. */
export async function until<Value>(check: () => Value | Promise<Value>): Promise<Value> {
  const end = performance.now() + 3000;
  for (;;) {
    try {
      return await check();
    } catch (reason) {
      if (performance.now() > end) throw reason;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const nameOf = (element: Element): string => element.getAttribute("aria-label") ?? element.textContent ?? "";

/** Opens the window for whoever is signed in at the desk; its clock is so many milliseconds ahead of the desk's. */
export async function openWindow(desk: TestDesk, conferenceId: ConferenceId, ahead = 0): Promise<MeetingWindow> {
  followClockOf(desk, ahead);
  const calls: string[] = [];
  const running = new Set<Promise<unknown>>();
  globalThis.concord = {
    call: (procedure, input) => {
      calls.push(procedure);
      const answer = desk.desk.call(procedure, input);
      running.add(answer);
      return answer.finally(() => running.delete(answer));
    },
    on: (listener) => desk.desk.on(listener),
  };
  await initI18n("en");
  const { session } = await desk.must("unlock.state", {});
  if (session === null) throw new Error("somebody has to be signed in");
  useMeetingStore.setState({ accountId: null });
  const element = document.body.appendChild(document.createElement("div"));
  const root = createRoot(element);
  root.render(
    <Providers>
      <SessionContext value={session satisfies Session}>
        <Screen conferenceId={conferenceId} />
      </SessionContext>
    </Providers>,
  );
  const field = (label: string) => {
    const found = [...document.querySelectorAll("textarea, input")].find((one) => nameOf(one) === label);
    if (found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement) return found;
    throw new Error(`no field ${label}`);
  };
  return {
    calls,
    place: () => document.querySelector("[data-path]")?.getAttribute("data-path") ?? null,
    text: () => document.body.textContent ?? "",
    field,
    button(name) {
      const found = [...document.querySelectorAll("button")].find((one) =>
        typeof name === "string" ? nameOf(one) === name : name.test(nameOf(one)),
      );
      if (!found) throw new Error(`no button ${String(name)}`);
      return found;
    },
    type(label, text) {
      const target = field(label);
      target.focus();
      const prototype =
        target instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
      Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(target, text);
      target.dispatchEvent(new InputEvent("input", { bubbles: true }));
    },
    press(code, where = document.activeElement ?? document.body) {
      const key = code.startsWith("Key") ? code.slice(3).toLowerCase() : code;
      where.dispatchEvent(new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true }));
    },
    async close() {
      root.unmount();
      element.remove();
      while (running.size > 0) await Promise.allSettled(running);
      leaveClock();
    },
  };
}
