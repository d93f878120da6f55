import type { Session, WebContents } from "electron";
import { assetAt } from "../assets.ts";
import type { Assets } from "../assets.ts";
import { electronOrigin } from "../security.ts";
import { ownScheme, proxy } from "./profile.ts";

const isOwnAddress = (address: string): boolean =>
  address.startsWith(`${electronOrigin}/`) ||
  address.startsWith(`blob:${electronOrigin}/`) ||
  address.startsWith("data:image/");

/** Closes a window's session: every permission denied, every foreign request cancelled, only the assets served. */
export async function closeSession(session: Session, assets: Assets): Promise<void> {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setSpellCheckerEnabled(false);
  session.on("will-download", (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwnAddress(url) }));
  session.protocol.handle(ownScheme.scheme, (request) => {
    const asset = request.method === "GET" ? assetAt(assets, electronOrigin, request.url) : undefined;
    if (!asset) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(asset.body), { headers: { ...asset.headers } });
  });
  await session.setProxy(proxy);
}

/** Closes a page: it goes nowhere, opens nothing, and holds no other page inside. */
export function closeContents(contents: WebContents): void {
  contents.on("will-navigate", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}
