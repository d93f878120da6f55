import { contextBridge, ipcRenderer } from "electron";
import { unwantedGlobals } from "../security.ts";

type Hear = (event: unknown) => void;

// The main window's bridge: plain values through, and nothing of Electron.
contextBridge.exposeInMainWorld("concord", {
  call: async (procedure: string, input: unknown): Promise<unknown> => {
    const json: string = await ipcRenderer.invoke("call", JSON.stringify({ id: 0, procedure, input }));
    return JSON.parse(json).result;
  },
  on: (listener: Hear): (() => void) => {
    const hear = (_: unknown, json: string): void => listener(JSON.parse(json).event);
    ipcRenderer.on("event", hear);
    return () => void ipcRenderer.removeListener("event", hear);
  },
});
contextBridge.executeInMainWorld({
  func: (names: readonly string[]) => names.forEach((name) => Reflect.deleteProperty(globalThis, name)),
  args: [unwantedGlobals],
});
