import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { issuedKinds } from "../../../shared/documents/model.ts";
import type { Outline } from "../../../shared/documents/outline.ts";
import { cleanText } from "../../../shared/text.ts";
import { languages } from "../../../shared/settings/model.ts";
import { printOutline } from "../../../electron/features/documents/printer.ts";
import { letters, textOfOutline } from "./checks/outlineText.ts";
import { fullRecord, outlineOf, samplesOf, samplesOfEachKind } from "./checks/samples.ts";
import { rules, wordFaults } from "./checks/wordFaults.ts";
import { NotWellFormed, readXml } from "./checks/xml.ts";

const record = fullRecord();
const headingsOf = ({ blocks }: Outline): readonly string[] =>
  blocks.flatMap((block) => (block.kind === "heading" ? [`h${block.level} ${cleanText(block.text)}`] : []));
const headersOf = ({ blocks }: Outline): readonly string[] =>
  blocks.flatMap((block) => (block.kind === "table" ? [block.columns.map(({ heading }) => heading).join("|")] : []));
const wordsOfHtml = (html: string): string =>
  html
    .replaceAll(/<br ?\/?>/gu, " ")
    .replaceAll(/<[^>]*>/gu, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

// Every kind is taken from the list the register knows, so that a new one is held against all of this by itself.
describe.each(issuedKinds)("%s", (kind) => {
  test("can be made here at all, for somebody", () => {
    expect(samplesOf(kind, record).length, `give ${kind} a sample in checks/samples.ts`).toBeGreaterThan(0);
  });

  test.each(languages)("in %s has nothing Word could trip over, whoever it is for", async (language) => {
    for (const sample of samplesOf(kind, record))
      expect(wordFaults(await printOutline(outlineOf(sample, language)))).toEqual([]);
  });

  test.each(languages)("in %s says what was composed, in that order, as another program reads it", async (language) => {
    for (const sample of samplesOf(kind, record)) {
      const outline = outlineOf(sample, language);
      const buffer = Buffer.from(await printOutline(outline));
      expect(letters((await mammoth.extractRawText({ buffer })).value)).toBe(letters(textOfOutline(outline)));
      const { value: html, messages } = await mammoth.convertToHtml({ buffer });
      const headings = [...html.matchAll(/<(h[1-6])>(.*?)<\/h[1-6]>/gu)];
      expect(headings.map(([, level, text = ""]) => `${level} ${wordsOfHtml(text)}`)).toEqual(headingsOf(outline));
      const heads = [...html.matchAll(/<thead>(.*?)<\/thead>/gu)].map(([, row = ""]) =>
        [...row.matchAll(/<th>(.*?)<\/th>/gu)].map(([, cell = ""]) => wordsOfHtml(cell)).join("|"),
      );
      expect(heads).toEqual(headersOf(outline));
      expect(messages.filter(({ type }) => type === "error")).toEqual([]);
    }
  });
});

test("of the record of a whole conference, every kind is made", () => {
  expect(samplesOfEachKind(record).map(([kind]) => kind)).toEqual([...issuedKinds]);
});

describe("the structure is looked at closely enough: what is spoilt is found", () => {
  type Parts = Readonly<Record<string, string>>;
  const whole = async (): Promise<Parts> => {
    const [sample] = samplesOf("MINUTES", record);
    const file = await printOutline(outlineOf(sample ?? expect.fail("no minutes"), "en"));
    return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  };
  const faultsOf = (parts: Parts): readonly string[] =>
    wordFaults(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
  const document = "word/document.xml";
  const changed =
    (part: string, from: string | RegExp, to: string) =>
    (parts: Parts): Parts => {
      const before = parts[part] ?? expect.fail(`no ${part}`);
      const after = before.replace(from, to);
      if (after === before) expect.fail(`nothing to spoil in ${part}`);
      return { ...parts, [part]: after };
    };
  const inBody = (xml: string) => changed(document, "<w:body>", `<w:body>${xml}`);
  const added = (part: string, text: string) => (parts: Parts) => ({ ...parts, [part]: text });
  const paragraphWith = (run: string): string => `<w:p><w:r>${run}<w:t>x</w:t></w:r></w:p>`;
  const without = (part: string) => (parts: Parts) =>
    Object.fromEntries(Object.entries(parts).filter(([name]) => name !== part));

  const spoilt: readonly (readonly [rule: string, what: string, spoil: (parts: Parts) => Parts])[] = [
    ["wellFormed", "a tag that does not end", changed(document, "</w:body>", "")],
    ["wellFormed", "U+FFFE in a text", inBody("<w:p><w:r><w:t>a\ufffeb</w:t></w:r></w:p>")],
    ["wellFormed", "no document", without(document)],
    ["knownPartsOnly", "comments", added("word/comments.xml", "<a/>")],
    ["knownPartsOnly", "properties of one's own", added("docProps/custom.xml", "<a/>")],
    ["knownPartsOnly", "a macro", added("word/vbaProject.bin", "x")],
    [
      "everyPartHasAType",
      "a part without a content type",
      changed("[Content_Types].xml", "/word/styles.xml", "/word/other.xml"),
    ],
    ["relationshipsResolve", "a part that is not there", without("word/styles.xml")],
    [
      "relationshipsResolve",
      "a target outside",
      changed("word/_rels/document.xml.rels", "<Relationship ", '<Relationship TargetMode="External" '),
    ],
    [
      "relationshipsResolve",
      "a header nobody knows",
      changed(document, /<w:headerReference[^>]*r:id="[^"]*"/u, '<w:headerReference w:type="default" r:id="rId999"'),
    ],
    ["everyPartIsReached", "a picture nobody looks at", added("word/media/logo.png", "x")],
    ["propertiesNameNobody", "an author", changed("docProps/core.xml", "<dc:creator>Concord", "<dc:creator>Ada Brook")],
    [
      "propertiesNameNobody",
      "a company",
      changed(
        "docProps/app.xml",
        /\/>\s*$|<\/Properties>\s*$/u,
        ((end) => end)("><Company>Northmere</Company></Properties>"),
      ),
    ],
    ["noPaths", "the folder it was made in", inBody('<w:p w:x="C:\\Users\\ada\\minutes.docx"/>')],
    [
      "idsAreUnique",
      "two marks of one id",
      inBody('<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkStart w:id="1" w:name="b"/>'),
    ],
    [
      "inSchemaOrder",
      "bold before the style",
      inBody(paragraphWith('<w:rPr><w:b/><w:rStyle w:val="Strong"/></w:rPr>')),
    ],
    ["inSchemaOrder", "spacing before tabs", inBody('<w:p><w:pPr><w:spacing w:after="1"/><w:tabs/></w:pPr></w:p>')],
    [
      "inSchemaOrder",
      "a colour in a paragraph's own properties",
      inBody('<w:p><w:pPr><w:color w:val="1"/></w:pPr></w:p>'),
    ],
    [
      "inSchemaOrder",
      "a width after the margins",
      changed(document, /<w:tcPr>(<w:tcW[^>]*\/>)/u, '<w:tcPr><w:vAlign w:val="top"/>$1'),
    ],
    ["inSchemaOrder", "columns before the page", changed(document, "<w:pgSz ", "<w:cols/><w:pgSz ")],
    ["propertiesComeFirst", "properties after the text", inBody("<w:p><w:r><w:t>x</w:t><w:rPr/></w:r></w:p>")],
    ["nothingUnseen", "hidden text", inBody(paragraphWith("<w:rPr><w:vanish/></w:rPr>"))],
    ["nothingUnseen", "text that was put in", inBody(`<w:p><w:ins w:id="1" w:author="x"><w:r/></w:ins></w:p>`)],
    [
      "nothingUnseen",
      "text that was taken out",
      inBody(`<w:p><w:del w:id="1"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>`),
    ],
    ["nothingUnseen", "a comment", inBody('<w:p><w:commentRangeStart w:id="1"/></w:p>')],
    ["nothingUnseen", "a sitting", inBody('<w:p w:rsidR="00A77B3E"/>')],
    [
      "fieldsCountPagesOnly",
      "a field that reaches out",
      inBody(paragraphWith("<w:instrText>DDEAUTO c:cmd</w:instrText>")),
    ],
    ["fieldsEnd", "a field without an end", inBody('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>')],
    ["stylesAreThere", "a style that is not there", inBody('<w:p><w:pPr><w:pStyle w:val="Nowhere"/></w:pPr></w:p>')],
    [
      "listsAreThere",
      "a list that is not there",
      inBody('<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr></w:pPr></w:p>'),
    ],
    ["tablesAreWhole", "an empty cell", changed(document, /<w:tc>.*?<\/w:tc>/u, "<w:tc><w:tcPr/></w:tc>")],
    ["tablesAreWhole", "a row that is too short", changed(document, /<w:tc>.*?<\/w:tc>/u, "")],
    [
      "tablesStandApart",
      "two tables that touch",
      changed(document, /<\/w:tbl><w:p>.*?<\/w:p>/u, "</w:tbl><w:tbl><w:tblPr/><w:tblGrid/></w:tbl>"),
    ],
    ["pagesAreMarked", "letter paper", changed(document, 'w:w="11906"', 'w:w="12240"')],
    ["pagesAreMarked", "no footer", changed(document, /<w:footerReference[^>]*\/>/u, "")],
    ["spacesAreKept", "spaces that get lost", inBody("<w:p><w:r><w:t>x </w:t></w:r></w:p>")],
  ];

  test.each(spoilt)("%s: %s", async (rule, _, spoil) => {
    const parts = await whole();
    expect(faultsOf(parts)).toEqual([]);
    expect(faultsOf(spoil(parts)).join("\n")).toContain(`${rule}: `);
  });

  test("every rule has something spoilt to find", () => {
    const tried = new Set(spoilt.map(([rule]) => rule));
    expect([...rules.keys()].filter((rule) => !tried.has(rule))).toEqual([]);
  });

  test.each([
    "<a><b></a></b>",
    '<a x="1" x="2"/>',
    "<a>&nbsp;</a>",
    "<a/><b/>",
    "<p:a/>",
    "<a>&#1;</a>",
    "<a x=1/>",
    "<a",
    "<!DOCTYPE a><a/>",
    "",
  ])("%s is not well formed", (xml) => expect(() => readXml(xml)).toThrow(NotWellFormed));
});
