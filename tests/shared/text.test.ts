import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanLine, cleanText, foldText, initialsOf, Line } from "../../shared/text.ts";

const anyText = fc.string({ unit: "binary", maxLength: 60 });
const forbidden =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffe\uffff\ufdd0-\ufdef\u202a-\u202e\u2066-\u2069]|[\ud800-\udfff]/u;

describe("text as it is stored", () => {
  test("is well-formed, composed, and holds no control, non-character or bidirectional override, whatever comes in", () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean.normalize("NFC")).toBe(clean);
        expect(forbidden.test(clean)).toBe(false);
        expect(cleanText(clean)).toBe(clean);
      }),
      { numRuns: 5000 },
    ));
  test("is the same for composed and decomposed input", () =>
    expect(cleanText("E\u0301loi\u0308se")).toBe(cleanText("Éloïse")));
  test("keeps what people write: joiners in names and emoji, Greek, Cyrillic, Arabic, line breaks", () => {
    for (const text of ["می‌خواهم", "👩‍👧", "Ελένη", "Десислава", "נועה", "one\ntwo", "O’Brien-Łukasz"])
      expect(cleanText(text)).toBe(text);
  });
  test("turns a lone surrogate into the replacement sign, and a form feed into a space", () => {
    expect(cleanText("a\ud800b")).toBe("a\ufffdb");
    expect(cleanText("a\fb")).toBe("a b");
  });
  test("the negative control: text that is only normalised still holds what breaks Word", () =>
    expect(forbidden.test("a\ufffeb".normalize("NFC"))).toBe(true));
});

describe("a line", () => {
  test("has no line breaks and no outer or double spaces", () =>
    expect(cleanLine("  Anna \r\n\t Novak ")).toBe("Anna Novak"));
  test("is refused when empty or longer than it may be, and says which", () => {
    expect(Line(10).safeParse(" \u202e ").error?.issues[0]?.message).toBe("text.empty");
    expect(Line(10).safeParse("12345678901").error?.issues[0]?.message).toBe("text.tooLong");
    expect(Line(200).safeParse("x".repeat(300)).error?.issues[0]?.message).toBe("text.tooLong");
    expect(Line(10).parse("X")).toBe("X");
  });
});

describe("folding for comparison", () => {
  test.each([
    ["Müller", "muller"],
    ["Ελένη", "ελενη"],
    ["Νίκος", "νικοσ"],
    ["Strauß", "strauss"],
    ["Łukasz", "lukasz"],
    ["Søren Ærø", "soren aero"],
    ["O’Brien-Smith", "o brien smith"],
    ["İPEK ışık", "ipek isik"],
  ])("%s is found as %s", (text, folded) => expect(foldText(text)).toBe(folded));
  test("is the same again when folded twice", () =>
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: 2000 },
    ));
});

test("initials leave out what is not there, and take whole letters", () => {
  expect(initialsOf("Anna", "Novak")).toBe("A. N.");
  expect(initialsOf("", "novak")).toBe("N.");
  expect(initialsOf("Ελένη", "Δ")).toBe("Ε. Δ.");
  expect(initialsOf(" ", "")).toBe("");
});
