import { contextBridge, ipcRenderer } from "electron";
import { unwantedGlobals } from "../security.ts";

type Hear = (slide: unknown) => void;

// The projector's bridge only hears; since it cannot ask, a new listener is told the last slide.
const listeners = new Set<Hear>();
let last: unknown;
ipcRenderer.on("event", (_, json: string) => {
  last = JSON.parse(json).event;
  for (const listener of listeners) listener(last);
});
contextBridge.exposeInMainWorld("concord", {
  on: (listener: Hear): (() => void) => {
    listeners.add(listener);
    if (last !== undefined) listener(last);
    return () => void listeners.delete(listener);
  },
});
contextBridge.executeInMainWorld({
  func: (names: readonly string[]) => names.forEach((name) => Reflect.deleteProperty(globalThis, name)),
  args: [unwantedGlobals],
});
