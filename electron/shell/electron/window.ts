import { BrowserWindow } from "electron";
import type { WebFrameMain } from "electron";
import type { Host, WindowName } from "../host.ts";
import { electronOrigin } from "../security.ts";
import { webPreferences } from "./profile.ts";

const shape = {
  main: { page: "/", width: 1366, height: 768, minWidth: 1024, minHeight: 700 },
  projector: { page: "/projector.html", width: 1280, height: 720, minWidth: 640, minHeight: 360 },
} as const;

/** Opens one of the two windows and lets it hear what is meant for it, from each load to the next. */
export function openWindow(name: WindowName, host: Host, parts: { preload: string; partition: string }): BrowserWindow {
  const { page, ...size } = shape[name];
  const window = new BrowserWindow({
    ...size,
    title: "Concord",
    show: false,
    autoHideMenuBar: true,
    webPreferences: webPreferences(parts.preload, parts.partition),
  });
  let letGo: (() => void) | undefined;
  window.webContents.on("did-finish-load", () => {
    letGo?.();
    letGo = host.hear(name, (json) => window.webContents.send("event", json));
  });
  window.once("closed", () => letGo?.());
  window.once("ready-to-show", () => window.show());
  void window.loadURL(`${electronOrigin}${page}`);
  return window;
}

/** Whether a message comes from the main frame of `window`, and that frame is still under the program's origin. */
export const isFromMainFrame = (sender: WebFrameMain | null, window: BrowserWindow | undefined): boolean =>
  sender !== null &&
  window !== undefined &&
  !window.isDestroyed() &&
  sender === window.webContents.mainFrame &&
  sender.url.startsWith(`${electronOrigin}/`);
