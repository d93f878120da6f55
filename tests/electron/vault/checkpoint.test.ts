import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openConnection } from "../../../electron/vault/connection.ts";
import { checkpoint } from "../../../electron/vault/vault.ts";
import { anArea } from "./anArea.ts";

const inWriteAhead = (folder: string): number => statSync(join(folder, "area.db-wal")).size;

test("the write-ahead file is written back and emptied beside the writer, and nothing is lost", async () => {
  const { area } = await anArea({ notes: 200 });
  const count = area.reader.prepare("SELECT count(*) FROM note").pluck();
  expect(inWriteAhead(area.folder)).toBeGreaterThan(0);
  expect(checkpoint(area.workerData())).toBeGreaterThan(0);
  expect(inWriteAhead(area.folder)).toBe(0);
  area.writer.exec("INSERT INTO note SELECT * FROM note LIMIT 0");
  expect(count.get()).toBe(200);
});

test("while somebody writes or reads it gives way at once, and the file stays as it is", async () => {
  const { area } = await anArea({ notes: 20 });
  area.writer.exec("BEGIN IMMEDIATE");
  const started = performance.now();
  checkpoint(area.workerData());
  expect(performance.now() - started).toBeLessThan(1500);
  expect(inWriteAhead(area.folder)).toBeGreaterThan(0);
  area.writer.exec("COMMIT");
});

test("its connection can change nothing", async () => {
  const { area } = await anArea({ notes: 1 });
  const { folder, dataKey } = area.workerData();
  const connection = openConnection(join(folder, "area.db"), dataKey, "checkpointer");
  expect(() => connection.exec("DELETE FROM note")).toThrow(/readonly/u);
  connection.close();
});
