import { BorderStyle, LineRuleType, ShadingType, type IParagraphStyleOptions, type IStylesOptions } from "docx";
import { usualLook } from "../../../shared/houseStyle/model.ts";
import type { Base, BaseStyle } from "../../../shared/houseStyle/base.ts";
import type { House } from "../houseStyle/rows.ts";
import { lettersFor, paragraphFor } from "./looks.ts";

// Points and millimetres in, Word's own measures out: half points for type, twentieths of a point for everything else.
/** Half points. */
export const points = (count: number): number => Math.round(count * 2);
/** Twentieths of a point from millimetres. */
export const millimetres = (count: number): number => Math.round((count * 1440) / 25.4);
const spacing = (before: number, after: number) => ({ before: before * 20, after: after * 20 });

const textColour = "1C211F";
const quietColour = "5F6B67";
const markingColour = "8B1A1A";
/** What cells that tell what stands beside or under them are filled with. */
export const fills = { headerCell: "EDF1F0", labelCell: "F5F7F6" };

/** A document of an area that chose nothing for its documents. */
export const usualHouse: House = { ...usualLook, logo: null, base: null };

/** A4 in twentieths of a point, upright; text between margins that leave room for header and footer. */
export const paper = { width: millimetres(210), height: millimetres(297) };
const usualMargins = {
  top: millimetres(24),
  bottom: millimetres(22),
  left: millimetres(19),
  right: millimetres(19),
  header: millimetres(9),
  footer: millimetres(9),
};

/** The margins of the area's own Word file, or the usual ones. */
export const marginsFor = ({ base }: Pick<House, "base">) => base?.margins ?? usualMargins;

/** Names of the styles the printer uses; nothing in a document is formatted by hand. */
export const styleNames = {
  body: "BodyText",
  bullet: "ListBullet",
  cell: "TableText",
  cellHead: "TableHeading",
  label: "TableLabel",
  header: "Header",
  footer: "Footer",
  signature: "SignatureLine",
  afterTable: "AfterTable",
  logo: "Logo",
  house: "HouseText",
  bold: "Strong",
  quiet: "QuietText",
  marking: "Marking",
} as const;

const lineOf = (color: string) => ({ style: BorderStyle.SINGLE, size: 4, color });

type ParagraphStyle = IParagraphStyleOptions & { readonly id: string };

const paragraph = (
  id: string,
  name: string,
  size: number,
  [before, after]: readonly [number, number],
  options: IParagraphStyleOptions["paragraph"] = {},
): ParagraphStyle => ({
  id,
  name,
  basedOn: "Normal",
  quickFormat: true,
  run: { size: points(size) },
  paragraph: { spacing: spacing(before, after), ...options },
});

/** A style as the area's own Word file has it, as far as it says something of it; else as it is. */
function asInBase<Style extends Pick<IParagraphStyleOptions, "run" | "paragraph">>(
  style: Style,
  base: Base | null,
  names: readonly BaseStyle[],
): Style {
  return names.reduce((below, name) => {
    const said = base?.styles[name];
    if (!said) return below;
    const over = paragraphFor(said.paragraph);
    return {
      ...below,
      run: { ...below.run, ...lettersFor(said.letters) },
      paragraph: {
        ...below.paragraph,
        ...over,
        spacing: { ...below.paragraph?.spacing, ...over.spacing },
      },
    };
  }, style);
}

/**
 * Every style of the documents, in the language of the text (`en-GB`), so that a spell check asks in the right one: ours,
 * in the font and colours of the house, and over them what its own Word file says of styles by the same name.
 */
export function stylesFor(languageTag: string, house: House): IStylesOptions {
  const { base, headingColour } = house;
  const line = lineOf(house.lineColour);
  const normal = base?.styles.normal?.letters;
  const font = normal?.font ?? house.font;
  const color = normal?.colour ?? textColour;
  const cells = { spacing: { ...spacing(0, 0), line: 252 } };
  return {
    default: {
      document: {
        run: { font, size: points(10), color, language: { value: languageTag } },
        paragraph: { spacing: { line: 269 } },
      },
      title: asInBase(
        {
          run: { size: points(19), bold: true, color, font },
          paragraph: { spacing: { ...spacing(0, 3), line: 259, lineRule: LineRuleType.AUTO } },
        },
        base,
        ["title"],
      ),
      heading1: asInBase(
        {
          run: { size: points(16), bold: true, color, font },
          paragraph: { spacing: spacing(0, 6), keepNext: true, keepLines: true },
        },
        base,
        ["heading1"],
      ),
      heading2: asInBase(
        {
          run: { size: points(12.5), bold: true, color: headingColour, font },
          paragraph: { spacing: spacing(11, 4), keepNext: true, keepLines: true },
        },
        base,
        ["heading2"],
      ),
      heading3: asInBase(
        {
          run: { size: points(10.5), bold: true, color, font },
          paragraph: { spacing: spacing(6, 2), keepNext: true, keepLines: true },
        },
        base,
        ["heading3"],
      ),
    },
    paragraphStyles: [
      asInBase(
        { ...paragraph("Subtitle", "Subtitle", 11, [0, 10]), run: { size: points(11), color: quietColour } },
        base,
        ["subtitle"],
      ),
      asInBase(paragraph(styleNames.body, "Body Text", 10, [0, 3]), base, ["normal", "body"]),
      asInBase(paragraph(styleNames.bullet, "List Bullet", 10, [0, 2]), base, ["normal", "bullet"]),
      asInBase(paragraph(styleNames.cell, "Table Text", 9.5, [0, 0], cells), base, ["cell"]),
      asInBase(
        {
          ...paragraph(styleNames.cellHead, "Table Heading", 9.5, [0, 0], { ...cells, keepNext: true }),
          run: { size: points(9.5), bold: true },
        },
        base,
        ["cellHead"],
      ),
      asInBase(
        { ...paragraph(styleNames.label, "Table Label", 9.5, [0, 0], cells), run: { size: points(9.5), bold: true } },
        base,
        ["label"],
      ),
      paragraph(styleNames.afterTable, "After Table", 4, [0, 0], { spacing: { ...spacing(0, 0), line: 120 } }),
      paragraph(styleNames.signature, "Signature Line", 10, [34, 4], { keepLines: true }),
      paragraph(styleNames.logo, "Logo", 10, [0, 8], { keepNext: true }),
      // What stands in it in the area's own file is told piece by piece.
      paragraph(styleNames.house, "House Text", 10, [0, 0], { spacing: { ...spacing(0, 0), line: 240 } }),
      asInBase(
        {
          ...paragraph(styleNames.header, "header", 8.5, [0, base ? 6 : 0], {
            border: { bottom: { ...line, space: 6 } },
            ...onWhite(base),
          }),
          run: { size: points(8.5), color: quietColour },
        },
        onlyLetters(base, "header"),
        ["header"],
      ),
      asInBase(
        {
          ...paragraph(styleNames.footer, "footer", 8.5, [0, base ? 4 : 0], {
            border: { top: { ...line, space: 6 } },
            ...onWhite(base),
          }),
          run: { size: points(8.5), color: quietColour },
        },
        onlyLetters(base, "footer"),
        ["footer"],
      ),
    ],
    characterStyles: [
      { id: styleNames.bold, name: "Strong", run: { bold: true } },
      { id: styleNames.quiet, name: "Quiet Text", run: { color: quietColour } },
      { id: styleNames.marking, name: "Marking", run: { bold: true, color: markingColour } },
    ],
  };
}

/** A letterhead may lay a dark picture behind our lines: they stay to be read. */
const onWhite = (base: Base | null): IParagraphStyleOptions["paragraph"] =>
  base === null ? {} : { shading: { type: ShadingType.CLEAR, fill: "FFFFFF", color: "auto" } };

/** Our line of marking and recipient stands as it must; a letterhead says its font, not its place, and not that it is large. */
function onlyLetters(base: Base | null, name: "header" | "footer"): Base | null {
  const said = base?.styles[name];
  if (!base || !said) return base;
  const { font, colour, italics } = said.letters;
  const letters = { font, colour, italics, size: null, bold: null, caps: null };
  const usual = {
    align: null,
    before: null,
    after: null,
    line: null,
    left: null,
    right: null,
    firstLine: null,
    hanging: null,
  };
  return { ...base, styles: { ...base.styles, [name]: { letters, paragraph: usual } } };
}

/** The lines of a table. */
export function tableBorders({ lineColour }: Pick<House, "lineColour">) {
  const line = lineOf(lineColour);
  return { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
}
