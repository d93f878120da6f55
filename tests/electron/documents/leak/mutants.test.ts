import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { leaksIn, wordsOfForm } from "../../../../electron/features/documents/leak/check.ts";
import { printOutline } from "../../../../electron/features/documents/printer.ts";
import { emptyForms } from "../../../../shared/documents/leak/form.ts";
import { makeLeakIndex, type LeakIndex, type May } from "../../../../shared/documents/leak/search.ts";
import {
  valueOfPhone,
  valuesOfAddress,
  valuesOfPerson,
  valuesOfReference,
} from "../../../../shared/documents/leak/withheld.ts";
import { emptyPerson } from "../../../../shared/people/model.ts";
import { day } from "../../../support/aRecord.ts";
import { fullRecord, outlineOf, samplesOf } from "../checks/samples.ts";

type Parts = Readonly<Record<string, string>>;

// Somebody of a case that this recipient does not have.
const source = { caseId: "withheld", referralId: null, onlyAgencies: null, inFile: false, compartmentId: null };
const her = { ...emptyPerson, familyName: "Wetherby", givenNames: "Harriet Jane", dateOfBirth: day("1987-05-03") };
const withheld = [
  ...valuesOfPerson(her, { source, personId: "her" }),
  ...valuesOfPerson({ ...emptyPerson, familyName: "Cole", givenNames: "Tom" }, { source, personId: "him" }),
  ...valuesOfAddress("14 Millbank Row, Northmere NM2 4QT", "", { source, personId: "her" }),
  valueOfPhone("07700 900123", { source, personId: "her" }),
  ...valuesOfReference("NM-9XZ3", { source, personId: null }),
];

let parts: Parts;
let index: LeakIndex;
let may: May;
const packed = (file: Parts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(file).map(([name, text]) => [name, strToU8(text)])));
const found = (file: Parts, over: Partial<May> = {}) => leaksIn(packed(file), index, { ...may, ...over });

beforeAll(async () => {
  const [sample] = samplesOf("MINUTES", fullRecord());
  const file = await printOutline(outlineOf(sample ?? expect.fail("no minutes"), "en"));
  parts = Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const forms = await Promise.all(emptyForms("en", day("2026-11-25")).map((form) => printOutline(form)));
  const words = forms.flatMap((form) => [...(wordsOfForm(form) ?? expect.fail("an empty form is not readable"))]);
  may = { caseIds: new Set(), agencyId: null, isFile: false, words: new Set(words), falseAlarms: new Set() };
  index = makeLeakIndex();
  index.add(withheld);
});

const body = "word/document.xml";
const put = (name: string, before: string, text: string) => (file: Parts) => {
  const part = file[name] ?? expect.fail(`no part ${name}`);
  const at = part.indexOf(before);
  expect(at, `${before} in ${name}`).toBeGreaterThanOrEqual(0);
  return { ...file, [name]: part.slice(0, at) + text + part.slice(at) };
};
const add = (name: string, text: string) => (file: Parts) => ({ ...file, [name]: text });
const paragraph = (inside: string) => put(body, "<w:sectPr", `<w:p>${inside}</w:p>`);
const run = (text: string, look = "") => `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const first = (pattern: RegExp): string =>
  Object.keys(parts).find((name) => pattern.test(name)) ?? expect.fail(`no part like ${pattern.source}`);
const late =
  (make: () => (file: Parts) => Parts) =>
  (file: Parts): Parts =>
    make()(file);

const mutants: readonly (readonly [what: string, part: string, mutate: (file: Parts) => Parts])[] = [
  ["the text", "body", paragraph(run("Seen with Wetherby"))],
  ["runs", "body", paragraph(run("We") + run("the", "<w:rPr><w:b/></w:rPr>") + run("rby"))],
  ["runs with a bookmark between them", "body", paragraph(`${run("Wether")}<w:bookmarkStart w:id="900" w:name="x"/><w:bookmarkEnd w:id="900"/>${run("by")}`)],
  ["two names of a few letters in two runs", "body", paragraph(run("Tom ") + run("Cole"))],
  ["hidden text", "body", paragraph(run("Wetherby", "<w:rPr><w:vanish/></w:rPr>"))],
  ["white text", "body", paragraph(run("Wetherby", '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'))],
  ["a tracked deletion", "body", paragraph('<w:del w:id="901" w:author="x" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>Wetherby</w:delText></w:r></w:del>')],
  ["the author of a change", "body", paragraph(`<w:ins w:id="902" w:author="Harriet Wetherby" w:date="2026-01-01T00:00:00Z">${run("x")}</w:ins>`)],
  ["a text box", "body", paragraph(`<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p>${run("Wether")}${run("by")}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>`)],
  ["the text instead of a picture", "body", paragraph('<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="Picture 1" descr="Photograph of Wetherby"/></wp:inline></w:drawing></w:r>')],
  ["the name of a picture", "body", paragraph('<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="HarrietWetherby"/></wp:inline></w:drawing></w:r>')],
  ["the code of a field", "body", paragraph('<w:r><w:instrText>HYPERLINK "mailto:wetherby@example.org"</w:instrText></w:r>')],
  ["the code of a field over two runs", "body", paragraph("<w:r><w:instrText>AUTHOR Wet</w:instrText></w:r><w:r><w:instrText>herby</w:instrText></w:r>")],
  ["a simple field", "body", paragraph(`<w:fldSimple w:instr=" DOCPROPERTY Wetherby ">${run("x")}</w:fldSimple>`)],
  ["the tip of a link", "body", paragraph(`<w:hyperlink w:tooltip="Wetherby" w:anchor="x">${run("x")}</w:hyperlink>`)],
  ["a bookmark", "body", paragraph('<w:bookmarkStart w:id="903" w:name="case_wetherby"/><w:bookmarkEnd w:id="903"/>')],
  ["a comment of the XML", "body", put(body, "<w:body>", "<!-- Wetherby -->")],
  ["letters by number", "body", paragraph(run("&#x57;etherb&#121;"))],
  ["Cyrillic letters", "body", paragraph(run("Уетхербы Ветхербы Wеthеrby"))],
  ["capitals without accents", "body", paragraph(run("WETHERBY"))],
  ["no-break spaces in a postcode", "body", paragraph(run("NM2\u00A04QT"))],
  ["a zero-width space", "body", paragraph(run("Wether\u200Bby"))],
  ["a soft hyphen of Word", "body", paragraph(`${run("Wether")}<w:r><w:softHyphen/></w:r>${run("by")}`)],
  ["a hyphen of Word that does not break", "body", paragraph(`${run("14 Millbank")}<w:r><w:noBreakHyphen/></w:r>${run("Row")}`)],
  ["a phone written in another way", "body", paragraph(run("+44 (0)7700-900 123"))],
  ["the number of an action", "body", paragraph(run("9XZ3.2"))],
  ["the head of a page", "header", late(() => put(first(/^word\/header\d*\.xml$/u), "</w:p>", run("Wetherby")))],
  ["the foot of a page", "footer", late(() => put(first(/^word\/footer\d*\.xml$/u), "</w:p>", run("Wetherby")))],
  ["a footnote", "notes", add("word/footnotes.xml", `<w:footnotes xmlns:w="x"><w:footnote><w:p>${run("Wether")}${run("by")}</w:p></w:footnote></w:footnotes>`)],
  ["an endnote", "notes", add("word/endnotes.xml", `<w:endnotes xmlns:w="x"><w:endnote><w:p>${run("Wetherby")}</w:p></w:endnote></w:endnotes>`)],
  ["a comment", "comments", add("word/comments.xml", `<w:comments xmlns:w="x"><w:comment w:id="0" w:author="x"><w:p>${run("Wetherby")}</w:p></w:comment></w:comments>`)],
  ["the author of a comment", "comments", add("word/comments.xml", '<w:comments xmlns:w="x"><w:comment w:id="0" w:author="H. Wetherby"/></w:comments>')],
  ["the title of the file", "properties", put("docProps/core.xml", "</cp:coreProperties>", "<dc:subject>Wetherby</dc:subject>")],
  ["a property of one's own", "properties", add("docProps/custom.xml", '<Properties><property name="Client"><vt:lpwstr>Wetherby</vt:lpwstr></property></Properties>')],
  ["the name of such a property", "properties", add("docProps/custom.xml", '<Properties><property name="Wetherby"/></Properties>')],
  ["the name of a style", "styles", put("word/styles.xml", "</w:styles>", '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="Wetherby quote"/></w:style>')],
  ["the id of a style", "styles", put("word/styles.xml", "</w:styles>", '<w:style w:type="paragraph" w:styleId="HarrietWetherby1"/>')],
  ["the target of a relationship", "links", put("word/_rels/document.xml.rels", "</Relationships>", '<Relationship Id="rId900" Type="x" TargetMode="External" Target="file:///C:/Users/case%20NM-9XZ3/14-millbank-row.docx"/>')],
  ["the name of a picture's file", "pictures", add("word/media/wetherby.png", "x")],
  ["what a picture tells of itself", "pictures", add("word/media/image9.png", "\x00\x01tEXtComment Photograph of Wetherby\x00\x02")],
  ["a part nobody knows", "other", add("customXml/item1.xml", "<client><name>Wetherby</name></client>")],
]; // prettier-ignore

describe("a copy that gives something away", () => {
  test.each(mutants)("in %s is caught, and said to be in: %s", (_, part, mutate) => {
    const leaks = found(mutate(parts));
    expect(leaks.map((leak) => leak.part)).toContain(part);
    for (const leak of leaks) expect(leak.source).toBe(source);
  });

  test.each(mutants)(
    "in %s passes where the recipient may have the case, and where nothing is withheld",
    (_, __, mutate) => {
      const file = mutate(parts);
      expect(found(file, { caseIds: new Set(["withheld"]) })).toEqual([]);
      // The negative control: without the search, each of these would go out.
      expect(leaksIn(packed(file), makeLeakIndex(), may)).toEqual([]);
    },
  );

  test("is shown by its sentence, with the value marked", () => {
    const [leak] = found(paragraph(run("It was raining. Then Wetherby came. It was six."))(parts));
    const { sentence = "", from = 0, to = 0 } = leak ?? {};
    expect(sentence).toBe("Then Wetherby came.");
    expect(sentence.slice(from, to)).toBe("Wetherby");
  });
});

test("the copy as it was printed gives nothing away", () => {
  expect(found(parts)).toEqual([]);
});

describe("a copy that cannot be looked through is treated as if it did", () => {
  const spoilt: readonly (readonly [string, (file: Parts) => Parts])[] = [
    ["XML that is not closed", put(body, "</w:body>", "<w:p>")],
    ["a tag that is none", put(body, "</w:body>", "<Wether by")],
    ["an entity that is declared", put(body, "<w:body>", "&harriet;")],
    ["a document type", (file) => ({ ...file, [body]: `<!DOCTYPE x [<!ENTITY a "b">]>${file[body] ?? ""}` })],
    ["a file inside the file", add("word/embeddings/sheet.bin", "anything")],
    ["a file of another kind", add("word/vbaProject.bin", "anything")],
  ];
  test.each(spoilt)("%s", (_, spoil) => {
    expect(found(spoil(parts)).map(({ part }) => part)).toEqual(["unreadable"]);
  });

  test("letters that are no UTF-8, an archive that is cut, and one that grows beyond all bounds", () => {
    const bytes = packed(parts);
    const broken = { ...unzipSync(bytes), [body]: Uint8Array.from([0x3c, 0x61, 0x3e, 0xff, 0xfe]) };
    const bomb = { ...unzipSync(bytes), "word/media/image9.xml": new Uint8Array(65 * 1024 * 1024) };
    for (const file of [zipSync(broken), bytes.subarray(0, bytes.length - 60), zipSync(bomb, { level: 1 })])
      expect(leaksIn(file, index, may).map(({ part }) => part)).toEqual(["unreadable"]);
  });
});
