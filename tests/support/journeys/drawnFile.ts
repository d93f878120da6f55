import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { build } from "esbuild";
import { chromium, type Page } from "playwright-core";
import { project } from "../../../build/run.ts";
import { findBrowser } from "../../../electron/shell/chromium/find.ts";
import { chromiumOrigin, responseHeaders } from "../../../electron/shell/security.ts";

/** A page of the real browser, under the program's own content policy, that draws Word files into a frame like the window's. */
export interface DrawnFile {
  readonly page: Page;
  /** Draws a file; answers what stands on each page, and how high each is. */
  draw(file: Uint8Array): Promise<{ readonly texts: readonly string[]; readonly heights: readonly number[] }>;
  violations(): readonly string[];
  close(): Promise<void>;
}

/** Opens it; `sandbox` and `policy` are the window's unless a control wants to see that harm would be noticed. */
export async function openDrawing({ sandbox = "allow-same-origin", policy = true } = {}): Promise<DrawnFile> {
  const bundled = await build({
    stdin: {
      contents: `import { drawFile } from "./renderer/features/documents/preview/draw.ts"; globalThis.drawFile = drawFile;`,
      resolveDir: project,
      loader: "ts",
    },
    bundle: true,
    write: false,
    format: "iife",
    target: "chrome120",
  });
  const script = bundled.outputFiles[0]?.text ?? "";
  const nonce = randomBytes(12).toString("base64");
  const html = `<!doctype html><html lang="en"><head><meta name="style-nonce" content="${nonce}"><title>Pages</title>
    <script src="/draw.js"></script></head><body><iframe title="Pages" width="1000" height="1200"${
      sandbox === "" ? "" : ` sandbox="${sandbox}"`
    }></iframe></body></html>`;
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? join("/", "no", "browser"),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const page = await browser.newPage();
  const violations: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) violations.push(message.text());
  });
  page.on("pageerror", (error) => void violations.push(String(error)));
  page.on("dialog", (dialog) => {
    violations.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.route("**/*", (route) => {
    const path = new URL(route.request().url()).pathname;
    const headers = policy
      ? { ...responseHeaders(path === "/" ? "text/html; charset=utf-8" : "text/javascript", nonce) }
      : {};
    if (path === "/") return route.fulfill({ body: html, headers, contentType: "text/html; charset=utf-8" });
    if (path === "/draw.js") return route.fulfill({ body: script, headers, contentType: "text/javascript" });
    violations.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
  await page.goto(`${chromiumOrigin}/`);
  return {
    page,
    violations: () => violations,
    close: () => browser.close(),
    draw: (file) =>
      page.evaluate(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
        const inside = document.querySelector("iframe")?.contentDocument;
        if (!inside) throw new Error("the frame cannot be drawn into");
        const { drawFile } = globalThis as unknown as {
          drawFile(file: Blob, frame: Document, language: string): Promise<HTMLElement[]>;
        };
        const pages = await drawFile(new Blob([bytes]), inside, "en");
        return {
          texts: pages.map(({ textContent }) => textContent ?? ""),
          heights: pages.map(({ offsetHeight }) => offsetHeight),
        };
      }, Buffer.from(file).toString("base64")),
  };
}
