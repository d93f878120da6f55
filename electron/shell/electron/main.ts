import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { app, dialog, ipcMain, Menu, powerMonitor, protocol, session } from "electron";
import type { BrowserWindow } from "electron";
import { readAssets } from "../assets.ts";
import { firstFolder } from "../folders.ts";
import { createHost } from "../host.ts";
import { forkUtilityDesk } from "./deskUtility.ts";
import { closeContents, closeSession } from "./lockdown.ts";
import { menuTemplate } from "./menu.ts";
import { ownScheme, switches } from "./profile.ts";
import { isFromMainFrame, openWindow } from "./window.ts";

const built = join(app.getAppPath(), "dist");
// Whatever the browser part of Electron insists on writing goes here, for its owner only (0700), and goes at the end.
const scratch = mkdtempSync(join(tmpdir(), "concord-"));

app.enableSandbox();
app.setPath("sessionData", scratch);
app.setPath("crashDumps", scratch);
for (const [name, value] of Object.entries(switches(join(scratch, "cache")))) app.commandLine.appendSwitch(name, value);
protocol.registerSchemesAsPrivileged([ownScheme]);
app.on("web-contents-created", (_event, contents) => closeContents(contents));
app.on("will-quit", () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

if (app.requestSingleInstanceLock()) void app.whenReady().then(open);
else app.quit();

async function open(): Promise<void> {
  const partition = `memory-${randomBytes(8).toString("hex")}`;
  const assets = readAssets(join(built, "renderer"), randomBytes(18).toString("base64"));
  await closeSession(session.fromPartition(partition, { cache: false }), assets);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform)));

  let main: BrowserWindow | undefined;
  let projector: BrowserWindow | undefined;
  const host = createHost({
    about: {
      shell: "electron",
      version: app.getVersion(),
      platform: process.platform,
      node: process.versions.node,
      firstFolder: firstFolder(),
    },
    startDesk: () => forkUtilityDesk({ module: join(built, "electron/desk.mjs"), args: [] }),
    area: areaIn(process.argv),
    windows: {
      chooseFolder: async (title) => {
        if (!main) return { kind: "chosen", path: null };
        const chosen = await dialog.showOpenDialog(main, { title, properties: ["openDirectory", "createDirectory"] });
        return { kind: "chosen", path: chosen.filePaths[0] ?? null };
      },
      openProjector: () => {
        if (projector) return Promise.resolve(projector.focus());
        projector = openWindow("projector", host, { preload: join(built, "electron/projectorPreload.cjs"), partition });
        projector.once("closed", () => (projector = undefined));
        return Promise.resolve();
      },
      closeProjector: () => Promise.resolve(projector?.close()),
      print: () => Promise.resolve(main?.webContents.print({ silent: false, printBackground: true })),
      // A moment later, so that the call that asked for it is still answered.
      quit: () => void setTimeout(() => app.quit(), 50),
    },
  });

  ipcMain.handle("call", (event, json: unknown) => {
    if (!isFromMainFrame(event.senderFrame, main) || typeof json !== "string") throw new Error("refused");
    return host.call(json);
  });
  powerMonitor.on("suspend", () => void host.lock("suspend"));
  powerMonitor.on("lock-screen", () => void host.lock("suspend"));
  app.on("second-instance", () => main?.focus());
  app.on("window-all-closed", () => app.quit());

  let isFlushed = false;
  app.on("before-quit", (event) => {
    if (isFlushed) return;
    // The desk first finishes what it has; then the same quit comes again and is let through.
    event.preventDefault();
    void host.close().finally(() => {
      isFlushed = true;
      app.quit();
    });
  });

  main = openWindow("main", host, { preload: join(built, "electron/preload.cjs"), partition });
  main.once("closed", () => {
    main = undefined;
    projector?.close();
  });
}

/** The folder after `--area` on the command line; everything else there is Electron's own. */
function areaIn(argv: readonly string[]): string | undefined {
  const at = argv.indexOf("--area");
  return at === -1 ? undefined : argv[at + 1];
}
