import { BorderStyle, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from "docx";

// Points and millimetres in, Word's own measures out: half points for type, twentieths of a point for everything else.
/** Half points. */
export const points = (count: number): number => Math.round(count * 2);
/** Twentieths of a point from millimetres. */
export const millimetres = (count: number): number => Math.round((count * 1440) / 25.4);
const spacing = (before: number, after: number) => ({ before: before * 20, after: after * 20 });

/** A font that Greek and Cyrillic have, on every system or as its metric twin. */
export const font = "Arial";
export const colours = {
  text: "1C211F",
  quiet: "5F6B67",
  heading: "0F5A4E",
  marking: "8B1A1A",
  line: "B4BDBA",
  headerCell: "EDF1F0",
  labelCell: "F5F7F6",
};

/** A4 in twentieths of a point, upright; text between margins that leave room for header and footer. */
export const paper = { width: millimetres(210), height: millimetres(297) };
export const margins = {
  top: millimetres(24),
  bottom: millimetres(22),
  left: millimetres(19),
  right: millimetres(19),
  header: millimetres(9),
  footer: millimetres(9),
};

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
  bold: "Strong",
  quiet: "QuietText",
  marking: "Marking",
} as const;

const line = { style: BorderStyle.SINGLE, size: 4, color: colours.line };

const paragraph = (
  id: string,
  name: string,
  size: number,
  [before, after]: readonly [number, number],
  options: IParagraphStyleOptions["paragraph"] = {},
): IParagraphStyleOptions & { readonly id: string } => ({
  id,
  name,
  basedOn: "Normal",
  quickFormat: true,
  run: { size: points(size) },
  paragraph: { spacing: spacing(before, after), ...options },
});

/** Every style of the documents, in the language of the text (`en-GB`), so that a spell check asks in the right one. */
export const stylesFor = (languageTag: string): IStylesOptions => ({
  default: {
    document: {
      run: { font, size: points(10), color: colours.text, language: { value: languageTag } },
      paragraph: { spacing: { line: 269 } },
    },
    title: {
      run: { size: points(19), bold: true, color: colours.text, font },
      paragraph: { spacing: { ...spacing(0, 3), line: 259, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { size: points(16), bold: true, color: colours.text, font },
      paragraph: { spacing: spacing(0, 6), keepNext: true, keepLines: true },
    },
    heading2: {
      run: { size: points(12.5), bold: true, color: colours.heading, font },
      paragraph: { spacing: spacing(11, 4), keepNext: true, keepLines: true },
    },
    heading3: {
      run: { size: points(10.5), bold: true, color: colours.text, font },
      paragraph: { spacing: spacing(6, 2), keepNext: true, keepLines: true },
    },
  },
  paragraphStyles: [
    { ...paragraph("Subtitle", "Subtitle", 11, [0, 10]), run: { size: points(11), color: colours.quiet } },
    paragraph(styleNames.body, "Body Text", 10, [0, 3]),
    paragraph(styleNames.bullet, "List Bullet", 10, [0, 2]),
    paragraph(styleNames.cell, "Table Text", 9.5, [0, 0], { spacing: { ...spacing(0, 0), line: 252 } }),
    {
      ...paragraph(styleNames.cellHead, "Table Heading", 9.5, [0, 0], {
        spacing: { ...spacing(0, 0), line: 252 },
        keepNext: true,
      }),
      run: { size: points(9.5), bold: true },
    },
    {
      ...paragraph(styleNames.label, "Table Label", 9.5, [0, 0], { spacing: { ...spacing(0, 0), line: 252 } }),
      run: { size: points(9.5), bold: true },
    },
    paragraph(styleNames.afterTable, "After Table", 4, [0, 0], { spacing: { ...spacing(0, 0), line: 120 } }),
    paragraph(styleNames.signature, "Signature Line", 10, [34, 4], { keepLines: true }),
    {
      ...paragraph(styleNames.header, "header", 8.5, [0, 0], { border: { bottom: { ...line, space: 6 } } }),
      run: { size: points(8.5), color: colours.quiet },
    },
    {
      ...paragraph(styleNames.footer, "footer", 8.5, [0, 0], { border: { top: { ...line, space: 6 } } }),
      run: { size: points(8.5), color: colours.quiet },
    },
  ],
  characterStyles: [
    { id: styleNames.bold, name: "Strong", run: { bold: true } },
    { id: styleNames.quiet, name: "Quiet Text", run: { color: colours.quiet } },
    { id: styleNames.marking, name: "Marking", run: { bold: true, color: colours.marking } },
  ],
});

/** The lines of a table. */
export const tableBorders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};
