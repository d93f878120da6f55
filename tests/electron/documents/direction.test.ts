import fc from "fast-check";
import { expect, test } from "vitest";
import { stretchesOf } from "../../../electron/features/documents/direction.ts";
import { printOutline } from "../../../electron/features/documents/printer.ts";
import { day } from "../../support/aRecord.ts";
import { partsOf } from "./printing.ts";

const said = (line: string): readonly string[] =>
  stretchesOf(line).map(({ text, rightToLeft }) => `${rightToLeft ? "←" : "→"}${text}`);

test.each([
  ["Anna Novak", ["→Anna Novak"]],
  ["", ["→"]],
  ["שלום", ["←שלום"]],
  ["Anna שלום עולם, 5 Novak", ["→Anna ", "←שלום עולם", "→, 5 Novak"]],
  ["محمد (علي), 12 سنة", ["←محمد (علي), 12 سنة"]],
  ["מרים בת־דוד and מוחמד", ["←מרים בת־דוד", "→ and ", "←מוחמד"]],
  ["2 שלום 3", ["→2 ", "←שלום", "→ 3"]],
])("%s is read as %j", (line, pieces) => expect(said(line)).toEqual(pieces));

test("nothing of a line is lost or moved", () => {
  const piece = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("שלום", "محمد", " ", "x", "5", "(", "\u05b8"));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const line = pieces.join("");
      const stretches = stretchesOf(line);
      expect(stretches.map(({ text }) => text).join("")).toBe(line);
      for (const [index, { rightToLeft }] of stretches.entries())
        if (index > 0) expect(rightToLeft).not.toBe(stretches[index - 1]?.rightToLeft);
    }),
  );
});

test("names that are read from right to left stand in runs that say so, and nothing else does", async () => {
  const page = { orientation: "portrait", marking: "M", recipient: "עדה", version: "1", counting: "{page}" } as const;
  const file = await printOutline({
    name: "x",
    language: "en",
    date: day("2026-11-25"),
    page,
    blocks: [
      { kind: "heading", level: 2, text: "Anna שלום עולם" },
      { kind: "paragraph", spans: [{ text: "bold محمد\nعلي", look: "bold" }] },
    ],
  });
  const parts = partsOf(file);
  const runs = [...(parts.get("word/document.xml") ?? "").matchAll(/<w:r>(.*?)<\/w:r>/gu)].map(([, run = ""]) => run);
  const texts = (isRtl: boolean) =>
    runs.filter((run) => run.includes("<w:rtl/>") === isRtl).map((run) => /<w:t[^>]*>([^<]*)/u.exec(run)?.[1]);
  expect(texts(true)).toEqual(["שלום עולם", "محمد", "علي"]);
  expect(texts(false)).toEqual(["Anna ", "bold "]);
  expect(parts.get("word/header1.xml")).toContain("<w:rtl/>");
});
