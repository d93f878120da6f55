import { resolverRules, shutProxy } from "../security.ts";

/** Switches that shut every way out of the browser and leave nothing on the disk; each start of Chromium has them. */
export const quietSwitches: readonly string[] = [
  `--host-resolver-rules=${resolverRules}`,
  `--proxy-server=${shutProxy.server}`,
  `--proxy-bypass-list=${shutProxy.bypass}`,
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-component-extensions-with-background-pages",
  "--disable-domain-reliability",
  "--disable-client-side-phishing-detection",
  "--disable-default-apps",
  "--disable-extensions",
  "--disable-sync",
  "--disable-breakpad",
  "--disable-crash-reporter",
  "--disable-search-engine-choice-screen",
  "--disable-gpu-shader-disk-cache",
  "--disk-cache-size=1",
  "--metrics-recording-only",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
  "--no-service-autorun",
  "--password-store=basic",
  "--use-mock-keychain",
  "--hide-crash-restore-bubble",
  [
    "--disable-features=Translate",
    "OptimizationHints",
    "MediaRouter",
    "DialMediaRouteProvider",
    "AutofillServerCommunication",
    "CertificateTransparencyComponentUpdater",
    "HttpsUpgrades",
    "GlobalMediaControls",
    "PushMessaging",
    // Hiding local addresses behind names of the local network would announce those names there.
    "WebRtcHideLocalIpsWithMdns",
  ].join(","),
  // Without it a yellow bar over the window complains of the switches above.
  "--test-type",
];

/** What the program's own browser gets besides; `profile` is a fresh folder removed at the end. */
export const windowSwitches = (profile: string, headless: boolean): readonly string[] => [
  "--remote-debugging-pipe",
  `--user-data-dir=${profile}`,
  "--incognito",
  "--app=data:text/html,<title>Concord</title>",
  "--window-size=1366,768",
  ...(headless ? ["--headless=new"] : []),
];

/** The browser's sandbox is on, except for root, for whom Chromium refuses to start with it. */
export const sandboxSwitches = (userId: number | undefined): readonly string[] =>
  userId === 0 ? ["--no-sandbox", "--disable-dev-shm-usage"] : [];
