import { existsSync, globSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { build as bundle } from "esbuild";
import type { BuildOptions, Plugin } from "esbuild";
import { build as buildPages } from "vite";
import { rendererConfig } from "./vite.ts";

/** What cannot be bundled: Electron itself, and the packages that are native code. */
const native = ["electron", "better-sqlite3", "@node-rs/argon2"];

const project = join(import.meta.dirname, "..");

/** Builds the pages into `dist/renderer`. */
export async function buildRenderer(): Promise<void> {
  await buildPages(rendererConfig(project));
}

const newest = (paths: readonly string[]): number =>
  Math.max(0, ...paths.filter((path) => existsSync(path)).map((path) => statSync(path).mtimeMs));

/** Whether something the pages are made of is newer than what was built. */
export function isRendererStale(): boolean {
  const built = join(project, "dist/renderer/index.html");
  if (!existsSync(built)) return true;
  const sources = globSync(["renderer/**", "shared/**", "locales/**", "package-lock.json", "build/vite.ts"], {
    cwd: project,
  });
  return newest(sources.map((path) => join(project, path))) > statSync(built).mtimeMs;
}

/** A module that runs in a process or thread of its own, named in its source by `new URL("./x.ts", import.meta.url)`. */
const ownModule = /new URL\("([^"]+)\.ts", import\.meta\.url\)/gu;

/** The name under which a source file stands in `dist/electron`, beside all others: `vault.argon2Child`. */
const flatName = (file: string): string =>
  file
    .slice(join(project, "electron").length + 1)
    .replace(/\.ts$/u, "")
    .replaceAll(/[\\/]/gu, ".");

const findOwnModules = (): readonly string[] =>
  globSync("electron/**/*.ts", { cwd: project }).flatMap((path) => {
    const file = join(project, path);
    const named = readFileSync(file, "utf8").matchAll(ownModule);
    return [...named].map((match) => resolve(dirname(file), `${match[1] ?? ""}.ts`));
  });

/** After bundling, a module's own folder is `dist/electron`: addresses of modules are rewritten to their built names. */
const builtAddresses: Plugin = {
  name: "built addresses of modules that run on their own",
  setup(run) {
    // Read as an expression of Go, which knows no flags.
    run.onLoad({ filter: /[\\/]electron[\\/].*\.ts$/ }, ({ path }) => ({
      loader: "ts",
      contents: readFileSync(path, "utf8").replaceAll(
        ownModule,
        (_, target: string) => `new URL("./${flatName(resolve(dirname(path), `${target}.ts`))}.mjs", import.meta.url)`,
      ),
    }));
  },
};

/** Builds what runs in Electron into `outdir`: main and preloads as CommonJS, desk and workers as modules. */
export async function buildElectron(outdir = join(project, "dist/electron")): Promise<void> {
  const shell = join(project, "electron/shell/electron");
  rmSync(outdir, { recursive: true, force: true });
  const common = {
    outdir,
    bundle: true,
    platform: "node",
    target: "node22",
    external: [...native],
    logLevel: "warning",
    legalComments: "none",
    plugins: [builtAddresses],
  } satisfies BuildOptions;
  await bundle({
    ...common,
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    entryPoints: ["main", "preload", "projectorPreload"].map((name) => join(shell, `${name}.ts`)),
  });
  await bundle({
    ...common,
    format: "esm",
    outExtension: { ".js": ".mjs" },
    // Libraries written as CommonJS still ask for Node's own modules with require.
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    entryPoints: [
      { in: join(shell, "desk.ts"), out: "desk" },
      ...findOwnModules().map((file) => ({ in: file, out: flatName(file) })),
    ],
  });
}

if (process.argv[1] === import.meta.filename) {
  await buildRenderer();
  await buildElectron();
}
