import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { issuedKinds } from "../../../shared/documents/model.ts";
import type { Outline } from "../../../shared/documents/outline.ts";
import { printOutline } from "../../../electron/features/documents/printer.ts";
import { at } from "../../support/aConference.ts";
import { hostileTexts } from "../../support/hostileTexts.ts";
import { folded, textOfOutline } from "./checks/outlineText.ts";
import { fullRecord, outlineOf, samplesOf, withTexts, type Sample } from "./checks/samples.ts";
import { wordFaults } from "./checks/wordFaults.ts";
import { allNamed, elementsIn, readXml, textIn, type Element } from "./checks/xml.ts";

const record = fullRecord();
/** Those of one line without spaces around it: a name is trimmed, whatever it says. */
const instructions = hostileTexts.filter(([what, text]) => what.startsWith("instruction") && text.trim() === text);

/** The same document with what somebody typed in place of every text. */
const filledWith = (sample: Sample, text: (where: string) => string): Sample => ({
  ...sample,
  version: withTexts(sample.version, text),
  recipient: withTexts(sample.recipient, text),
});

/** The text of a part as its reader sees it: runs joined, breaks and tabs as spaces, paragraphs apart. */
function seen(part: Element): string {
  const said = (element: Element): string => {
    if (element.name === "w:t") return textIn(element);
    if (element.name === "w:br" || element.name === "w:tab") return " ";
    return elementsIn(element).map(said).join("");
  };
  return folded(allNamed(part, "w:p").map(said).join("\n"));
}
const partOf = (file: Uint8Array, name: string): Element => {
  const bytes = unzipSync(file)[name] ?? expect.fail(`no ${name}`);
  return readXml(strFromU8(bytes));
};

/** That a document is whole, and says in text and header exactly what was composed. */
async function holds(outline: Outline): Promise<void> {
  const file = await printOutline(outline);
  expect(wordFaults(file)).toEqual([]);
  expect(seen(partOf(file, "word/document.xml"))).toBe(textOfOutline(outline));
  const { marking, recipient } = outline.page;
  expect(seen(partOf(file, "word/header1.xml"))).toBe(folded(`${marking} ${recipient}`));
}

describe.each(issuedKinds)("%s", (kind) => {
  let samples: readonly Sample[];
  beforeAll(() => {
    samples = samplesOf(kind, record);
    at(samples, 0);
  });

  test("with all hostile texts in every field is whole and says what was typed", async () => {
    const all = hostileTexts.map(([, text]) => text).join("\n");
    await holds(
      outlineOf(
        filledWith(at(samples, 0), () => all),
        "en",
      ),
    );
  });

  test("with another hostile text in each field is whole, whichever stands where", async () => {
    let turn = 0;
    for (let run = 0; run < 6; run += 1) {
      turn += run * 7;
      const sample = at(samples, run % samples.length);
      const next = () => at(at(hostileTexts, (turn += 1) % hostileTexts.length), 1);
      await holds(outlineOf(filledWith(sample, next), run % 2 === 0 ? "en" : "fr"));
    }
  });

  test("takes nothing that was typed for an instruction: it says the same of every text", () => {
    const plain = "Qwertz";
    for (const sample of samples) {
      const composed = JSON.stringify(
        outlineOf(
          filledWith(sample, () => plain),
          "en",
        ),
      );
      for (const [what, text] of instructions) {
        const inIts = JSON.stringify(text).slice(1, -1);
        const composedWith = JSON.stringify(
          outlineOf(
            filledWith(sample, () => text),
            "en",
          ),
        );
        expect(composedWith, what).toBe(composed.replaceAll(plain, () => inIts));
      }
    }
  });

  test("with any text at all is whole", async () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.string({ unit: "grapheme", maxLength: 30 }),
      fc.constantFrom(...hostileTexts.map(([, text]) => text.slice(0, 400))),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 5, maxLength: 40 }), async (pieces) => {
        let turn = 0;
        await holds(
          outlineOf(
            filledWith(at(samples, 0), () => at(pieces, (turn += 1) % pieces.length)),
            "fr",
          ),
        );
      }),
      { numRuns: 6 },
    );
  });
});
