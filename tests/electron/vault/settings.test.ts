import { expect, test } from "vitest";
import { calibratedCosts, highestCosts, lowestCosts, usualCosts } from "../../../electron/vault/costs.ts";
import { applySettings, assertSettings, settings } from "../../../electron/vault/pragmas.ts";
import { anArea } from "./anArea.ts";

test("every setting of writer and reader is what it must be, and reserved bytes hold IV and MAC", async () => {
  const { area } = await anArea({ text: "x" });
  assertSettings(area.writer, "writer");
  assertSettings(area.reader, "reader");
  expect(area.writer.pragma("synchronous", { simple: true })).toBe(2);
  // One cell: page header 8, cell pointer 2, cell header 2; what is left of 4096 is reserved.
  const page = area.writer.prepare("SELECT payload + unused FROM dbstat WHERE name = 'note'").pluck().get();
  expect(4096 - Number(page) - 8 - 2 - 2).toBe(80);
});

test("a writer with less than full synchronisation is not accepted (negative control)", async () => {
  const { area } = await anArea();
  area.writer.pragma("synchronous = NORMAL");
  expect(() => assertSettings(area.writer, "writer")).toThrow(/synchronous is 1/u);
  applySettings(area.writer, "writer");
  assertSettings(area.writer, "writer");
});

test("each changed setting of a writer is noticed", async () => {
  const { area } = await anArea();
  const careless: Readonly<Record<string, string>> = {
    temp_store: "FILE",
    secure_delete: "OFF",
    foreign_keys: "OFF",
    trusted_schema: "ON",
    cell_size_check: "OFF",
    mmap_size: "1048576",
    cache_size: "-2000",
    busy_timeout: "0",
    wal_autocheckpoint: "0",
    query_only: "ON",
  };
  for (const [name, value] of Object.entries(careless)) {
    expect(settings.writer.some((setting) => setting.name === name)).toBe(true);
    area.writer.pragma(`${name} = ${value}`);
    expect(() => assertSettings(area.writer, "writer"), name).toThrow(name);
    area.writer.pragma("query_only = OFF");
    applySettings(area.writer, "writer");
  }
});

test("in production a derivation takes 256 MiB, three passes and four lanes, and never less than 64 MiB", () => {
  expect(usualCosts).toEqual({ memoryKiB: 262_144, passes: 3, lanes: 4 });
  expect(lowestCosts).toEqual({ memoryKiB: 65_536, passes: 3, lanes: 1 });
  expect(highestCosts.memoryKiB).toBe(1_048_576);
});

test("costs are calibrated upwards to about a second, and never below the usual ones", async () => {
  expect(await calibratedCosts(async () => 250)).toEqual({ ...usualCosts, passes: 12 });
  expect(await calibratedCosts(async () => 4000)).toEqual(usualCosts);
  expect(await calibratedCosts(async () => 0.1)).toEqual({ ...usualCosts, passes: highestCosts.passes });
});
