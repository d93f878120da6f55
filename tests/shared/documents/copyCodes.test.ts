import { expect, test } from "vitest";
import { codesIn, isOfArea } from "../../../shared/documents/copyCodes.ts";

const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...texts: readonly string[]) => `<w:p>${texts.map(run).join("<w:proofErr/>")}</w:p>`;

test.each([
  ["in one run", ["Version 2 · NM-4F7Q-04"]],
  ["split over runs by Word", ["Version 2 · NM-4", "F7Q", "-0", "4"]],
  ["among brackets", ["(NM-4F7Q-04)"]],
])("a code is found %s", (_, texts) => {
  expect(codesIn([`<w:hdr>${paragraph(...texts)}</w:hdr>`])).toEqual(["NM-4F7Q-04"]);
});

test("a tab parts it from what follows", () => {
  const footer = `<w:p>${run("MARKED")}<w:r><w:tab/></w:r>${run("NM-4F7Q-04")}<w:r><w:tab/></w:r>${run("Page ")}</w:p>`;
  expect(codesIn([footer])).toEqual(["NM-4F7Q-04"]);
});

test.each([
  "NM-4F7Q", // a case reference
  "NM-4F7Q-4", // one digit
  "NM-4I7Q-04", // a letter that is never given
  "xNM-4F7Q-04-5",
  "2026-11-25",
  "",
])("%o is no code", (text) => {
  expect(codesIn([paragraph(text)])).toEqual([]);
});

test("two paragraphs do not make one code together, each code counts once, and no more than ten are read", () => {
  expect(codesIn([paragraph("NM-4F7Q-") + paragraph("04")])).toEqual([]);
  expect(codesIn([paragraph("NM-4F7Q-04"), paragraph("NM-4F7Q-04 and CK-2222-11")])).toEqual([
    "NM-4F7Q-04",
    "CK-2222-11",
  ]);
  const many = Array.from({ length: 30 }, (_, index) => `NM-4F7Q-${index + 10}`);
  expect(codesIn([paragraph(many.join(" "))])).toHaveLength(10);
});

test("a code is of the area whose prefix it has", () => {
  expect(isOfArea("NM-4F7Q-04", "NM")).toBe(true);
  expect(isOfArea("NMX-4F7Q-04", "NM")).toBe(false);
});
