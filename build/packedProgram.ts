import { globSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { listPackage } from "@electron/asar";
import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";

const closedFuses: ReadonlyMap<FuseV1Options, boolean> = new Map([
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableCookieEncryption, true],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
]);

// Only built files, and the native packages with what they load.
const belongs =
  /^[/\\](?:dist|package\.json$|node_modules$|node_modules[/\\](?:better-sqlite3|@node-rs|node-addon-api)(?:[/\\]|$))/u;

/** What is wrong with a packed program's folder, in sentences; nothing when all is well. */
export async function problemsOf(folder: string): Promise<readonly string[]> {
  const resources = join(folder, "resources");
  const packed = listPackage(join(resources, "app.asar"), { isPack: false });
  const strange = packed.filter((path) => !belongs.test(path));
  const needed = ["main.cjs", "preload.cjs", "projectorPreload.cjs", "desk.mjs"].map((name) =>
    join("/dist/electron", name),
  );
  const missing = [...needed, "/dist/renderer/index.html"].filter((path) => !packed.includes(path));
  const drivers = globSync("app.asar.unpacked/node_modules/better-sqlite3/**/*.node", { cwd: resources });

  const program = readdirSync(folder).find((name) => name.toLowerCase() === "concord");
  const wire = program === undefined ? undefined : await getCurrentFuseWire(join(folder, program));
  const open = [...closedFuses].filter(
    ([fuse, isOn]) => wire?.[fuse] !== (isOn ? FuseState.ENABLE : FuseState.DISABLE),
  );
  return [
    ...strange.slice(0, 20).map((path) => `does not belong inside: ${path}`),
    ...missing.map((path) => `is missing inside: ${path}`),
    ...(drivers.length === 1 ? [] : [`${drivers.length} drivers are unpacked, and one is needed`]),
    ...open.map(([fuse]) => `this fuse is not as it should be: ${FuseV1Options[fuse]}`),
  ];
}
