import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildElectron } from "../../../build/bundle.ts";
import { forkDesk } from "../../../electron/shell/deskChild.ts";

// Inside the project, so that what stays outside the bundle is found.
const cache = join(import.meta.dirname, "../../../node_modules/.cache");
let folder: string;
beforeAll(async () => {
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, "bundle-"));
  await buildElectron(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

it("bundles main, preloads and desk, and every module that runs on its own", () => {
  const built = readdirSync(folder);
  expect(built).toEqual(expect.arrayContaining(["main.cjs", "preload.cjs", "projectorPreload.cjs", "desk.mjs"]));
  const named = readFileSync(join(folder, "desk.mjs"), "utf8").matchAll(
    /new URL\("\.\/([^"]+)", import\.meta\.url\)/gu,
  );
  for (const [, name] of named) expect(built).toContain(name);
});

it("loads Electron, and nothing else that is not its own, in a preload script", () => {
  for (const name of ["preload.cjs", "projectorPreload.cjs"]) {
    const asked = [...readFileSync(join(folder, name), "utf8").matchAll(/require\("([^"]+)"\)/gu)].map(
      (match) => match[1],
    );
    expect(asked).toEqual(["electron"]);
  }
});

it("answers from the bundled desk over Electron's port", async () => {
  const port = join(import.meta.dirname, "../../support/shell/electronPort.mjs");
  const desk = forkDesk({ module: port, args: [join(folder, "desk.mjs"), join(folder, "machine")] });
  const answer = new Promise((resolve) => desk.onMessage(resolve));
  desk.send({ id: 1, procedure: "unlock.state", input: {} });
  expect(await answer).toMatchObject({ id: 1, result: { ok: true, value: { state: "noArea" } } });
  desk.kill();
});
