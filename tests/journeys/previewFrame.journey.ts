import { afterEach, expect, test } from "vitest";
import { printOutline } from "../../electron/features/documents/printer.ts";
import { bold, heading, paragraph, plain, row, type Block, type Outline } from "../../shared/documents/outline.ts";
import { CivilDate } from "../../shared/dates.ts";
import { hostileTexts } from "../support/hostileTexts.ts";
import { openDrawing, type DrawnFile } from "../support/journeys/drawnFile.ts";

let drawn: DrawnFile | undefined;
afterEach(async () => {
  await drawn?.close();
  drawn = undefined;
});

const outlineOf = (blocks: readonly Block[], recipient = "Prepared for: Housing · copy 4 of 15"): Outline => ({
  name: "Minutes",
  language: "en",
  date: CivilDate.parse("2026-11-25"),
  page: {
    orientation: "portrait",
    marking: "OFFICIAL – SENSITIVE",
    recipient,
    version: "Version 2, approved 27 Nov 2026 · Preview",
    counting: "Page {page} of {pages}",
  },
  blocks,
});
const everywhere = (text: string): Block[] => [
  { kind: "title", text },
  heading(1, text),
  paragraph(bold(text), plain(text)),
  { kind: "bullets", items: [[plain(text)]] },
  { kind: "grid", across: 2, pairs: [{ label: text, value: [plain(text)] }] },
  { kind: "table", columns: [{ heading: text, width: 1 }], rows: [row(text)] },
  { kind: "signatures", labels: [text] },
];
const inARow = (texts: readonly string[]): string => texts.join("").replaceAll(/\s/gu, "");

test("hostile texts are drawn as the letters they are: nothing runs, nothing is asked for, nothing but text and looks gets in", async () => {
  drawn = await openDrawing();
  const markup = hostileTexts.filter(([what]) => !what.startsWith("writing")).map(([, text]) => text);
  const { texts } = await drawn.draw(
    await printOutline(outlineOf(markup.flatMap(everywhere), `Prepared for: ${markup[0] ?? ""}`)),
  );
  const all = inARow(texts);
  for (const text of markup.filter((one) => /^[\u0020-\u007e]+$/u.test(one))) expect(all).toContain(inARow([text]));
  expect(drawn.violations()).toEqual([]);
  const inside = await drawn.page.evaluate(() => {
    const frame = document.querySelector("iframe")?.contentDocument;
    const elements = [...(frame?.body.querySelectorAll("*") ?? [])];
    return {
      tags: [...new Set(elements.map(({ localName }) => localName))],
      attributes: [...new Set(elements.flatMap((element) => element.getAttributeNames()))],
    };
  });
  for (const tag of ["script", "iframe", "a", "object", "svg", "math", "form", "link", "img"])
    expect(inside.tags).not.toContain(tag);
  const harmless = new Set([
    "class",
    "style",
    "lang",
    "colspan",
    "rowspan",
    "data-count",
    "data-stops",
    "data-continued",
  ]);
  expect(inside.attributes.filter((name) => !harmless.has(name))).toEqual([]);
});

test("even what would be written into the frame as markup cannot run; without sandbox and policy it would", async () => {
  const attack = `<img src=x onerror="parent.harmed = true"><svg onload="parent.harmed = true"></svg>`;
  const tryIt = async (one: DrawnFile): Promise<boolean> => {
    await one.page.evaluate((markup) => {
      const body = document.querySelector("iframe")?.contentDocument?.body;
      if (body) body.innerHTML = markup;
    }, attack);
    await one.page.waitForTimeout(300);
    return one.page.evaluate(() => Reflect.get(globalThis, "harmed") === true);
  };
  drawn = await openDrawing();
  expect(await tryIt(drawn)).toBe(false);
  await drawn.close();
  // The sandbox by itself holds too, and the control shows that harm would be seen.
  drawn = await openDrawing({ policy: false });
  expect(await tryIt(drawn)).toBe(false);
  await drawn.close();
  drawn = await openDrawing({ sandbox: "", policy: false });
  expect(await tryIt(drawn)).toBe(true);
});

const sentence = "He waited outside the school on Tuesday and was seen by two members of staff. ";
const aCase = (number: number): Block[] => [
  heading(1, `Case ${number} · NM-7KQ4 · A. N.`),
  heading(2, "Information"),
  { kind: "bullets", items: Array.from({ length: 9 }, (_, index) => [plain(sentence.repeat(1 + (index % 4)))]) },
  heading(2, "Actions"),
  {
    kind: "table",
    columns: [
      { heading: "No.", width: 1 },
      { heading: "What is done", width: 6 },
    ],
    rows: Array.from({ length: 9 }, (_, index) => row(`${number}.${index}`, sentence.repeat(index === 4 ? 60 : 2))),
  },
];

test("a text is broken into sheets of A4 with head, foot and number on each, and none of it is lost", async () => {
  drawn = await openDrawing();
  const blocks = [...[1, 2, 3, 4].flatMap(aCase), { kind: "pageBreak" as const }, paragraph(sentence.repeat(150))];
  const { texts, heights } = await drawn.draw(await printOutline(outlineOf(blocks)));
  expect(texts.length).toBeGreaterThan(8);
  for (const height of heights) expect(Math.abs(height - 1123)).toBeLessThan(2);
  for (const [index, text] of texts.entries()) {
    expect(text).toContain("Prepared for: Housing · copy 4 of 15");
    expect(text).toContain(`Page ${index + 1} of ${texts.length}`);
  }
  const count = (text: string): number => texts.join(" ").split(text).length - 1;
  const sentences = 4 * (9 * 2 - 2 + 60 + 21) + 150;
  expect(inARow(texts).split("HewaitedoutsidetheschoolonTuesdayand").length - 1).toBeGreaterThan(sentences * 0.9);
  for (const number of [1, 2, 3, 4]) expect(count(`Case ${number} · NM-7KQ4`)).toBe(1);
  // The heading of a table comes again on the next page, and no heading stands alone at the foot of one.
  expect(count("What is done")).toBeGreaterThan(4);
  const bodies = await drawn.page.evaluate(() =>
    [...(document.querySelector("iframe")?.contentDocument?.querySelectorAll("article") ?? [])].map(
      ({ lastElementChild }) => lastElementChild?.className ?? "",
    ),
  );
  expect(bodies.filter((name) => /heading\d/iu.test(name))).toEqual([]);
  expect(drawn.violations()).toEqual([]);
});

test("what fits on no sheet stands on a longer one, and what has no space in it is still cut", async () => {
  drawn = await openDrawing();
  const { texts } = await drawn.draw(
    await printOutline(
      outlineOf([
        { kind: "grid", across: 1, pairs: [{ label: "Signed", value: [], height: 400 }] },
        paragraph("W".repeat(20_000)),
      ]),
    ),
  );
  expect(texts.join("").match(/W/gu)).toHaveLength(20_000);
  expect(texts.length).toBeGreaterThan(3);
});
