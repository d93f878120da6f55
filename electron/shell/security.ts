/** The one origin the program lives under in a browser: invented, and resolved by nobody. */
export const chromiumOrigin = "https://concord.local";

/** The same origin in Electron, under its own protocol. */
export const electronOrigin = "app://concord";

/** Longest time a desk gets to flush before it is killed, in milliseconds (`RULES.md` 8). */
export const lockPatience = 2000;

/** Nothing resolves: a name that cannot be looked up cannot be reached. */
export const resolverRules = "MAP * ~NOTFOUND";

/** The second wall behind the resolver: a proxy nobody listens on, for loopback as well. */
export const shutProxy = { server: "socks5://0.0.0.0:1", bypass: "<-loopback>" } as const;

/** What a page must not find: calls between browsers bind network sockets, and no content policy covers them. */
export const unwantedGlobals = ["RTCPeerConnection", "webkitRTCPeerConnection"] as const;

/** The content policy of every page: own scripts only, styles by file or nonce, no connection at all. */
export const contentPolicy = (styleNonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");

/** The headers of every answer: media type, content policy, no guessing, no storing, no referrer, no device. */
export const responseHeaders = (mediaType: string, styleNonce: string): Readonly<Record<string, string>> => ({
  "Content-Type": mediaType,
  "Content-Security-Policy": contentPolicy(styleNonce),
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), display-capture=()",
});
