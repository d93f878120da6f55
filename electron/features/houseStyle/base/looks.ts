import type { LetterLook, ParagraphLook } from "../../../../shared/houseStyle/base.ts";
import { attributeOf, elementIn, type Element } from "./xml.ts";

/** Letters and paragraphs that are as usual. */
export const usualLetters: LetterLook = { font: null, size: null, bold: null, italics: null, colour: null, caps: null };
export const usualParagraph: ParagraphLook = {
  align: null,
  before: null,
  after: null,
  line: null,
  left: null,
  right: null,
  firstLine: null,
  hanging: null,
};

/** What is said later counts; what is not said stays. */
export const over = <Look extends object>(below: Look, above: Look): Look => ({
  ...below,
  ...Object.fromEntries(Object.entries(above).filter(([, value]) => value !== null)),
});

/** The fonts that a theme calls major and minor. */
export interface ThemeFonts {
  readonly major: string | null;
  readonly minor: string | null;
}

const value = (element: Element | null, name: string): string | null => attributeOf(elementIn(element, name), "w:val");
const whole = (text: string | null, least: number, most: number): number | null => {
  const number = text === null ? Number.NaN : Number(text);
  return Number.isInteger(number) && number >= least && number <= most ? number : null;
};

/** Whether an element such as `w:b` switches something on, off, or is not there. */
export function isOn(element: Element | null): boolean | null {
  if (element === null) return null;
  return !["0", "false", "off", "none"].includes(attributeOf(element, "w:val") ?? "true");
}

const hex = (text: string | null): string | null =>
  text !== null && /^[\da-f]{6}$/iu.test(text) ? text.toUpperCase() : null;

/** A colour out of `w:fill` or `w:val`; "auto" is none. */
export const fillOf = (properties: Element | null): string | null =>
  hex(attributeOf(elementIn(properties, "w:shd"), "w:fill"));

function fontOf(properties: Element | null, theme: ThemeFonts): string | null {
  const fonts = elementIn(properties, "w:rFonts");
  const themed = attributeOf(fonts, "w:asciiTheme") ?? "";
  const family = themed.startsWith("major")
    ? theme.major
    : themed.startsWith("minor")
      ? theme.minor
      : (attributeOf(fonts, "w:ascii") ?? attributeOf(fonts, "w:hAnsi"));
  return family !== null && /^[\p{L}\p{N} _.'-]{1,60}$/u.test(family) ? family : null;
}

/** How letters look by a `w:rPr`. */
export const lettersOf = (properties: Element | null, theme: ThemeFonts): LetterLook => ({
  font: fontOf(properties, theme),
  size: whole(value(properties, "w:sz"), 8, 144),
  bold: isOn(elementIn(properties, "w:b")),
  italics: isOn(elementIn(properties, "w:i")),
  colour: hex(value(properties, "w:color")),
  caps: isOn(elementIn(properties, "w:caps")),
});

const aligns = { left: "left", start: "left", center: "center", right: "right", end: "right", both: "both" } as const;

/** How a paragraph stands by a `w:pPr`. */
export function paragraphOf(properties: Element | null): ParagraphLook {
  const spacing = elementIn(properties, "w:spacing");
  const indent = elementIn(properties, "w:ind");
  const twips = (element: Element | null, ...names: readonly string[]): number | null =>
    names.map((name) => whole(attributeOf(element, name), -3000, 11_000)).find((found) => found !== null) ?? null;
  const align = value(properties, "w:jc") ?? "";
  const isExact = ["exact", "atLeast"].includes(attributeOf(spacing, "w:lineRule") ?? "auto");
  return {
    align: Object.entries(aligns).find(([name]) => name === align)?.[1] ?? null,
    before: whole(attributeOf(spacing, "w:before"), 0, 3000),
    after: whole(attributeOf(spacing, "w:after"), 0, 3000),
    // A line of a fixed height would cut larger letters off.
    line: isExact ? null : whole(attributeOf(spacing, "w:line"), 160, 720),
    left: twips(indent, "w:left", "w:start"),
    right: twips(indent, "w:right", "w:end"),
    firstLine: whole(attributeOf(indent, "w:firstLine"), 0, 3000),
    hanging: whole(attributeOf(indent, "w:hanging"), 0, 3000),
  };
}
