import { existsSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { openInChromium } from "../../../electron/shell/chromium/main.ts";
import { browserCandidates, findBrowser } from "../../../electron/shell/chromium/find.ts";
import { evaluate, openTestProgram, smallDesk } from "../../support/shell/openBridge.ts";

const wait = { timeout: 5000 };

it("removes the browser's folder when the window is closed, and says that all went well", async () => {
  const program = await openTestProgram();
  expect(existsSync(program.profile)).toBe(true);
  await program.page.send("Page.close");
  expect(await program.ended).toBe(0);
  expect(existsSync(program.profile)).toBe(false);
});

it("ends when the page asks for it, and when the browser is gone", async () => {
  const one = await openTestProgram();
  expect(await evaluate(one.page, "concord.call('shell.quit', {})")).toEqual({ ok: true, value: null });
  expect(await one.ended).toBe(0);
  const other = await openTestProgram();
  await other.browser.send("Browser.close");
  expect(await other.ended).toBe(0);
  expect(existsSync(other.profile)).toBe(false);
});

it("leaves nothing behind when there is no program to open or no page to show", async () => {
  const folder = mkdtempSync(join(tmpdir(), "start-"));
  // A place for passing files of its own: others make theirs at the same time.
  vi.stubEnv("TMPDIR", folder);
  const start = { version: "0", headless: true, area: undefined, desk: smallDesk(), assetsFolder: folder };
  const before = globSync(join(tmpdir(), "concord-*"));
  await expect(openInChromium({ ...start, browser: join(folder, "nowhere") })).rejects.toThrow();
  await expect(
    openInChromium({ ...start, browser: findBrowser() ?? "", assetsFolder: join(folder, "nowhere") }),
  ).rejects.toThrow("ENOENT");
  expect(globSync(join(tmpdir(), "concord-*"))).toEqual(before);
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

it("opens one projector, which hears slides, cannot call, and closes with a lock", async () => {
  const program = await openTestProgram();
  const pages = async (): Promise<string[]> => {
    const text = JSON.stringify(await program.browser.send("Target.getTargets"));
    return [...text.matchAll(/"type":"page","title":"[^"]*","url":"([^"]*)"/gu)]
      .map((match) => match[1] ?? "")
      .toSorted();
  };
  await evaluate(program.page, "concord.call('shell.openProjector', {})");
  await evaluate(program.page, "concord.call('shell.openProjector', {})");
  await expect.poll(pages, wait).toEqual(["https://concord.local/", "https://concord.local/projector.html"]);
  await evaluate(program.page, "concord.call('unlock.lock', {})");
  await expect.poll(pages, wait).toEqual(["https://concord.local/"]);
  program.quit();
  await program.ended;
});

it("closes a window that nobody entitled has opened, and stays where it is when sent elsewhere", async () => {
  const program = await openTestProgram();
  await evaluate(program.page, "void open('https://concord.local/projector.html')");
  await evaluate(program.page, "void (location.href = 'https://example.org/')");
  const pageCount = async (): Promise<number> =>
    JSON.stringify(await program.browser.send("Target.getTargets")).split('"type":"page"').length - 1;
  await expect.poll(pageCount, wait).toBe(1);
  expect(await evaluate(program.page, "location.href")).toBe("https://concord.local/");
  program.quit();
  await program.ended;
});

it("gives the bridge to no frame inside the page", async () => {
  const program = await openTestProgram();
  const inner = `(() => {
    const frame = document.body.appendChild(document.createElement("iframe"));
    const { concord, concordPost } = frame.contentWindow;
    concordPost?.(JSON.stringify({ id: 1, procedure: "fixture.tell", input: {} }));
    return typeof concord;
  })()`;
  expect(await evaluate(program.page, inner)).toBe("undefined");
  await evaluate(program.page, "concord.call('fixture.say', {})");
  expect(await evaluate(program.page, "heard")).toEqual([]);
  program.quit();
  await program.ended;
});

it("keeps its content policy: no inline script, no eval, no inline style without the nonce", async () => {
  const program = await openTestProgram();
  await evaluate(
    program.page,
    `(() => {
      const script = document.createElement("script");
      script.textContent = "globalThis.wasRun = true";
      const style = document.createElement("style");
      style.textContent = "p { color: red }";
      document.head.append(script, style);
      document.body.insertAdjacentHTML("beforeend", '<img src="x" onerror="globalThis.wasRun = true">');
      document.body.lastChild.style.color = "blue";
    })()`,
  );
  await expect
    .poll(() => evaluate(program.page, "[...new Set(violations)].sort()"), wait)
    .toEqual(["script-src-attr", "script-src-elem", "style-src-elem"]);
  expect(await evaluate(program.page, "globalThis.wasRun === undefined")).toBe(true);
  program.quit();
  await program.ended;
});

it("looks for a browser where each system keeps it", () => {
  expect(browserCandidates("linux", { PATH: "/a:/b" }).slice(0, 2)).toEqual(["/a/chromium", "/b/chromium"]);
  expect(browserCandidates("darwin", {})[0]).toMatch(/^\/Applications\/Chromium\.app/u);
  expect(browserCandidates("win32", { PROGRAMFILES: "P" })).toHaveLength(2);
});
