import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assetAt, readAssets } from "../../../electron/shell/assets.ts";
import type { Assets } from "../../../electron/shell/assets.ts";
import { contentPolicy } from "../../../electron/shell/security.ts";

const origin = "https://concord.local";
let folder: string;
let assets: Assets;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "assets-"));
  mkdirSync(join(folder, "built/assets"), { recursive: true });
  writeFileSync(join(folder, "secret.html"), "outside");
  writeFileSync(join(folder, "built/index.html"), '<meta name="style-nonce" content="__STYLE_NONCE__">');
  writeFileSync(join(folder, "built/assets/a.js"), "1");
  writeFileSync(join(folder, "built/assets/a.js.map"), "{}");
  assets = readAssets(join(folder, "built"), "n0nce");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the assets", () => {
  it("are the built files, with the page at the root", () => {
    expect([...assets.keys()].toSorted()).toEqual(["/assets/a.js", "/index.html"]);
    expect(assetAt(assets, origin, `${origin}/`)).toBe(assets.get("/index.html"));
    expect(assetAt(assets, origin, `${origin}/assets/a.js?v=1#x`)?.body.toString()).toBe("1");
  });

  it.each([
    "/../secret.html",
    "/..%2fsecret.html",
    "/assets/../../secret.html",
    "/assets/..\\..\\secret.html",
    "//etc/passwd",
    "/assets/",
    "/assets/a.js.map",
    "/assets/a.js%00.html",
    "/ASSETS/a.js",
    "/__proto__",
    "/constructor",
  ])("refuse %s", (path) => {
    expect(assetAt(assets, origin, origin + path)).toBeUndefined();
  });

  it.each([
    "https://concord.local.evil.org/",
    "http://concord.local/",
    "https://concord.local:8443/",
    "https://concord.localx/",
    "file:///etc/passwd",
  ])("refuse the foreign address %s", (address) => {
    expect(assetAt(assets, origin, address)).toBeUndefined();
  });

  it("carry this start's nonce in page and policy, and may be neither guessed nor stored", () => {
    const page = assets.get("/index.html");
    expect(page?.body.toString()).toContain('content="n0nce"');
    expect(page?.headers).toMatchObject({
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": contentPolicy("n0nce"),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
      "Referrer-Policy": "no-referrer",
    });
  });
});

describe("the content policy", () => {
  it("starts from nothing, and lets in own scripts, own styles, own fonts and pictures", () => {
    expect(contentPolicy("N").split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce-N'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ]);
  });

  it("knows no unsafe word", () => {
    expect(contentPolicy("N")).not.toMatch(/unsafe|\*|https?:/u);
  });
});
