import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issuedKinds } from "../../../shared/documents/model.ts";
import type { Outline } from "../../../shared/documents/outline.ts";
import { languages } from "../../../shared/settings/model.ts";
import { printOutline } from "../../../electron/features/documents/printer.ts";
import { at } from "../../support/aConference.ts";
import { aCase, aConference, aHearing, anAction, information } from "../../support/aRecord.ts";
import { letters, textOfOutline } from "./checks/outlineText.ts";
import { aPrintShop, lettersOfArial, type Paper } from "./checks/paper.ts";
import { againstKept, differing, looksAlike } from "./checks/pictures.ts";
import { fullRecord, outlineOf, samplesOf, withTexts } from "./checks/samples.ts";

/** Names and words of the languages the program is for; Arial has all of it, and so have its metric twins. */
const alphabets = "Παναγιώτης Ελένη ϊΐ · Десислава Илиева · Ștefan Țepeș ăîâ · Mägi Õunapuu šž · Łukasz ğüş";
const record = fullRecord();
const shop = aPrintShop();
const outlines = new Map<string, Outline>();
let papers: ReadonlyMap<string, Paper>;

const paperOf = (name: string): Paper => papers.get(name) ?? expect.fail(`${name} was not laid out`);
const outline = (name: string): Outline => outlines.get(name) ?? expect.fail(`${name} was not composed`);

/** A case as long as they get. */
const worst = (): Outline => {
  const actions = Array.from({ length: 400 }, (_, index) =>
    anAction("housing", { reference: `7KQ4.${index + 1}`, text: `Visit number ${index + 1} with the adviser` }),
  );
  const spoken = "A sentence of ordinary length about nothing much. ".repeat(1600);
  const hearing = aHearing({
    actions,
    texts: {
      ...aHearing().texts,
      background: `${spoken} the end of it.`,
      victimVoice: `${"x".repeat(5000)} after it.`,
    },
    information: [information("police", "👩‍👧‍👦 🏳️‍🌈 e\u0301 Z\u0300\u0316\u0334 \ufffe שלום עולם, 5 محمد علي")],
  });
  const longest = aConference({ cases: [aCase({ hearing })] });
  const { version, recipient } = at(samplesOf("MINUTES", longest), 0);
  return outlineOf({ kind: "MINUTES", version, recipient }, "en");
};

beforeAll(async () => {
  for (const kind of issuedKinds) {
    // A kind without a sample fails in its own tests.
    const [sample] = samplesOf(kind, record);
    if (!sample) continue;
    for (const language of languages) outlines.set(`${kind} ${language}`, outlineOf(sample, language));
    const inAlphabets = withTexts(sample.version, () => alphabets);
    outlines.set(`${kind} in all alphabets`, outlineOf({ ...sample, version: inAlphabets }, "en"));
  }
  outlines.set("worst", worst());
  const files = new Map<string, Uint8Array>();
  for (const [name, composed] of outlines) files.set(name, await printOutline(composed));
  papers = shop.layOut(files);
}, 240_000);
afterAll(() => shop.clear());

describe.each(issuedKinds)("%s on paper", (kind) => {
  test.each(languages)(
    "in %s has marking, recipient, version and count on every page, and no page is blank",
    (language) => {
      const { pages, width, height } = paperOf(`${kind} ${language}`);
      const { page } = outline(`${kind} ${language}`);
      const sides = [width, height].map(Math.round);
      expect(sides).toEqual(page.orientation === "landscape" ? [842, 595] : [595, 842]);
      for (const [index, text] of pages.entries()) {
        const counting = page.counting.replace("{pages}", String(pages.length)).replace("{page}", String(index + 1));
        const parts = [page.marking, page.marking, page.recipient, page.version, counting].filter(
          (part) => part !== "",
        );
        let rest = letters(text);
        for (const part of parts) {
          expect(rest).toContain(letters(part));
          rest = rest.replace(letters(part), "");
        }
        // What is left is the page's own.
        expect(rest.length, `page ${index + 1}`).toBeGreaterThan(10);
      }
    },
  );

  test("shows every word of it, in the alphabets of all languages, without another font for any letter", () => {
    const { pages, fonts } = paperOf(`${kind} in all alphabets`);
    expect(letters(pages.join(""))).toContain(letters(alphabets.split(" · ").at(1) ?? ""));
    const isBoxed = /[☐☒]/u.test(textOfOutline(outline(`${kind} en`)));
    const others = fonts.filter((font) => !/^(?:LiberationSans|Arial|Arimo)(?:[-,]|MT|$)/u.test(font));
    // Boxes to tick are in no text font; Word, too, takes them from another.
    expect(isBoxed ? [] : others).toEqual([]);
  });

  test("looks as it did", () => {
    expect(againstKept(kind, paperOf(`${kind} en`).firstPage())).toBeNull();
  });
});

describe("letters", () => {
  const hasLetter = lettersOfArial();
  /** Of no text font: what an agency ticks, in Word from another. */
  const boxes = "☐☒";
  const missing = (text: string): string =>
    [...new Set(text.normalize("NFC").replaceAll(/\s/gu, ""))].filter((one) => !hasLetter(one)).join("");

  test.each(languages)("of every kind in %s are all in the font", (language) => {
    for (const kind of issuedKinds) {
      const { page } = outline(`${kind} ${language}`);
      const all = [textOfOutline(outline(`${kind} ${language}`)), page.marking, page.recipient, page.version].join("");
      expect(missing(all.replaceAll(new RegExp(`[${boxes}]`, "gu"), "")), kind).toBe("");
    }
  });

  test("of every language the program is for are in it, and what is not is found", () => {
    expect(missing(alphabets)).toBe("");
    expect(missing("አማ漢")).toBe("አማ漢");
    expect(missing(boxes)).toBe(boxes);
  });
});

describe("the worst case", () => {
  test("of 400 actions, 80,000 letters and a word of 5,000 has all of it on marked pages, its columns named on each", () => {
    const { pages } = paperOf("worst");
    const all = pages.join("\n");
    for (const number of [1, 200, 400]) expect(all).toContain(`7KQ4.${number}`);
    expect(letters(all).match(/x/gu)?.length).toBeGreaterThanOrEqual(5000);
    expect(letters(all)).toContain("theendofit.");
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(page).toContain("OFFICIAL-SENSITIVE");
      // Where a row of the plan stands, its columns are named.
      if (/Visit number/u.test(page)) expect(page).toMatch(/Owner|Who/u);
    }
  });
});

describe("the pictures are looked at closely enough", () => {
  /** A finished file with a part changed by hand. */
  const changed = (part: string, from: RegExp, to: string) => async (): Promise<Uint8Array> => {
    const parts = unzipSync(await printOutline(outline("MINUTES en")));
    const before = strFromU8(parts[part] ?? expect.fail(`no ${part}`));
    expect(before).toMatch(from);
    return zipSync({ ...parts, [part]: strToU8(before.replaceAll(new RegExp(from, "gu"), to)) });
  };
  const composed = (spoil: (outline: Outline) => Outline) => () => printOutline(spoil(outline("MINUTES en")));
  const spoilt = new Map<string, () => Promise<Uint8Array>>([
    ["a left margin three millimetres wider", changed("word/document.xml", /w:left="1077"/u, 'w:left="1247"')],
    ["a header two millimetres lower", changed("word/document.xml", /w:header="510"/u, 'w:header="623"')],
    ["another font", changed("word/styles.xml", /"Arial"/u, '"Times New Roman"')],
    [
      "one more line at the top",
      composed((one) => ({ ...one, blocks: [{ kind: "subtitle", text: "x" }, ...one.blocks] })),
    ],
    ["no marking", composed((one) => ({ ...one, page: { ...one.page, marking: "" } }))],
  ]);
  let laidOut: ReadonlyMap<string, Paper>;
  beforeAll(async () => {
    const files = new Map<string, Uint8Array>();
    for (const [what, spoil] of spoilt) files.set(what, await spoil());
    laidOut = shop.layOut(files);
  }, 120_000);

  test.each([...spoilt.keys()])("%s is found", (what) => {
    const page = (laidOut.get(what) ?? expect.fail("not laid out")).firstPage();
    expect(looksAlike(page, paperOf("MINUTES en").firstPage())).toBe(false);
  });

  test("the same lines drawn half a millimetre further, with softer or with lighter letters, are not", () => {
    const page = paperOf("MINUTES en").firstPage();
    expect(differing(page, page)).toBe(0);
    for (const drawn of [
      redrawn(page, (_, before) => before),
      redrawn(page, (here, before) => (here + before) / 2),
      redrawn(page, (here) => 255 - (255 - here) * 0.8),
    ])
      expect(looksAlike(page, drawn)).toBe(true);
  });
});

/** A page as another font of the same measures, or another program, draws it: each dot of what stands there and before it. */
function redrawn(page: PNG, dotOf: (here: number, before: number) => number): PNG {
  const drawn = PNG.sync.read(PNG.sync.write(page));
  for (let at = 4; at < page.data.length; at += 4)
    drawn.data.fill(Math.round(dotOf(page.data[at] ?? 255, page.data[at - 4] ?? 255)), at, at + 3);
  return drawn;
}
