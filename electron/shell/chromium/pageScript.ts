import type { WindowName } from "../host.ts";
import { unwantedGlobals } from "../security.ts";

/** The browser's own door from page to shell; taken away from the page as soon as the bridge holds it. */
export const bindingName = "concordPost";

/** The function through which the shell speaks to a page. */
export const hearName = "concordHear";

/**
 * The script that runs in a new document before any other. It takes away what could reach the network past the content
 * policy, in every frame, and defines `globalThis.concord`: only in the main frame and under `origin`. The projector's bridge has no `call`; since it cannot ask, a new listener is told the last slide.
 */
export const pageScript = (origin: string, window: WindowName): string => `(() => {
  for (const name of ${JSON.stringify(unwantedGlobals)}) delete globalThis[name];
  if (globalThis !== globalThis.top || location.origin !== ${JSON.stringify(origin)}) return;
  const post = globalThis.${bindingName};
  delete globalThis.${bindingName};
  const waiting = new Map();
  const listeners = new Set();
  let last;
  let lastId = 0;
  const hear = (json) => {
    const message = JSON.parse(json);
    if (message.event) {
      last = message.event;
      for (const listener of listeners) listener(message.event);
      return;
    }
    const answer = waiting.get(message.id);
    waiting.delete(message.id);
    answer?.(message.result);
  };
  const call = (procedure, input) => new Promise((resolve) => {
    lastId += 1;
    waiting.set(lastId, resolve);
    post(JSON.stringify({ id: lastId, procedure, input }));
  });
  const on = (listener) => {
    listeners.add(listener);
    if (${window === "projector"} && last) listener(last);
    return () => void listeners.delete(listener);
  };
  Object.defineProperty(globalThis, ${JSON.stringify(hearName)}, { value: hear });
  Object.defineProperty(globalThis, "concord", { value: Object.freeze(${window === "main" ? "{ call, on }" : "{ on }"}) });
})();`;
