import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { responseHeaders } from "./security.ts";

/** One built file as it is served: its bytes and its headers. */
export interface Asset {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** Every file that can be served, by its path under the origin: `/index.html`. Nothing else exists. */
export type Assets = ReadonlyMap<string, Asset>;

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
};

/** Stands in built pages where the nonce of this start belongs. */
export const noncePlaceholder = "__STYLE_NONCE__";

// One folder after another, by the plainest calls: these are the ones that also work inside Electron's archive.
const filesIn = (folder: string, under = ""): readonly string[] =>
  readdirSync(join(folder, under)).flatMap((name) =>
    statSync(join(folder, under, name)).isDirectory() ? filesIn(folder, `${under}/${name}`) : [`${under}/${name}`],
  );

/**
 * Reads the built files of `folder` once, so that what is served cannot change or grow while the program runs. Files
 * of unknown type are left out; pages get this start's style nonce.
 */
export function readAssets(folder: string, styleNonce: string): Assets {
  const assets = new Map<string, Asset>();
  for (const path of filesIn(folder)) {
    const mediaType = mediaTypes[extname(path)];
    if (mediaType === undefined) continue;
    const bytes = readFileSync(join(folder, path));
    const isPage = path.endsWith(".html");
    const body = isPage ? Buffer.from(bytes.toString("utf8").replaceAll(noncePlaceholder, styleNonce)) : bytes;
    assets.set(path, { body, headers: responseHeaders(mediaType, styleNonce) });
  }
  return assets;
}

/** The asset an address under `origin` names, or undefined: another origin, another method of writing, no such file. */
export function assetAt(assets: Assets, origin: string, address: string): Asset | undefined {
  if (!address.startsWith(`${origin}/`)) return undefined;
  const path = address.slice(origin.length).replace(/[?#].*$/su, "");
  return assets.get(path === "/" ? "/index.html" : path);
}
