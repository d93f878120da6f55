import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { composeAgenda } from "../../../shared/documents/agenda.ts";
import { composeMinutes } from "../../../shared/documents/minutes.ts";
import { bold, plain, type Outline } from "../../../shared/documents/outline.ts";
import { printOutline } from "../../../electron/features/documents/printer.ts";
import { usualHouse } from "../../../electron/features/documents/styles.ts";
import { startPrinting } from "../../../electron/features/documents/printing.ts";
import { translatorOf } from "../../../electron/features/documents/translator.ts";
import { aCase, aConference, aHearing, anAction, day, marks, recipientOf } from "../../support/aRecord.ts";
import { hasLibreOffice, pagesOf, partsOf } from "./printing.ts";

const composing = (language: "en" | "fr" = "en") => ({
  t: translatorOf(language),
  language,
  recipient: recipientOf("housing"),
  marks,
});
const minutes = (record = aConference()): Outline => composeMinutes(record, composing());
const withText = (text: string): Outline =>
  minutes(
    aConference({
      area: { ...aConference().area, name: text, marking: text },
      cases: [
        aCase({
          reference: text,
          hearing: aHearing({
            texts: { ...aHearing().texts, background: text, victimVoice: text },
            actions: [anAction("housing", { text, ownerName: text, reference: text })],
          }),
        }),
      ],
    }),
  );
const documentOf = (file: Uint8Array): string => partsOf(file).get("word/document.xml") ?? expect.fail("no document");

/** Mammoth's reader parses with a strict XML parser: a part that is not well formed makes it throw. */
const readBack = async (file: Uint8Array) => ({
  html: (await mammoth.convertToHtml({ buffer: Buffer.from(file) })).value,
  text: (await mammoth.extractRawText({ buffer: Buffer.from(file) })).value,
});

describe("a printed document", () => {
  test("has real headings, real tables with a repeated header row, and its words", async () => {
    const file = await printOutline(minutes());
    const { html, text } = await readBack(file);
    expect(html.match(/<h1>/gu)).toHaveLength(3);
    expect(html).toContain("<h2>Action plan</h2>");
    expect(html).toContain("<h3>Children’s services</h3>");
    expect(text).toContain("Both children are on a child in need plan since June.");
    expect(documentOf(file).match(/<w:tblHeader/gu)?.length).toBe(
      (documentOf(file).match(/<w:tbl>/gu)?.length ?? 0) - 3,
    );
    expect(documentOf(file)).toContain("<w:cantSplit");
  });

  test.each(["OFFICIAL-SENSITIVE", "CONFIDENTIEL - données personnelles", "CONFIDENȚIAL - date cu caracter personal"])(
    "the marking %s runs into nothing beside it",
    async (marking) => {
      expect(hasLibreOffice).toBe(true);
      const outline = composeMinutes(aConference({ area: { ...aConference().area, marking } }), composing("fr"));
      const [first = ""] = pagesOf(await printOutline(outline));
      // On paper two things are apart where at least two spaces, or a line, stand between them.
      const apart = first.split("\n").flatMap((line) => line.trim().split(/ {2,}/u));
      expect(apart.filter((part) => part === marking)).toHaveLength(2);
      expect(apart.some((part) => part.startsWith("Page 1"))).toBe(true);
    },
  );

  test("formats by named styles alone: no run or paragraph carries its own font, size or colour", async () => {
    const xml = documentOf(await printOutline(minutes()));
    expect(xml).not.toMatch(/<w:(?:rFonts|sz|color|b|i|u)\b/u);
    expect(partsOf(await printOutline(minutes())).get("word/styles.xml")).toContain('w:ascii="Arial"');
  });

  test("is A4, and the agenda lies on its side", async () => {
    expect(documentOf(await printOutline(minutes()))).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/u);
    const agenda = composeAgenda(aConference(), composing());
    expect(documentOf(await printOutline(agenda))).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/u);
  });

  test("tells its language, so that a spell check asks in the right one", async () => {
    const french = await printOutline(composeMinutes(aConference(), composing("fr")));
    expect(partsOf(french).get("word/styles.xml")).toContain('<w:lang w:val="fr-FR"');
  });

  test("names nobody in its properties, reaches for nothing outside and counts only pages", async () => {
    const parts = partsOf(await printOutline(minutes()));
    const core = parts.get("docProps/core.xml") ?? "";
    expect(core).toContain("<dc:title>Minutes · Northmere · 2026-11-25</dc:title>");
    expect(core).toContain("<dc:creator>Concord</dc:creator>");
    expect(core).toContain("2026-11-25T00:00:00Z");
    const everything = [...parts.values()].join("\n");
    expect(everything).not.toMatch(/TargetMode="External"|<w:hyperlink|DDE|updateFields/u);
    const fields = [...everything.matchAll(/<w:instrText[^>]*>([^<]*)</gu)].map(([, field]) => field?.trim());
    expect(new Set(fields)).toEqual(new Set(["PAGE", "NUMPAGES"]));
    expect(core).not.toMatch(/Calder|Adeyinka|Novak/u);
  });

  test("is the same to the last byte when printed again, here or in the thread", async () => {
    const conference = aConference();
    const first = await printOutline(minutes(conference));
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const { language, recipient } = composing();
    const version = { kind: "MINUTES" as const, record: conference };
    const printing = startPrinting();
    try {
      const again = await printOutline(minutes(conference));
      expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
      expect(
        Buffer.from(await printing.print({ version, language, recipient, marks, house: usualHouse })).equals(
          Buffer.from(first),
        ),
      ).toBe(true);
    } finally {
      await printing.close();
    }
  });
});

describe("hostile text", () => {
  const hostile: Readonly<Record<string, string>> = {
    "control characters": Array.from({ length: 160 }, (_, code) => `x${String.fromCharCode(code)}`).join(""),
    "U+FFFE and U+FFFF": "before\ufffe\uffff\u{1fffe}after",
    "lone surrogates": "a\ud800b\udc00c\ud83d",
    emoji: "👩‍👧‍👦 🏳️‍🌈 👍🏽",
    "right to left and overrides": "שלום مرحبا \u202eevil\u202c \u2066x\u2069",
    "Greek and Cyrillic": "Παναγιώτης Ελένη · Десислава Илиева · Mägi · Ștefan",
    markup: `</w:t></w:r><w:fldSimple w:instr="DDEAUTO c:\\\\windows"/>&amp;<![CDATA[x]]>"'`,
    "a word of 5,000 letters": "x".repeat(5000),
    "80,000 characters": "A sentence of ordinary length about nothing much. ".repeat(1600),
    "many lines": "one\r\ntwo\u2028three\n\n\nfour\tfive",
  };

  for (const [what, text] of Object.entries(hostile))
    test(`${what}: the file stays well formed and says what can be said`, async () => {
      const file = await printOutline(withText(text));
      for (const xml of partsOf(file).values())
        expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u);
      const { text: read } = await readBack(file);
      expect(read).toContain("The victim’s voice");
      expect(partsOf(file).get("word/document.xml")).not.toMatch(/<w:fldSimple|DDEAUTO c:[^&]*"\/>/u);
      if (what === "Greek and Cyrillic") expect(read).toContain("Παναγιώτης Ελένη · Десислава Илиева");
      if (what === "80,000 characters") expect(read.length).toBeGreaterThan(160_000);
      if (what === "U+FFFE and U+FFFF") expect(read).toContain("beforeafter");
    });

  test("400 actions print with their header row on every page", async () => {
    const actions = Array.from({ length: 400 }, (_, index) =>
      anAction("housing", { reference: `7KQ4.${index + 1}`, text: `Visit number ${index + 1} with the adviser` }),
    );
    const file = await printOutline(minutes(aConference({ cases: [aCase({ hearing: aHearing({ actions }) })] })));
    expect((await readBack(file)).text).toContain("Visit number 400 with the adviser");
  });

  test("is caught by this test when it is not cleaned", async () => {
    const { Document, Packer, Paragraph, TextRun } = await import("docx");
    const raw = new Document({ sections: [{ children: [new Paragraph({ children: [new TextRun("a\ufffeb")] })] }] });
    const file = new Uint8Array(await Packer.toArrayBuffer(raw));
    expect(partsOf(file).get("word/document.xml")).toMatch(/\ufffe/u);
  });
});

describe.skipIf(!hasLibreOffice)("on paper, as LibreOffice lays it out", () => {
  test("marking, recipient, version and count stand on every page, and each case begins one", async () => {
    const pages = pagesOf(await printOutline(minutes()));
    expect(pages).toHaveLength(4);
    for (const [index, page] of pages.entries()) {
      expect(page.match(/OFFICIAL-SENSITIVE/gu)).toHaveLength(2);
      expect(page).toContain("Prepared for: Housing, Michael Adeyinka · copy 4 of 15");
      expect(page).toContain("Version 2, approved 27 Nov 2026 · NM-4F7Q-04");
      expect(page).toContain(`Page ${index + 1} of 4`);
    }
    expect(pages.slice(1).map((page) => /Case \d · \S+/u.exec(page)?.[0])).toEqual([
      "Case 1 · NM-3F9K",
      "Case 2 · NM-7KQ4",
      "Case 3 · NM-9R3B",
    ]);
  });

  test("long tables repeat their header, and the worst words stay on the paper", async () => {
    const text = `${"x".repeat(5000)} ${"ordinary words ".repeat(2000)} the end of it`;
    const outline: Outline = {
      name: "Trial",
      language: "en",
      date: day("2026-11-25"),
      page: { ...minutes().page, marking: "MARKED" },
      blocks: [
        {
          kind: "table",
          columns: [
            { heading: "First column", width: 1 },
            { heading: "Second column", width: 3 },
          ],
          rows: [
            { cells: [[bold("row")], [plain(text)]] },
            ...Array.from({ length: 60 }, (_, index) => ({ cells: [[plain(`row ${index}`)], [plain("short")]] })),
          ],
        },
      ],
    };
    const pages = pagesOf(await printOutline(outline));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(page).toContain("First column");
    expect(pages.join(" ").replaceAll(/\s+/gu, " ")).toContain("end of it");
    expect(pages.join("")).toContain("row 59");
  });
});
