import type { CustomScheme, ProxyConfig, WebPreferences } from "electron";
import { resolverRules, shutProxy } from "../security.ts";

/** The program's own protocol: a standard, secure origin without service workers, cache or extensions. */
export const ownScheme: CustomScheme = {
  scheme: "app",
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    bypassCSP: false,
    allowServiceWorkers: false,
    corsEnabled: false,
    stream: false,
    codeCache: false,
    allowExtensions: false,
  },
};

/** Command-line switches, set before Electron is ready; `cache` is a folder wiped at start and end. */
export const switches = (cache: string): Readonly<Record<string, string>> => ({
  "host-resolver-rules": resolverRules,
  "force-webrtc-ip-handling-policy": "disable_non_proxied_udp",
  // Hiding local addresses behind names of the local network would announce those names there.
  "disable-features": "WebRtcHideLocalIpsWithMdns",
  "disable-background-networking": "",
  "disable-component-update": "",
  "disable-domain-reliability": "",
  "no-pings": "",
  "disable-http-cache": "",
  "disable-gpu-shader-disk-cache": "",
  "disk-cache-dir": cache,
});

/** The second wall behind the resolver rules. */
export const proxy: ProxyConfig = {
  mode: "fixed_servers",
  proxyRules: shutProxy.server,
  proxyBypassRules: shutProxy.bypass,
};

/** What a window's page may do: nothing but be a page. `partition` must be in memory, so without `persist:`. */
export const webPreferences = (preload: string, partition: string): WebPreferences => ({
  preload,
  partition,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  spellcheck: false,
  devTools: false,
  navigateOnDragDrop: false,
  v8CacheOptions: "none",
  enableWebSQL: false,
});
