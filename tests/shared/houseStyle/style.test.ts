import { expect, test } from "vitest";
import { issuedKinds } from "../../../shared/documents/model.ts";
import { contrastOnWhite, whyTooLight } from "../../../shared/houseStyle/contrast.ts";
import { markingsFor, usualMarking } from "../../../shared/houseStyle/markings.ts";
import { Colour, textGroups, usualLook } from "../../../shared/houseStyle/model.ts";
import { paragraphsOf, textGroupOf, withHouseTexts } from "../../../shared/houseStyle/texts.ts";
import { countries } from "../../../shared/settings/model.ts";
import { day } from "../../support/aRecord.ts";

test.each([
  ["FFFFFF", 1],
  ["000000", 21],
  ["767676", 4.54],
  ["008000", 5.14],
])("%s stands out from white paper by %d", (colour, contrast) => {
  expect(contrastOnWhite(colour)).toBeCloseTo(contrast, 1);
});

test("colours that cannot be read or seen are refused, ours are not", () => {
  expect(whyTooLight(usualLook)).toBeNull();
  expect(whyTooLight({ ...usualLook, headingColour: "777777" })).toBe("houseStyle.headingTooLight");
  expect(whyTooLight({ ...usualLook, headingColour: "767676" })).toBeNull();
  expect(whyTooLight({ ...usualLook, lineColour: "F5F7F6" })).toBe("houseStyle.lineTooLight");
});

test("a colour is six digits, however it is typed", () => {
  expect(Colour.parse(" #0f5a4e")).toBe("0F5A4E");
  for (const wrong of ["", "red", "#fff", "0F5A4E0", `0F5A4"/>`]) expect(Colour.safeParse(wrong).success).toBe(false);
});

test("the marking of the area's own country comes first, and each stands once", () => {
  for (const country of countries) {
    const markings = markingsFor(country);
    expect(markings[0]).toBe(usualMarking(country));
    expect(new Set(markings).size).toBe(markings.length);
  }
  expect(markingsFor("GB").slice(0, 2)).toEqual(["OFFICIAL-SENSITIVE", "RESTRICTED WHEN COMPLETE"]);
  // Regulated mentions of states, which would bring rules of accredited systems.
  expect(markingsFor("FR").join("\n")).not.toMatch(/diffusion restreinte|difusión limitada|VS-NfD/iu);
});

test("every kind of document has its group of texts or says that it has none", () => {
  expect(Object.keys(textGroupOf).toSorted()).toEqual([...issuedKinds].toSorted());
  for (const group of textGroups) expect(Object.values(textGroupOf)).toContain(group);
});

test("an empty line parts paragraphs, a single line feed does not", () => {
  expect(paragraphsOf("  one\ntwo\n \n\nthree\n")).toEqual([
    { kind: "paragraph", spans: [{ text: "one\ntwo", look: "plain" }] },
    { kind: "paragraph", spans: [{ text: "three", look: "plain" }] },
  ]);
  expect(paragraphsOf(" \n\n ")).toEqual([]);
});

test("texts come after title and subtitle and at the end, also where there is neither", () => {
  const text = { group: "LETTERS", language: "en", opening: "first", closing: "last" } as const;
  const page = { orientation: "portrait", marking: "", recipient: "", version: "", counting: "" } as const;
  const outline = { name: "", language: "en", date: day("2026-11-25"), page } as const;
  const kinds = (blocks: Parameters<typeof withHouseTexts>[0]["blocks"]) =>
    withHouseTexts({ ...outline, blocks }, "ESCALATION_LETTER", [text]).blocks.map((block) =>
      block.kind === "paragraph" ? block.spans[0]?.text : block.kind,
    );
  expect(kinds([{ kind: "title", text: "t" }, { kind: "subtitle", text: "s" }, { kind: "pageBreak" }])).toEqual([
    "title",
    "subtitle",
    "first",
    "pageBreak",
    "last",
  ]);
  expect(kinds([{ kind: "pageBreak" }])).toEqual(["first", "pageBreak", "last"]);
  expect(kinds([])).toEqual(["first", "last"]);
});
