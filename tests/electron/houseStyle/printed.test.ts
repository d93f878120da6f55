import mammoth from "mammoth";
import { beforeAll, describe, expect, test } from "vitest";
import { printOutline } from "../../../electron/features/documents/printer.ts";
import { usualHouse } from "../../../electron/features/documents/styles.ts";
import { translatorOf } from "../../../electron/features/documents/translator.ts";
import { readBase } from "../../../electron/features/houseStyle/base/read.ts";
import type { House } from "../../../electron/features/houseStyle/rows.ts";
import { compose } from "../../../shared/documents/compose.ts";
import type { Outline } from "../../../shared/documents/outline.ts";
import { readPicture } from "../../../shared/houseStyle/picture.ts";
import { aConference, marks, recipientOf } from "../../support/aRecord.ts";
import { hasLibreOffice, pagesOf, partsOf } from "../documents/printing.ts";
import { unzipSync } from "fflate";
import { wordFaults } from "../documents/checks/wordFaults.ts";
import { aPng } from "./aPicture.ts";
import { anchored, aWordFile, field, inline, paragraph, run, type WordFileParts } from "./aWordFile.ts";

const texts: House["texts"] = [
  {
    group: "MINUTES",
    language: "en",
    opening: "Northmere County Council.\n\nΔήμος · Община · second paragraph\nin two lines",
    closing: "Call 01632 960 000 with questions.",
  },
  { group: "MINUTES", language: "fr", opening: "Texte français", closing: "" },
];
const minutes = (language: "en" | "fr" = "en", houseTexts = texts): Outline =>
  compose(
    { kind: "MINUTES", record: aConference() },
    { t: translatorOf(language), language, recipient: recipientOf("housing"), marks },
    houseTexts,
  );

function logo(): House["logo"] {
  const read = readPicture(aPng(600, 200), 500);
  if (!read.ok) throw new Error(read.failure.code);
  return { ...read.value, altText: "Crest of Northmere & <sons>" };
}
const withBase = async (parts: WordFileParts = {}): Promise<House> => {
  const base = await readBase("Letterhead.docx", aWordFile(parts));
  if (!base.ok) throw new Error(base.failure.code);
  return { ...usualHouse, base: base.value };
};
const part = (file: Uint8Array, name: string): string => partsOf(file).get(name) ?? expect.fail(`no ${name}`);

describe("opening and closing texts", () => {
  test("stand after the title and at the end, in the language of the document", async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await printOutline(minutes())) });
    const places = [
      "Minutes",
      "Northmere County Council.",
      "Δήμος · Община",
      "in two lines",
      "Present",
      "Call 01632 960 000",
    ];
    const found = places.map((text) => value.indexOf(text));
    expect(found).toEqual(found.toSorted((one, other) => one - other));
    expect(found).not.toContain(-1);
    expect(value.trimEnd().endsWith("with questions.")).toBe(true);
    expect(value).not.toContain("Texte français");
  });

  test("are not those of another language, nor of another kind of document", () => {
    const words = (outline: Outline): string => JSON.stringify(outline.blocks);
    expect(words(minutes("fr"))).toContain("Texte français");
    expect(words(minutes("fr"))).not.toContain("Northmere County Council.");
    const composing = { t: translatorOf("en"), language: "en", recipient: recipientOf("housing"), marks } as const;
    expect(words(compose({ kind: "AGENDA", record: aConference() }, composing, texts))).not.toContain("County Council");
    const all = texts.map((text) => ({ ...text, group: "FORMS" as const }));
    const form = { kind: "REFERRAL_FORM", record: aConference(), filled: null } as const;
    expect(words(compose(form, composing, all))).toBe(words(compose(form, composing)));
  });
});

describe("font, colours and logo", () => {
  const house = (): House => ({
    ...usualHouse,
    font: "Times New Roman",
    headingColour: "5B2A6E",
    lineColour: "8C9AB5",
    logo: logo(),
  });

  test("stand in the named styles, and nothing is formatted by hand", async () => {
    const file = await printOutline(minutes(), house());
    const styles = part(file, "word/styles.xml");
    for (const kind of ["ascii", "hAnsi", "cs"]) expect(styles).toContain(`w:${kind}="Times New Roman"`);
    expect(styles).not.toContain("Arial");
    expect(styles).toMatch(/<w:style [^>]*w:styleId="Heading2".*?<w:color w:val="5B2A6E"/u);
    expect(part(file, "word/document.xml")).toContain('w:color="8C9AB5"');
    expect(part(file, "word/document.xml")).not.toMatch(/<w:(?:rFonts|sz|color|b|i|u)\b/u);
  });

  test("the logo is a part with a fixed name, with words that stand for it, above the title", async () => {
    const file = await printOutline(minutes(), house());
    const media = Object.keys(unzipSync(file)).filter((name) => name.includes("media/"));
    expect(media).toEqual(["word/media/logo.png"]);
    const document = part(file, "word/document.xml");
    expect(document.match(/<w:drawing>/gu)).toHaveLength(1);
    expect(document).toContain('descr="Crest of Northmere &amp; &lt;sons>"'.replace("sons>", "sons&gt;"));
    expect(document.indexOf("<w:drawing>")).toBeLessThan(document.indexOf("Minutes"));
    // At most 60 by 20 mm.
    expect(document).toContain(`<wp:extent cx="${227 * 9525}" cy="${76 * 9525}"`);
    expect(part(file, "word/_rels/document.xml.rels")).toContain('Target="media/logo.png"');
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
    expect(value).toMatch(/^<p><img alt="Crest of Northmere/u);
  });

  test("the same house gives the same bytes, another one others", async () => {
    const first = Buffer.from(await printOutline(minutes(), house()));
    expect(Buffer.from(await printOutline(minutes(), house())).equals(first)).toBe(true);
    expect(Buffer.from(await printOutline(minutes(), { ...house(), font: "Verdana" })).equals(first)).toBe(false);
    expect(wordFaults(first)).toEqual([]);
  });
});

describe("the area's own Word file", () => {
  const ours = (text: string): void => {
    expect(text).toContain("OFFICIAL-SENSITIVE");
    expect(text).toContain("Prepared for: Housing, Michael Adeyinka");
  };

  test("gives header, footer, margins and styles; marking, recipient, version and pages stay", async () => {
    const file = await printOutline(minutes(), await withBase());
    const header = part(file, "word/header1.xml");
    ours(header);
    expect(header.indexOf("County of Northmere")).toBeLessThan(header.indexOf("OFFICIAL-SENSITIVE"));
    const footer = part(file, "word/footer1.xml");
    expect(footer).toContain("Version 2, approved 27 Nov 2026");
    expect(footer).toMatch(/PAGE.*NUMPAGES.*1 Town Square, Northmere/u);
    expect(part(file, "word/document.xml")).toContain(
      '<w:pgMar w:top="1700" w:right="1134" w:bottom="1417" w:left="1417"',
    );
    const styles = part(file, "word/styles.xml");
    expect(styles).toMatch(/<w:docDefaults>.*?w:ascii="Calibri"/u);
    expect(styles).toMatch(/w:styleId="Heading2".*?w:ascii="Georgia".*?<\/w:style>/u);
    expect(styles).toMatch(/w:styleId="BodyText".*?<w:sz w:val="22"\/>/u);
    expect(wordFaults(file)).toEqual([]);
  });

  test("brings nothing along: no author, property, name of a file, or text of its pages", async () => {
    const file = await printOutline(minutes(), await withBase());
    const everything = Object.entries(unzipSync(file))
      .map(([name, bytes]) => name + Buffer.from(bytes).toString("latin1"))
      .join("\n");
    expect(/ADA BROOK|Users|crest\.png|image1|custom-properties/u.exec(everything)?.[0]).toBeUndefined();
    expect(Object.keys(unzipSync(file)).filter((name) => name.includes("media/"))).toEqual(["word/media/house1.png"]);
  });

  test("with another first page, both carry our lines; a picture on the page stands behind the text", async () => {
    const house = await withBase({
      firstHeader: paragraph(anchored() + run("First page alone")),
      header: paragraph(inline()),
      footer: paragraph(run("Page ") + field("PAGE")),
    });
    const file = await printOutline(minutes(), house);
    const headers = ["word/header1.xml", "word/header2.xml"].map((name) => part(file, name));
    for (const header of headers) ours(header);
    expect(headers.filter((header) => header.includes("First page alone"))).toHaveLength(1);
    expect(headers.join("")).toMatch(/<wp:anchor [^>]*behindDoc="1"/u);
    expect(headers.join("")).not.toContain('behindDoc="0"');
    // A dark picture behind them takes nothing from our lines.
    const styles = part(file, "word/styles.xml");
    for (const name of ["Header", "Footer"])
      expect(styles).toMatch(new RegExp(`w:styleId="${name}"(?:(?!</w:style>).)*<w:shd w:fill="FFFFFF"`, "u"));
    expect(part(file, "word/document.xml")).toContain("<w:titlePg/>");
    expect(wordFaults(file)).toEqual([]);
    expect(Buffer.from(await printOutline(minutes(), house)).equals(Buffer.from(file))).toBe(true);
  });

  test("on a page that lies on its side a header goes as far as the text", async () => {
    const tabs = `<w:tabs><w:tab w:val="right" w:pos="9355"/></w:tabs>`;
    const house = await withBase({ header: paragraph(`${run("left")}<w:r><w:tab/></w:r>${run("right")}`, tabs) });
    const agenda = compose(
      { kind: "AGENDA", record: aConference() },
      { t: translatorOf("en"), language: "en", recipient: recipientOf("housing"), marks },
    );
    const upright = part(await printOutline(minutes(), house), "word/header1.xml");
    expect(upright).toContain('<w:tab w:val="right" w:pos="9355"/>');
    expect(part(await printOutline(agenda, house), "word/header1.xml")).toContain(
      '<w:tab w:val="right" w:pos="14287"/>',
    );
  });

  test("a table in the header, hostile text in it and other alphabets stay well formed", async () => {
    const cell = (inside: string): string => `<w:tc>${paragraph(inside)}</w:tc>`;
    const house = await withBase({
      header: `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid><w:tr>${cell(run("&lt;/w:t&gt;&amp;\ufffe \u202eevil"))}${cell(run("Δήμος · Община"))}</w:tr></w:tbl>`,
    });
    const file = await printOutline(minutes(), house);
    expect(wordFaults(file)).toEqual([]);
    expect(part(file, "word/header1.xml")).toContain("&lt;/w:t&gt;&amp; evil");
  });

  describe.skipIf(!hasLibreOffice)("on paper", () => {
    let pages: readonly string[] = [];
    beforeAll(async () => {
      const house = { ...(await withBase()), logo: logo(), texts };
      pages = pagesOf(await printOutline(minutes(), house));
    });

    test("each page has the letterhead and all of our lines", () => {
      expect(pages.length).toBeGreaterThan(3);
      for (const [index, page] of pages.entries()) {
        expect(page).toContain("County of Northmere");
        expect(page).toContain("1 Town Square, Northmere");
        ours(page);
        expect(page.match(/OFFICIAL-SENSITIVE/gu)).toHaveLength(2);
        expect(page).toContain("Version 2, approved 27 Nov 2026 · NM-4F7Q-04");
        expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      }
    });
  });
});
