import fc from "fast-check";
import { expect, test } from "vitest";
import { fileNameOf, safePart } from "../../../shared/documents/fileName.ts";
import { issuedKinds } from "../../../shared/documents/model.ts";
import { day } from "../../support/aRecord.ts";

const named = {
  areaName: "Northmere",
  date: day("2026-11-25"),
  kind: "MINUTES" as const,
  draft: false,
  about: "",
  recipient: "Housing",
  version: 1,
};

test("a file is named by area, day, kind, recipient and version", () => {
  expect(fileNameOf(named)).toBe("Northmere_2026-11-25_minutes_Housing_v1.docx");
  expect(fileNameOf({ ...named, draft: true, about: "NM-7KQ4", kind: "MINUTES_OF_CASE" })).toBe(
    "Northmere_2026-11-25_minutes-draft_NM-7KQ4_Housing_v1.docx",
  );
});

test("every name is one that Windows takes, whatever an area or agency is called", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.constantFrom(...issuedKinds), (text, kind) => {
      const name = fileNameOf({ ...named, areaName: text, recipient: text, about: text, kind });
      expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|[. ]$|\.\./u);
      expect(name.length).toBeLessThan(200);
      expect(Buffer.byteLength(name)).toBeLessThan(256);
      expect(name).toMatch(/\.docx$/u);
    }),
  );
});

test("a name in any alphabet is one that Linux takes: 255 bytes, whole letters", () => {
  for (const letter of ["я", "県", "𠮷", "e\u0301"]) {
    const text = letter.repeat(90);
    const name = fileNameOf({
      ...named,
      kind: "MINUTES_ADDENDUM",
      draft: true,
      areaName: text,
      recipient: text,
      about: text,
    });
    expect(Buffer.byteLength(name)).toBeLessThan(256);
    expect(name).toContain(`_${letter.normalize()}`);
    expect(name).not.toContain("\ufffd");
  }
});

test("names that Windows keeps for devices are not used", () => {
  for (const name of ["CON", "nul", "Lpt1", "COM9", "aux"]) expect(safePart(name)).toBe(`${name}-x`);
  expect(safePart("../../etc/passwd")).toBe("etc-passwd");
  expect(safePart("…")).toBe("x");
});
