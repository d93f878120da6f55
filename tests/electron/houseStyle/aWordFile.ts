import { strToU8, zipSync } from "fflate";
import { aPng } from "./aPicture.ts";

const spaces = [
  ["w", "wordprocessingml/2006/main"],
  ["r", "officeDocument/2006/relationships"],
  ["wp", "drawingml/2006/wordprocessingDrawing"],
  ["a", "drawingml/2006/main"],
  ["pic", "drawingml/2006/picture"],
]
  .map(([prefix, space]) => `xmlns:${prefix}="http://schemas.openxmlformats.org/${space}"`)
  .join(" ");
const relationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const wordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** A relationship as it stands in a list of them. */
export const relationship = (id: string, type: string, target: string, mode = ""): string =>
  `<Relationship Id="${id}" Type="${relationshipTypes}/${type}" Target="${target}"${mode === "" ? "" : ` TargetMode="${mode}"`}/>`;
const relationships = (...lines: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join("")}</Relationships>`;

/** A run with its properties. */
export const run = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
/** A paragraph of runs. */
export const paragraph = (runs: string, properties = ""): string => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;

/** A picture in the line, 30 by 10 mm. */
export const inline = (more = "", about = "", height = 360_000): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="1080000" cy="${height}"/><wp:docPr id="7" name="C:\\Users\\ada\\crest.png" descr="Crest of Northmere" ${about}/><a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill><a:blip r:embed="rId1"/>${more}</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

/** A picture placed on the page, in front of the text. */
export const anchored = (width = 7_560_000, height = 10_692_000): string =>
  `<w:r><w:drawing><wp:anchor behindDoc="0"><wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:align>top</wp:align></wp:positionV><wp:extent cx="${width}" cy="${height}"/><wp:wrapNone/><wp:docPr id="8" name="x"/><a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill><a:blip r:embed="rId1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;

/** A field as Word writes it, with what it came to last time. */
export const field = (instruction: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("ADA BROOK 99")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

export interface WordFileParts {
  readonly header?: string;
  readonly footer?: string;
  readonly firstHeader?: string;
  readonly body?: string;
  readonly margins?: string;
  readonly styles?: string;
  readonly mainType?: string;
  /** More lines among the relationships of header, or document. */
  readonly ofHeader?: string;
  readonly ofDocument?: string;
  readonly picture?: Uint8Array;
  /** Parts that are put in, or put in place of others; null: left out. */
  readonly more?: Readonly<Record<string, string | Uint8Array | null>>;
}

const styleSheet = `
  <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="120" w:line="259" w:lineRule="auto"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Standard"/><w:rPr><w:rFonts w:ascii="Georgia"/><w:color w:val="2F5496"/><w:sz w:val="26"/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Standard"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:caps/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Kopfzeile"><w:name w:val="header"/><w:basedOn w:val="Standard"/></w:style>
  <w:style w:type="character" w:styleId="Brief"><w:name w:val="Letterhead"/><w:rPr><w:i/></w:rPr></w:style>`;

/** A letterhead as an area might bring it, with an author, properties and a text on its page that must not come over. */
export function aWordFile({
  header = paragraph(inline() + run("County of Northmere")),
  footer = paragraph(run("1 Town Square, Northmere")),
  firstHeader,
  body = paragraph(run("BODY OF ADA BROOK")),
  margins = `<w:pgMar w:top="1700" w:right="1134" w:bottom="1417" w:left="1417" w:header="600" w:footer="700"/>`,
  styles = styleSheet,
  mainType = `${wordTypes}.document.main+xml`,
  ofHeader = "",
  ofDocument = "",
  picture = aPng(),
  more = {},
}: WordFileParts = {}): Uint8Array {
  const story = (name: string, inside: string): string => `<w:${name} ${spaces}>${inside}</w:${name}>`;
  const ofPicture = relationships(relationship("rId1", "image", "media/image1.png"), ofHeader);
  const first = firstHeader === undefined ? "" : `<w:headerReference w:type="first" r:id="rId5"/>`;
  const parts: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`,
    "_rels/.rels": relationships(
      relationship("rId1", "officeDocument", "word/document.xml"),
      relationship("rId2", "custom-properties", "docProps/custom.xml"),
    ),
    "docProps/custom.xml": "<Properties>ADA BROOK</Properties>",
    "docProps/core.xml": "<coreProperties>ADA BROOK</coreProperties>",
    "word/_rels/document.xml.rels": relationships(
      relationship("rId1", "styles", "styles.xml"),
      relationship("rId2", "theme", "theme/theme1.xml"),
      relationship("rId3", "header", "header1.xml"),
      relationship("rId4", "footer", "footer1.xml"),
      ...(firstHeader === undefined ? [] : [relationship("rId5", "header", "header2.xml")]),
      ofDocument,
    ),
    "word/document.xml": story(
      "document",
      `<w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>${first}<w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>${margins}${first === "" ? "" : "<w:titlePg/>"}</w:sectPr></w:body>`,
    ),
    "word/styles.xml": story("styles", styles),
    "word/theme/theme1.xml": `<a:theme ${spaces}><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Georgia"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`,
    "word/header1.xml": story("hdr", header),
    "word/_rels/header1.xml.rels": ofPicture,
    "word/footer1.xml": story("ftr", footer),
    "word/media/image1.png": picture,
    ...(firstHeader === undefined
      ? {}
      : { "word/header2.xml": story("hdr", firstHeader), "word/_rels/header2.xml.rels": ofPicture }),
    ...more,
  };
  const packed = Object.entries(parts).flatMap(([name, part]) =>
    part === null ? [] : [[name, typeof part === "string" ? strToU8(part) : part] as const],
  );
  return zipSync(Object.fromEntries(packed), { mtime: new Date(1980, 0, 1) });
}
