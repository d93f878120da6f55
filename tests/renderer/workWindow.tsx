import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { useLocation } from "wouter";
import { Providers } from "../../renderer/app/Providers.tsx";
import { whereabouts } from "../../renderer/app/navigation.ts";
import { SessionContext } from "../../renderer/app/session.ts";
import { useFreshness } from "../../renderer/desk/freshness.ts";
import { initI18n } from "../../renderer/i18n/setup.ts";
import { ok } from "../../shared/result.ts";
import type { TestDesk } from "../support/aDesk.ts";
import { followClockOf, leaveClock } from "./windowClock.ts";

/** One screen in a window, on a real desk: what it calls is carried out, what changes comes back. */
export interface WorkWindow {
  readonly calls: readonly string[];
  text(): string;
  place(): string | null;
  field(label: string): HTMLTextAreaElement | HTMLInputElement;
  button(name: string | RegExp): HTMLElement;
  type(label: string, text: string): void;
  press(code: string, where: Element, more?: KeyboardEventInit): void;
  close(): Promise<void>;
}

function Shown({ children }: { readonly children: ReactNode }) {
  useFreshness();
  const [path] = useLocation();
  return <div data-path={path}>{children}</div>;
}

/** Waits for something to be so, for at most five seconds; throws the last reason otherwise. */
export async function until<Value>(check: () => Value | Promise<Value>): Promise<Value> {
  const end = performance.now() + 5000;
  for (;;) {
    try {
      return await check();
    } catch (reason) {
      if (performance.now() > end) throw reason;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const labelsOf = (element: Element): readonly string[] => [
  element.getAttribute("aria-label") ?? "",
  ...(element.id === ""
    ? []
    : [...document.querySelectorAll(`label[for="${element.id}"]`)].map(({ textContent }) =>
        (textContent ?? "").replace(/\s*\*$/u, ""),
      )),
];

const nameOf = (element: Element): string => element.getAttribute("aria-label") ?? element.textContent ?? "";

/** Opens a screen for whoever is signed in at the desk; the shell around it chooses `folder` whenever it is asked. */
export async function openScreen(desk: TestDesk, screen: ReactNode, folder = "/"): Promise<WorkWindow> {
  followClockOf(desk);
  const calls: string[] = [];
  const running = new Set<Promise<unknown>>();
  globalThis.concord = {
    call: (procedure, input) => {
      calls.push(procedure);
      if (procedure === "shell.chooseFolder") return Promise.resolve(ok({ kind: "chosen", path: folder }));
      const answer = desk.desk.call(procedure, input);
      running.add(answer);
      return answer.finally(() => running.delete(answer));
    },
    on: (listener) => desk.desk.on(listener),
  };
  // Mantine's growing text fields wait for fonts, which this document does not have.
  if (!("fonts" in document))
    Object.defineProperty(document, "fonts", { value: new EventTarget(), configurable: true });
  await initI18n("en");
  whereabouts.navigate("/");
  const { session } = await desk.must("unlock.state", {});
  if (session === null) throw new Error("somebody has to be signed in");
  const element = document.body.appendChild(document.createElement("div"));
  const root = createRoot(element);
  root.render(
    <Providers>
      <SessionContext value={session}>
        <Shown>{screen}</Shown>
      </SessionContext>
    </Providers>,
  );
  const field = (label: string) => {
    const found = [...document.querySelectorAll("textarea, input")].find((one) => labelsOf(one).includes(label));
    if (found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement) return found;
    throw new Error(`no field ${label}`);
  };
  return {
    calls,
    text: () => document.body.textContent ?? "",
    place: () => document.querySelector("[data-path]")?.getAttribute("data-path") ?? null,
    field,
    button(name) {
      const found = [...document.querySelectorAll<HTMLElement>("button, [role='tab']")].find((one) =>
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
    press(code, where, more = {}) {
      const key = code.startsWith("Key") ? code.slice(3).toLowerCase() : code;
      where.dispatchEvent(new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true, ...more }));
    },
    async close() {
      root.unmount();
      element.remove();
      while (running.size > 0) await Promise.allSettled(running);
      leaveClock();
    },
  };
}

/** The element a test knows to be there. */
export function one(selector: string): HTMLElement {
  const found = document.querySelector(selector);
  if (found instanceof HTMLElement) return found;
  throw new Error(`nothing is ${selector}`);
}
