import { expect, test } from "vitest";
import { sortRows } from "../../../renderer/ui/sortRows.ts";

const by = ({ name }: { readonly name: string | null }): string | null => name;
const rows = [{ name: "Ärzte" }, { name: null }, { name: "Zug" }, { name: "apple" }];

test("rows are sorted as people sort, accents and case aside", () => {
  expect(sortRows(rows, by, false).map(by)).toEqual(["apple", "Ärzte", "Zug", null]);
});

test("rows without a value come last in both directions", () => {
  expect(sortRows(rows, by, true).map(by)).toEqual(["Zug", "Ärzte", "apple", null]);
});

test("numbers inside words count as numbers", () => {
  const numbered = ["case 10", "case 9"].map((name) => ({ name }));
  expect(sortRows(numbered, by, false).map(by)).toEqual(["case 9", "case 10"]);
});
