import { expect, test } from "vitest";
import { readBase } from "../../../electron/features/houseStyle/base/read.ts";
import { baseProblems } from "../../../shared/houseStyle/base.ts";
import { aPng } from "./aPicture.ts";
import { anchored, aWordFile, field, inline, paragraph, relationship, run, type WordFileParts } from "./aWordFile.ts";

const read = (parts: WordFileParts = {}) => readBase("Letterhead.dotx", aWordFile(parts));
const understood = async (parts: WordFileParts = {}) => {
  const base = await read(parts);
  return base.ok ? base.value : expect.fail(`${base.failure.code} ${JSON.stringify(base.failure.params)}`);
};

test("a letterhead gives its header, footer, margins and the styles that go by our names, and nothing else", async () => {
  const base = await understood();
  expect(base.margins).toEqual({ top: 1700, bottom: 1417, left: 1417, right: 1134, header: 600, footer: 700 });
  expect(base.header).toMatchObject([
    {
      kind: "paragraph",
      runs: [
        { kind: "picture", picture: 0, width: 113, height: 38, altText: "Crest of Northmere", float: null },
        { kind: "text", text: "County of Northmere", look: { font: "Calibri", size: 22 } },
      ],
    },
  ]);
  expect(base.footer).toMatchObject([{ runs: [{ text: "1 Town Square, Northmere" }] }]);
  expect(base.first).toBeNull();
  expect(Object.keys(base.styles).toSorted()).toEqual(["header", "heading2", "normal", "title"]);
  expect(base.styles.normal).toMatchObject({ letters: { font: "Calibri", size: 22 }, paragraph: { after: 120 } });
  expect(base.styles.heading2).toMatchObject({ letters: { font: "Georgia", size: 26, colour: "2F5496" } });
  expect(base.styles.title).toMatchObject({ letters: { caps: true, size: null }, paragraph: { align: "center" } });
  expect(JSON.stringify(base)).not.toMatch(/ADA BROOK|Users|crest\.png|rsid/iu);
});

test("a template is one too, and a file that says nothing of header or styles", async () => {
  const types = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";
  expect((await read({ mainType: types })).ok).toBe(true);
  const base = await understood({ header: paragraph(""), footer: paragraph(run("  ")), styles: "" });
  expect(base).toMatchObject({ header: [], footer: [], styles: { normal: {} }, pictures: [] });
});

test("what differs on the first page, page numbers, links inside and tables come over", async () => {
  const cell = (inside: string): string => `<w:tc><w:tcPr><w:tcW w:w="4500"/></w:tcPr>${inside}</w:tc>`;
  const base = await understood({
    firstHeader: paragraph(run("First page alone")),
    header: `<w:sdt><w:sdtContent><w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid><w:tr>${cell(paragraph(run("left")))}${cell(paragraph(run("right"), `<w:jc w:val="right"/>`))}</w:tr></w:tbl></w:sdtContent></w:sdt>`,
    footer: paragraph(
      `${run("Page ")}${field("PAGE")}<w:fldSimple w:instr=" NUMPAGES "/><w:hyperlink w:anchor="top">${run("up")}</w:hyperlink>`,
    ),
  });
  expect(base.first?.header).toMatchObject([{ runs: [{ text: "First page alone" }] }]);
  expect(base.header).toMatchObject([
    {
      kind: "table",
      widths: [4500, 4500],
      rows: [[{ paragraphs: [{}] }, { paragraphs: [{ look: { align: "right" } }] }]],
    },
  ]);
  expect(base.footer).toMatchObject([
    { runs: [{ text: "Page " }, { kind: "page" }, { kind: "pages" }, { text: "up" }] },
  ]);
});

test("a picture over the whole page is taken, to stand behind the text", async () => {
  const base = await understood({ header: paragraph(anchored()) });
  expect(base.header).toMatchObject([
    {
      runs: [
        { kind: "picture", width: 794, float: { x: { from: "page", offset: 0 }, y: { align: "top" }, wrap: "none" } },
      ],
    },
  ]);
});

test("text in a script of its own, and hostile text, is text", async () => {
  const hostile = "Δήμος · Община \u202e\ufffe &lt;/w:t&gt;&lt;w:fldSimple/&gt; &amp;&#x41;";
  const base = await understood({ footer: paragraph(run(hostile)) });
  expect(base.footer).toMatchObject([{ runs: [{ text: "Δήμος · Община  </w:t><w:fldSimple/> &A" }] }]);
});

test("styles that lead in a circle, or ask for letters nobody can read, do no harm", async () => {
  const base = await understood({
    styles: `<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Title"/><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="Body Text"/><w:basedOn w:val="A"/><w:rPr><w:color w:val="FFFFFF"/><w:sz w:val="2"/><w:rFonts w:ascii="&quot;/&gt;&lt;x"/></w:rPr></w:style>`,
  });
  expect(base.styles.title).toMatchObject({ letters: { colour: null, size: null, font: null } });
});

const link = relationship("rId9", "hyperlink", "https://example.org/", "External");
const types = (type: string): Readonly<Record<string, string>> => ({
  "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
});
const cut = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length - 200);
const compound = (word = ""): Uint8Array =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(word, "utf16le"), Buffer.alloc(64)]);

/** One broken base for each reason there is; the list is held against the reasons below. */
const broken: readonly (readonly [
  what: string,
  code: (typeof baseProblems)[number],
  file: WordFileParts | Uint8Array,
])[] = [
  ["a text", "houseStyle.baseNotWord", Buffer.from("Dear Ada")],
  ["nothing at all", "houseStyle.baseNotWord", new Uint8Array()],
  [
    "a workbook",
    "houseStyle.baseNotWord",
    { more: types("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml") },
  ],
  ["a zip of something else", "houseStyle.baseNotWord", { more: { "[Content_Types].xml": null } }],
  ["a file of the time before docx", "houseStyle.baseOldWord", compound()],
  ["a file behind a password", "houseStyle.baseProtected", compound("EncryptedPackage")],
  ["a file of 4 MB", "houseStyle.baseTooLarge", new Uint8Array(4_000_000)],
  ["a file that was cut off", "houseStyle.baseDamaged", cut(aWordFile())],
  ["a header that is no XML", "houseStyle.baseDamaged", { header: "<w:p>" }],
  [
    "a document type of its own",
    "houseStyle.baseDamaged",
    { more: { "word/styles.xml": `<!DOCTYPE x [<!ENTITY a "b">]><w:styles/>` } },
  ],
  ["an entity nobody declared", "houseStyle.baseDamaged", { header: paragraph(run("&bomb;")) }],
  ["tags in tags without end", "houseStyle.baseDamaged", { header: "<w:p>".repeat(500) + "</w:p>".repeat(500) }],
  ["a part that is not there", "houseStyle.baseDamaged", { more: { "word/footer1.xml": null } }],
  ["a way out of the container", "houseStyle.baseDamaged", { more: { "../evil.xml": "<a/>" } }],
  [
    "a field without an end",
    "houseStyle.baseDamaged",
    { header: paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>`) },
  ],
  [
    "thousands of parts",
    "houseStyle.baseTooMuchInside",
    { more: Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`word/x${index}.xml`, "<a/>"])) },
  ],
  [
    "a part that unpacks to 5 MB",
    "houseStyle.baseTooMuchInside",
    { more: { "word/bomb.xml": new Uint8Array(5_000_000) } },
  ],
  [
    "a document of 300 pages",
    "houseStyle.baseTooMuchInside",
    { body: paragraph(run("A sentence of ordinary length.")).repeat(15_000) },
  ],
  ["a file with macros", "houseStyle.baseMacros", { more: { "word/vbaProject.bin": "x" } }],
  [
    "a file that says it may hold macros",
    "houseStyle.baseMacros",
    { mainType: "application/vnd.ms-word.document.macroEnabled.main+xml" },
  ],
  [
    "a template elsewhere",
    "houseStyle.baseRemoteTemplate",
    {
      more: {
        "word/_rels/settings.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship("rId1", "attachedTemplate", "https://example.org/evil.dotm", "External")}</Relationships>`,
        "word/settings.xml": "<a/>",
      },
    },
  ],
  ["a link to the web", "houseStyle.baseLinks", { ofDocument: link }],
  [
    "a picture that is fetched",
    "houseStyle.baseLinks",
    { ofHeader: relationship("rId8", "image", "file://server/share/x.png", "External") },
  ],
  ["an object in the document", "houseStyle.baseEmbedded", { more: { "word/embeddings/oleObject1.bin": "x" } }],
  ["an object in the header", "houseStyle.baseEmbedded", { header: paragraph("<w:r><w:object/></w:r>") }],
  [
    "another file in the text",
    "houseStyle.baseEmbedded",
    { ofDocument: relationship("rId9", "aFChunk", "styles.xml") },
  ],
  ["hidden text in the header", "houseStyle.baseHiddenText", { header: paragraph(run("ADA", "<w:vanish/>")) }],
  ["hidden text on a page", "houseStyle.baseHiddenText", { body: paragraph(run("ADA", "<w:vanish/>")) }],
  ["white words on white", "houseStyle.baseHiddenText", { footer: paragraph(run("ADA", `<w:color w:val="FFFFFF"/>`)) }],
  ["words of one point", "houseStyle.baseHiddenText", { footer: paragraph(run("ADA", `<w:sz w:val="2"/>`)) }],
  ["a hidden picture", "houseStyle.baseHiddenText", { header: paragraph(inline("", `hidden="1"`)) }],
  ["tracked changes", "houseStyle.baseTracked", { header: paragraph(`<w:ins>${run("new")}</w:ins>`) }],
  ["a field with the author", "houseStyle.baseField", { footer: paragraph(field("AUTHOR")) }],
  ["a field that fetches", "houseStyle.baseField", { footer: paragraph(`<w:fldSimple w:instr="INCLUDEPICTURE x"/>`) }],
  ["a text box", "houseStyle.baseDrawing", { header: paragraph(`<w:r><w:pict/></w:r>`) }],
  [
    "a shape",
    "houseStyle.baseDrawing",
    { header: paragraph(`<w:r><w:drawing><wp:inline><a:graphic/></wp:inline></w:drawing></w:r>`) },
  ],
  ["something nobody knows", "houseStyle.baseDrawing", { header: `<x:new xmlns:x="urn:x"/>` }],
  ["a picture of Windows", "houseStyle.basePictureKind", { picture: Buffer.from("GIF89a picture") }],
  ["a picture that is cut", "houseStyle.basePictureDamaged", { picture: aPng().subarray(0, 60) }],
  ["a picture of 4,000 pixels", "houseStyle.basePictureTooLarge", { picture: aPng(4000, 20) }],
  ["a cropped picture", "houseStyle.basePictureCropped", { header: paragraph(inline(`<a:srcRect l="20000"/>`)) }],
  [
    "a copy that was made for somebody",
    "houseStyle.baseIsACopy",
    { footer: paragraph(`${run("Version 2 · NM-4F")}${run("7Q-04")}`) },
  ],
  ["margins of 8 cm", "houseStyle.baseTooNarrow", { margins: `<w:pgMar w:left="4500" w:right="4500"/>` }],
  ["a margin of 10 cm above", "houseStyle.baseTooHigh", { margins: `<w:pgMar w:top="5700"/>` }],
  ["a picture of 8 cm in the line", "houseStyle.baseTooHigh", { header: paragraph(inline("", "", 2_880_000)) }],
  ["a header of forty lines", "houseStyle.baseTooHigh", { header: paragraph(run("line")).repeat(40) }],
];

test.each(broken)("%s is refused: %s", async (_, code, file) => {
  const base = await readBase("x.docx", file instanceof Uint8Array ? file : aWordFile(file));
  expect(base).toMatchObject({ ok: false, failure: { code } });
});

test("each reason to refuse a base has a broken one here", () => {
  expect(new Set(broken.map(([, code]) => code))).toEqual(new Set(baseProblems));
});

test("any byte of a letterhead that is spoilt ends in a reason or in the same content, never in an accident", async () => {
  const whole = aWordFile();
  for (let at = 0; at < whole.length; at += 41) {
    const spoilt = new Uint8Array(whole);
    spoilt[at] = (spoilt[at] ?? 0) ^ 0xff;
    const base = await readBase("x.docx", spoilt);
    if (!base.ok) expect(baseProblems).toContain(base.failure.code);
  }
});
