import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashRaw } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { Worker } from "node:worker_threads";
import { argon2Options } from "../../../electron/vault/argon2Options.ts";
import { assertSettings } from "../../../electron/vault/pragmas.ts";
import { deriveKeyHere, deriveKeyInChild, vacuumInto, verifyCopy } from "../../../electron/vault/vault.ts";
import { aFolder, anArea, filesWith } from "./anArea.ts";
import { lowCosts, must } from "./people.ts";

test("a copy has the same key, is read through, and one altered bit anywhere in it is found", async () => {
  const { area } = await anArea({ text: "CANARY", notes: 300 });
  const folder = aFolder();
  const path = join(folder, "copy.db");
  const { dataKey } = area.workerData();
  vacuumInto(area.reader, path);
  expect(() => area.reader.exec("DELETE FROM note")).toThrow(/readonly/u);
  assertSettings(area.reader, "reader");
  const whole = readFileSync(path);
  expect(must(verifyCopy(path, dataKey)).bytes).toBe(whole.length);
  expect(filesWith(folder, "CANARY")).toEqual([]);
  for (let page = 0; page < whole.length / 4096; page += 1) {
    const altered = Buffer.from(whole);
    const at = page * 4096 + 2000;
    altered[at] = (altered[at] ?? 0) ^ 4;
    writeFileSync(path, altered);
    expect(verifyCopy(path, dataKey), `page ${page}`).toMatchObject({ failure: { code: "vault.damaged" } });
  }
  writeFileSync(path, whole);
  expect(verifyCopy(path, Buffer.alloc(32))).toMatchObject({ failure: { code: "vault.damaged" } });
});

test("a worker opens the area for reading with what it is handed", async () => {
  const { area } = await anArea({ notes: 4 });
  const vault = new URL("../../../electron/vault/vault.ts", import.meta.url).href;
  const program = `
    import { parentPort, workerData } from "node:worker_threads";
    const { openReadOnly } = await import(${JSON.stringify(vault)});
    const reader = openReadOnly(workerData);
    parentPort.postMessage(reader.prepare("SELECT count(*) FROM note").pluck().get());
    reader.close();`;
  const url = new URL(`data:text/javascript,${encodeURIComponent(program)}`);
  const worker = new Worker(url, { workerData: area.workerData() });
  expect(await new Promise((resolve, reject) => worker.on("message", resolve).on("error", reject))).toBe(4);
});

test("a derivation gives the same key in a child as here", async () => {
  const request = { passphrase: Buffer.from("a passphrase"), salt: Buffer.alloc(32, 5), costs: lowCosts };
  const here = await deriveKeyHere(request);
  expect((await deriveKeyInChild()(request)).equals(here)).toBe(true);
});

test("derivation is Argon2id as Node's own implementation of RFC 9106 computes it", async () => {
  const costs = { memoryKiB: 32, passes: 3, lanes: 4 };
  const options = { ...argon2Options(Buffer.alloc(16, 2), costs), secret: Buffer.alloc(8, 3) };
  // Not the RFC's own vector: that one has associated data, which the library does not take.
  const key = await hashRaw(Buffer.alloc(32, 1), options);
  const { argon2Sync } = await import("node:crypto");
  const expected = argon2Sync("argon2id", {
    message: Buffer.alloc(32, 1),
    nonce: Buffer.alloc(16, 2),
    secret: Buffer.alloc(8, 3),
    memory: 32,
    passes: 3,
    parallelism: 4,
    tagLength: 32,
  });
  expect(key.equals(expected)).toBe(true);
});
