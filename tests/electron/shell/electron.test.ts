import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fakeElectron } from "../../support/shell/fakeElectron.ts";
import type { Recorded } from "../../support/shell/fakeElectron.ts";

const folder = mkdtempSync(join(tmpdir(), "electron-"));
vi.mock("electron", async () => (await import("../../support/shell/fakeElectron.ts")).fakeElectron);

let seen: Recorded;
beforeAll(async () => {
  cpSync(join(import.meta.dirname, "../../support/shell/window"), join(folder, "dist/renderer"), { recursive: true });
  seen = fakeElectron.begin(folder);
  await import("../../../electron/shell/electron/main.ts");
  await vi.waitUntil(() => seen.windows.length === 1);
});
afterAll(() => rmSync(folder, { recursive: true }));

const main = () => {
  const window = seen.windows[0];
  if (!window) throw new Error("no window");
  return window;
};
const preferences = () => main().options.webPreferences ?? {};
const prevented = (emit: (event: { preventDefault: () => void }) => void): boolean => {
  let wasPrevented = false;
  emit({ preventDefault: () => (wasPrevented = true) });
  return wasPrevented;
};

describe("Electron's checklist of twenty points", () => {
  it("1 loads only the program's own pages", async () => {
    expect(main().loaded).toEqual(["app://concord/"]);
    expect((await seen.serve("app://concord/")).status).toBe(200);
    expect((await seen.serve("app://concord/nothing.js")).status).toBe(404);
    expect((await seen.serve("app://other/index.html")).status).toBe(404);
    for (const url of [
      "https://example.org/",
      "http://127.0.0.1/",
      "file:///etc/passwd",
      "app://concord.evil/",
      "ws://x/",
    ]) {
      expect(seen.isCancelled(url), url).toBe(true);
    }
    expect(seen.isCancelled("app://concord/assets/a.js")).toBe(false);
  });
  it("2 gives no page Node", () => {
    expect(preferences()).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    });
  });
  it("3 keeps the preload script in a world of its own", () => expect(preferences().contextIsolation).toBe(true));
  it("4 puts every process in the sandbox", () => {
    expect(preferences().sandbox).toBe(true);
    expect(seen.calls).toContain("enableSandbox");
  });
  it("5 denies every permission", () => {
    expect(seen.permissions()).toEqual({ request: false, check: false, device: false, display: null });
  });
  it("6 keeps web security on", () => expect(preferences().webSecurity).toBe(true));
  it("7 sends a content policy with every page", async () => {
    const { headers } = await seen.serve("app://concord/index.html");
    expect(headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-/u,
    );
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("cache-control")).toBe("no-store");
  });
  it("8 runs no insecure content", () => expect(preferences().allowRunningInsecureContent).toBe(false));
  it("9 turns no experiment on", () => expect(preferences().experimentalFeatures).toBe(false));
  it("10 names no Blink feature", () => expect(Object.keys(preferences())).not.toContain("enableBlinkFeatures"));
  it("11 knows no webview tag", () => expect(preferences().webviewTag).toBe(false));
  it("12 prevents a webview from being attached", () => {
    expect(prevented((event) => main().contents.emit("will-attach-webview", event))).toBe(true);
  });
  it.each(["will-navigate", "will-frame-navigate", "will-redirect"])("13 prevents %s", (name) => {
    expect(prevented((event) => main().contents.emit(name, event))).toBe(true);
  });
  it("14 opens no window for a page", () => expect(main().openHandler?.()).toEqual({ action: "deny" }));
  it("15 hands nothing to other programs", () => expect(seen.used).not.toContain("shell"));
  it("16 runs on the pinned Electron of this year", () => {
    const { version } = createRequire(import.meta.url)("electron/package.json");
    expect(Number.parseInt(version, 10)).toBeGreaterThanOrEqual(45);
  });
  it("17 listens to the main frame of the main window under its own origin, and to nobody else", async () => {
    const own = main().contents.mainFrame;
    const json = JSON.stringify({ id: 1, procedure: "shell.about", input: {} });
    expect(await seen.invoke(own, json)).toContain('"shell":"electron"');
    const strangers = [null, { url: "app://concord/" }, { ...own }];
    for (const sender of strangers) await expect(seen.invoke(sender, json)).rejects.toThrow("refused");
    await expect(seen.invoke(own, { id: 1 })).rejects.toThrow("refused");
    own.url = "https://example.org/";
    await expect(seen.invoke(own, json)).rejects.toThrow("refused");
    own.url = "app://concord.evil/";
    await expect(seen.invoke(own, json)).rejects.toThrow("refused");
    own.url = "app://concord/";
  });
  it("18 serves by its own protocol, which bypasses nothing, and not from files", () => {
    expect(seen.schemes).toHaveLength(1);
    expect(seen.schemes[0]).toMatchObject({
      scheme: "app",
      privileges: { standard: true, secure: true, bypassCSP: false, allowServiceWorkers: false, codeCache: false },
    });
    expect(seen.handled).toEqual(["app"]);
  });
  it("19 is packed with its fuses closed", () => {
    const packing = readFileSync(join(import.meta.dirname, "../../../electron-builder.yml"), "utf8");
    for (const fuse of [
      "runAsNode: false",
      "enableCookieEncryption: true",
      "enableNodeOptionsEnvironmentVariable: false",
      "enableNodeCliInspectArguments: false",
      "enableEmbeddedAsarIntegrityValidation: true",
      "onlyLoadAppFromAsar: true",
      "loadBrowserProcessSpecificV8Snapshot: false",
      "grantFileProtocolExtraPrivileges: false",
    ]) {
      expect(packing).toContain(`  ${fuse}\n`);
    }
  });
  it("20 exposes a call and a stream to the window, only the stream to the projector, and nothing of Electron", async () => {
    vi.stubGlobal("RTCPeerConnection", {});
    await import("../../../electron/shell/electron/preload.ts");
    expect("RTCPeerConnection" in globalThis).toBe(false);
    vi.unstubAllGlobals();
    expect(Object.keys(seen.exposed["concord"] ?? {})).toEqual(["call", "on"]);
    await import("../../../electron/shell/electron/projectorPreload.ts");
    expect(Object.keys(seen.exposed["concord"] ?? {})).toEqual(["on"]);
    const heard: unknown[] = [];
    seen.pushToRenderer('{"event":{"kind":"projector","slide":1}}');
    seen.exposed["concord"]?.["on"]?.((...told: unknown[]) => heard.push(told));
    expect(heard).toEqual([[{ kind: "projector", slide: 1 }]]);
  });
});

describe("the Electron shell", () => {
  it("shuts resolver, proxy, spell checker, downloads and caches", () => {
    expect(seen.switches).toMatchObject({ "host-resolver-rules": "MAP * ~NOTFOUND", "disable-http-cache": "" });
    expect(seen.proxies).toEqual([
      { mode: "fixed_servers", proxyRules: "socks5://0.0.0.0:1", proxyBypassRules: "<-loopback>" },
    ]);
    expect(preferences()).toMatchObject({
      spellcheck: false,
      devTools: false,
      navigateOnDragDrop: false,
      v8CacheOptions: "none",
    });
    expect(seen.isSpellChecking).toBe(false);
    expect(prevented((event) => seen.session.emit("will-download", event))).toBe(true);
    expect(seen.partitions).toHaveLength(1);
    expect(seen.partitions[0]).not.toMatch(/^persist:/u);
    expect(preferences().partition).toBe(seen.partitions[0]);
  });

  it("writes nothing of the browser's outside an own folder that only its owner may read", () => {
    const scratch = seen.paths["sessionData"] ?? "";
    expect(statSync(scratch).mode & 0o777).toBe(0o700);
    expect(seen.paths["crashDumps"]).toBe(scratch);
    expect(seen.switches["disk-cache-dir"]).toBe(join(scratch, "cache"));
  });

  it("has a menu without reload, developer tools and search", () => {
    expect(JSON.stringify(seen.menu)).not.toMatch(/reload|devtools|search|spell/iu);
  });

  it("opens the projector with a preload script that only hears, and lets it hear only slides", async () => {
    await seen.invoke(
      main().contents.mainFrame,
      JSON.stringify({ id: 2, procedure: "shell.openProjector", input: {} }),
    );
    const projector = seen.windows[1];
    expect(projector?.loaded).toEqual(["app://concord/projector.html"]);
    expect(projector?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    });
    expect(projector?.options.webPreferences?.preload).toMatch(/projectorPreload\.cjs$/u);
    projector?.contents.emit("did-finish-load");
    main().contents.emit("did-finish-load");
    seen.desks[0]?.emit("message", { event: { kind: "projector", slide: 1 } });
    seen.desks[0]?.emit("message", { event: { kind: "topics", topics: [] } });
    expect(projector?.sent).toEqual(['{"event":{"kind":"projector","slide":1}}']);
    expect(main().sent).toEqual(['{"event":{"kind":"topics","topics":[]}}']);
    await expect(seen.invoke(projector?.contents.mainFrame, "{}")).rejects.toThrow("refused");
  });

  it.each(["suspend", "lock-screen"])("locks on %s: the desk is asked, and a fresh one started", async (signal) => {
    const before = seen.desks.length;
    seen.powerMonitor.emit(signal);
    await vi.waitUntil(() => seen.desks.length === before + 1);
    expect(seen.desks[before - 1]?.requests).toMatchObject([
      { procedure: "unlock.lock", input: { reason: "suspend" } },
    ]);
  });

  it("starts one program at a time, and cleans up after the desk has flushed", async () => {
    expect(seen.calls).toContain("requestSingleInstanceLock");
    const desk = seen.desks.at(-1);
    expect(prevented((event) => seen.app.emit("before-quit", event))).toBe(true);
    await vi.waitUntil(() => seen.calls.includes("quit"));
    expect(desk?.requests).toMatchObject([{ procedure: "unlock.lock", input: { reason: "quit" } }]);
    expect(prevented((event) => seen.app.emit("before-quit", event))).toBe(false);
    seen.app.emit("will-quit");
    expect(existsSync(seen.paths["sessionData"] ?? "")).toBe(false);
  });
});
