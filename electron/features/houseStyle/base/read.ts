import { Base, type BaseProblem, type Story } from "../../../../shared/houseStyle/base.ts";
import { ok, type Result } from "../../../../shared/result.ts";
import { cleanLine } from "../../../../shared/text.ts";
import { breathe } from "../../../store/inTurns.ts";
import { takeApart, type WordFile } from "./parts.ts";
import { gatherPictures } from "./pictures.ts";
import { Refused } from "./refusal.ts";
import { paragraphsIn, readStory } from "./story.ts";
import { readStyles } from "./styleSheet.ts";
import { attributeOf, elementIn, elementsIn, everyElement, type Element } from "./xml.ts";

/** A4 upright, in twentieths of a point, and how much of it the text needs for its tables. */
const paperWidth = 11_906;
const leastText = 6800;
const leastSide = 280;
const highestMargin = 4500;

function marginsOf(section: Element): Base["margins"] {
  const margin = elementIn(section, "w:pgMar");
  const side = (name: string, usual: number): number => {
    const read = Math.abs(Math.round(Number(attributeOf(margin, `w:${name}`) ?? usual)));
    return Math.max(leastSide, Number.isFinite(read) ? read : usual);
  };
  const margins = {
    top: side("top", 1361),
    bottom: side("bottom", 1247),
    left: side("left", 1077),
    right: side("right", 1077),
    header: side("header", 510),
    footer: side("footer", 510),
  };
  if (paperWidth - margins.left - margins.right < leastText) throw new Refused("houseStyle.baseTooNarrow");
  if (Math.max(margins.top, margins.bottom, margins.header, margins.footer) > highestMargin)
    throw new Refused("houseStyle.baseTooHigh");
  return margins;
}

const switchedOff: ReadonlySet<string> = new Set(["0", "false", "off"]);
const hides: ReadonlySet<string> = new Set(["w:vanish", "w:specVanish", "w:webHidden"]);

/** Elements that are looked at before others get their turn. */
const looksAtOnce = 4000;

/** The sections of a document. Text nobody sees has no place in a file that is given on, wherever it stands. */
async function sectionsOf(body: Element): Promise<readonly Element[]> {
  const sections: Element[] = [];
  let looks = 0;
  for (const element of everyElement(body)) {
    const { name, attributes } = element;
    if (hides.has(name) && !switchedOff.has(attributes.get("w:val") ?? "true"))
      throw new Refused("houseStyle.baseHiddenText");
    if (name === "w:sectPr") sections.push(element);
    if ((looks += 1) % looksAtOnce === 0) await breathe();
  }
  return sections;
}

type Place = "header" | "footer";
type Which = "default" | "first";

const sidesOf = (section: Element) =>
  (["header", "footer"] as const).flatMap((place) =>
    elementsIn(section, `w:${place}Reference`).map((reference) => ({ place, reference })),
  );

/** The parts that are header and footer in the end: a section that says nothing goes on with those of the section before. */
function headersOf(file: WordFile, sections: readonly Element[]): ReadonlyMap<`${Place}.${Which}`, string> {
  const found = new Map<`${Place}.${Which}`, string>();
  for (const { place, reference } of sections.flatMap(sidesOf)) {
    const type = attributeOf(reference, "w:type") ?? "default";
    const id = attributeOf(reference, "r:id");
    const target = file.related(file.main).find((one) => one.id === id && one.type === place)?.target;
    if (target === undefined) throw new Refused("houseStyle.baseDamaged", { part: file.main });
    if (type === "default" || type === "first") found.set(`${place}.${type}`, target);
  }
  return found;
}

/** As it is printed on each copy: `NM-4F7Q-04`. */
const copyCode = /\b[A-Z]{2,3}-[0-9A-Z]{4}-\d{2,3}\b/u;

/** A copy made for somebody would put their name and its number on everybody's pages. */
function refuseCopies(stories: readonly Story[]): void {
  for (const { runs } of stories.flatMap(paragraphsIn))
    if (copyCode.test(runs.map((run) => (run.kind === "text" ? run.text : " ")).join("")))
      throw new Refused("houseStyle.baseIsACopy");
}

async function understand(name: string, bytes: Uint8Array): Promise<Base> {
  const file = takeApart(bytes);
  await breathe();
  const document = await file.longXml(file.main);
  const body = elementIn(document, "w:body");
  if (document.name !== "w:document" || body === null) throw new Refused("houseStyle.baseDamaged", { part: file.main });
  const sections = await sectionsOf(body);
  const last = sections.at(-1) ?? { name: "w:sectPr", attributes: new Map(), children: [] };
  const styles = readStyles(file);
  await breathe();
  const pictures = gatherPictures();
  const parts = headersOf(file, sections);
  const story = (place: Place, which: Which): Story => {
    const part = parts.get(`${place}.${which}`);
    return part === undefined ? [] : readStory(file.xml(part), { file, part, styles, pictures });
  };
  const otherFirst = elementIn(last, "w:titlePg");
  const hasOtherFirst = otherFirst !== null && !switchedOff.has(attributeOf(otherFirst, "w:val") ?? "true");
  const base = Base.parse({
    name: cleanLine(name).slice(0, 200),
    margins: marginsOf(last),
    styles: styles.ours,
    header: story("header", "default"),
    footer: story("footer", "default"),
    first: hasOtherFirst ? { header: story("header", "first"), footer: story("footer", "first") } : null,
    pictures: pictures.all,
  });
  refuseCopies([base.header, base.footer, ...(base.first ? [base.first.header, base.first.footer] : [])]);
  return base;
}

/**
 * Reads the area's own Word file: header, footer, margins and the styles that go by the names of ours. Nothing of the file
 * is kept but what was understood; one that is broken, or holds what must not be handed on, is refused with the reason.
 */
export async function readBase(name: string, bytes: Uint8Array): Promise<Result<Base, BaseProblem>> {
  try {
    return ok(await understand(name, bytes));
  } catch (problem) {
    if (problem instanceof Refused) return { ok: false, failure: problem.failure };
    throw problem;
  }
}
