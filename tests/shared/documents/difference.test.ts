import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  countsOf,
  differenceOf,
  fullIn,
  linesOf,
  onlyDifferences,
  theirsIn,
} from "../../../shared/documents/difference.ts";
import { bold, heading, paragraph, plain, row, type Block } from "../../../shared/documents/outline.ts";

const word = fc.constantFrom("Novak", "a bail condition", "Case 2 · NM-7KQ4", "", "14", "Housing: 3 actions");
const spans = fc.array(word.map(plain), { maxLength: 2 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.tuple(fc.constantFrom(1, 2, 3), word).map(([level, text]) => heading(level, text)),
  word.map((text) => paragraph(text)),
  fc.array(spans, { maxLength: 3 }).map((items): Block => ({ kind: "bullets", items })),
  fc
    .array(fc.record({ label: word, value: spans }), { maxLength: 3 })
    .map((pairs): Block => ({ kind: "grid", across: 2, pairs })),
  fc.array(fc.tuple(word, word), { maxLength: 3 }).map((rows): Block => ({
    kind: "table",
    columns: [
      { heading: "No.", width: 1 },
      { heading: "Action", width: 4 },
    ],
    rows: rows.map((cells) => row(...cells)),
  })),
  fc.constant<Block>({ kind: "pageBreak" }),
  word.map((label): Block => ({ kind: "signatures", labels: [label] })),
  word.map((text): Block => ({ kind: "title", text })),
);
const blocks = fc.array(block, { maxLength: 14 });
const left = (full: readonly Block[], kept: readonly boolean[]): Block[] =>
  full.filter((_, index) => kept[index] ?? true);

describe("the difference between two texts", () => {
  test("gives back both of them, whatever they are", () => {
    fc.assert(
      fc.property(blocks, blocks, (full, theirs) => {
        const lines = differenceOf({ blocks: full }, { blocks: theirs });
        expect(fullIn(lines)).toEqual(linesOf({ blocks: full }));
        expect(theirsIn(lines)).toEqual(linesOf({ blocks: theirs }));
      }),
      { numRuns: 400 },
    );
  });

  test("of a text and itself marks nothing", () => {
    fc.assert(
      fc.property(blocks, (full) => {
        const lines = differenceOf({ blocks: full }, { blocks: full });
        expect(lines.every(({ mark }) => mark === "same")).toBe(true);
      }),
    );
  });

  test("of a text and what is left of it: without the struck lines the full text is exactly the recipient's", () => {
    fc.assert(
      fc.property(blocks, fc.array(fc.boolean(), { maxLength: 14 }), (full, kept) => {
        const theirs = left(full, kept);
        const lines = differenceOf({ blocks: full }, { blocks: theirs });
        expect(theirsIn(lines)).toEqual(linesOf({ blocks: theirs }));
        const gone = linesOf({ blocks: full }).length - linesOf({ blocks: theirs }).length;
        const { leftOut, theirs: added } = marksOf(lines);
        expect(leftOut - added).toBe(gone);
      }),
    );
  });
});

const marksOf = (lines: ReturnType<typeof differenceOf>) => ({
  leftOut: lines.filter(({ mark }) => mark === "leftOut").length,
  theirs: lines.filter(({ mark }) => mark === "theirs").length,
});

const aCase = (number: number, reference: string, ...texts: readonly string[]): Block[] => [
  heading(1, `Case ${number} · ${reference} · A. N.`),
  { kind: "grid", across: 2, pairs: [{ label: "Level", value: [plain("High")] }] },
  { kind: "bullets", items: texts.map((text) => [bold("Police: "), plain(text)]) },
];

describe("a case that is left out", () => {
  const full = [
    ...aCase(1, "NM-7KQ4", "one"),
    ...aCase(2, "NM-3AAA", "two", "for Housing only"),
    ...aCase(3, "NM-9ZZZ"),
  ];
  const theirs = [...aCase(1, "NM-3AAA", "two"), ...aCase(2, "NM-9ZZZ")];
  const lines = differenceOf({ blocks: full }, { blocks: theirs });

  test("is struck as a whole, and lends no line to the next", () => {
    expect(lines.slice(0, 3).map(({ mark }) => mark)).toEqual(["leftOut", "leftOut", "leftOut"]);
    expect(lines[1]?.cells).toEqual(["Level", "High"]);
  });

  test("makes the others count from one: the same line, with another number", () => {
    expect(lines[3]).toEqual({
      mark: "changed",
      shape: "heading1",
      cells: ["Case 1 · NM-3AAA · A. N."],
      full: ["Case 2 · NM-3AAA · A. N."],
    });
  });

  test("is counted by its lines, and so is a single one", () => {
    expect(lines.findLast(({ mark }) => mark === "leftOut")?.cells).toEqual(["Police: for Housing only"]);
    expect(countsOf(lines)).toEqual({ leftOut: 4, changed: 2, theirs: 0 });
  });
});

test("a row with fewer cells is the same row, cut short", () => {
  const full: Block = {
    kind: "table",
    columns: [
      { heading: "No.", width: 1 },
      { heading: "Time", width: 1 },
      { heading: "Case", width: 4 },
    ],
    rows: [row("2", "09:15", "NM-7KQ4")],
  };
  const theirs: Block = {
    kind: "table",
    columns: [full.columns[0], full.columns[2]].flatMap((one) => one ?? []),
    rows: [row("1", "NM-7KQ4")],
  };
  const lines = differenceOf({ blocks: [full] }, { blocks: [theirs] });
  expect(lines.map(({ mark }) => mark)).toEqual(["changed", "changed"]);
});

test("a row of the same name that says something else is one changed row", () => {
  const table = (presence: string): Block => ({
    kind: "table",
    columns: [
      { heading: "Agency", width: 1 },
      { heading: "Attendance", width: 1 },
    ],
    rows: [row("Police", presence), row("Housing", "Present")],
  });
  const lines = differenceOf({ blocks: [table("Present")] }, { blocks: [table("Present, out of the room once")] });
  expect(lines.map(({ mark }) => mark)).toEqual(["same", "changed", "same"]);
});

test("a changed word is no changed number: one line is left out, another is theirs", () => {
  const lines = differenceOf(
    { blocks: [paragraph("He lives at 4 Open Road")] },
    { blocks: [paragraph("He lives nearby")] },
  );
  expect(lines.map(({ mark }) => mark)).toEqual(["theirs", "leftOut"]);
});

test("texts too long to be compared line by line are still given back whole", () => {
  const many = (name: string): Block[] =>
    Array.from({ length: 4200 }, (_, index) => paragraph(`${name} ${"x".repeat(index % 7)} ${index}`));
  const full = [paragraph("first"), ...many("full"), paragraph("last")];
  const theirs = [paragraph("first"), ...many("other"), paragraph("last")];
  const lines = differenceOf({ blocks: full }, { blocks: theirs });
  expect(fullIn(lines)).toEqual(linesOf({ blocks: full }));
  expect(theirsIn(lines)).toEqual(linesOf({ blocks: theirs }));
});

describe("only what differs", () => {
  const texts = (lines: ReturnType<typeof differenceOf>): string[] => lines.map(({ cells }) => cells.join());

  test("stands under the headings it stands under, and under no other", () => {
    const front = [heading(2, "Present"), paragraph("Police")];
    const full = [heading(1, "Case 1"), ...front, heading(2, "Information"), paragraph("one"), paragraph("two")];
    const theirs = full.slice(0, -1);
    const lines = differenceOf({ blocks: full }, { blocks: theirs });
    expect(texts(onlyDifferences(lines))).toEqual(["Case 1", "Information", "two"]);
  });

  test("is all that differs, and nothing where nothing does", () => {
    fc.assert(
      fc.property(blocks, blocks, (full, theirs) => {
        const lines = differenceOf({ blocks: full }, { blocks: theirs });
        const shown = onlyDifferences(lines).filter(({ mark }) => mark !== "same");
        expect(shown).toEqual(lines.filter(({ mark, shape }) => mark !== "same" && shape !== "pageBreak"));
        expect(onlyDifferences(differenceOf({ blocks: full }, { blocks: full }))).toEqual([]);
      }),
    );
  });
});
