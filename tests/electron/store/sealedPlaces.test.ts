import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sealedPlaces } from "../../../electron/store/sealedPlaces.ts";

/** The columns that the tables call sealable, as `table.column`. */
function sealableColumns(): string[] {
  const store = join(import.meta.dirname, "../../../electron/store");
  const files = ["tables.ts", ...readdirSync(join(store, "tables")).map((name) => join("tables", name))];
  const source = files.map((file) => readFileSync(join(store, file), "utf8")).join("\n");
  const tableOf = new Map(
    [...source.matchAll(/^ {2}(\w+): (\w+(?:Table|View));$/gmu)].map(([, table = "", name = ""]) => [name, table]),
  );
  const columns: string[] = [];
  for (const [, name = "", body = ""] of source.matchAll(/^export interface (\w+Table) \{\n(.*?)^\}/gmsu))
    for (const [, column = ""] of body.matchAll(/^ {2}(\w+): [^;]*\bSealable\b[^;]*;$/gmu))
      columns.push(`${tableOf.get(name) ?? name}.${column}`);
  return columns;
}

test("every sealable column is a place that is sealed again with its case", () => {
  const known = new Set(sealedPlaces.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)));
  const sealable = sealableColumns();
  expect(sealable.length).toBeGreaterThan(40);
  expect(sealable.filter((column) => !known.has(column))).toEqual([]);
});

test("the negative control: a column that is no place would be seen", () => {
  expect(sealableColumns()).toContain("people.family_name");
  const known = new Set(
    sealedPlaces
      .filter(({ table }) => table !== "people")
      .flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)),
  );
  expect(sealableColumns().filter((column) => !known.has(column))).toContain("people.family_name");
});
