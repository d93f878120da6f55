import type { BaseRun } from "../../../../shared/houseStyle/base.ts";
import { cleanLine } from "../../../../shared/text.ts";
import type { WordFile } from "./parts.ts";
import type { Pictures } from "./pictures.ts";
import { Refused } from "./refusal.ts";
import { attributeOf, elementAt, elementIn, elementsIn, everyElement, textIn, type Element } from "./xml.ts";

type DrawnPicture = Extract<BaseRun, { kind: "picture" }>;

/** Word measures in 914,400ths of an inch, the printer in 96ths. */
const ofOnePixel = 9525;
/** Millimetres as pixels: the paper, and what a picture in the line may take from every page. */
const pixels = (millimetres: number): number => (millimetres * 96) / 25.4;
const paper = { width: pixels(210), height: pixels(297) };
const highest = pixels(60);

const number = (text: string | null): number => {
  const read = Number(text);
  return text !== null && Number.isFinite(read) ? Math.round(read) : 0;
};

const froms: Readonly<Record<string, "page" | "margin" | "column">> = {
  margin: "margin",
  column: "column",
  character: "column",
};
const fromsDown: Readonly<Record<string, "page" | "margin" | "paragraph">> = {
  margin: "margin",
  paragraph: "paragraph",
  line: "paragraph",
};
const places: ReadonlySet<string> = new Set(["left", "center", "right", "top", "bottom"]);

function placeOf(position: Element | null): { readonly offset: number; readonly align: string | null } {
  const align = elementIn(position, "wp:align");
  const word = align === null ? "" : textIn(align).trim();
  const offset = elementIn(position, "wp:posOffset");
  return { align: places.has(word) ? word : null, offset: offset === null ? 0 : number(textIn(offset)) };
}

function floatOf(anchor: Element): DrawnPicture["float"] {
  const across = elementIn(anchor, "wp:positionH");
  const down = elementIn(anchor, "wp:positionV");
  const wraps = elementsIn(anchor).map(({ name }) => name);
  return {
    x: { from: froms[attributeOf(across, "relativeFrom") ?? ""] ?? "page", ...placeOf(across) },
    y: { from: fromsDown[attributeOf(down, "relativeFrom") ?? ""] ?? "page", ...placeOf(down) },
    wrap: wraps.includes("wp:wrapTopAndBottom") ? "topAndBottom" : wraps.includes("wp:wrapNone") ? "none" : "square",
  };
}

interface Around {
  readonly file: WordFile;
  readonly part: string;
  readonly pictures: Pictures;
}

/** A picture in a header or footer. Whatever else can be drawn is refused: it could not be printed as it is meant. */
export function pictureIn(drawing: Element, { file, part, pictures }: Around): DrawnPicture {
  const [placed] = elementsIn(drawing);
  if (!placed || !["wp:inline", "wp:anchor"].includes(placed.name)) throw new Refused("houseStyle.baseDrawing");
  const picture = elementAt(placed, "a:graphic", "a:graphicData", "pic:pic");
  const blip = elementAt(picture, "pic:blipFill", "a:blip");
  if (blip === null) throw new Refused("houseStyle.baseDrawing");
  if (attributeOf(blip, "r:link") !== null) throw new Refused("houseStyle.baseLinks");
  const about = elementIn(placed, "wp:docPr");
  if (attributeOf(about, "hidden") === "1") throw new Refused("houseStyle.baseHiddenText");
  const crop = elementAt(picture, "pic:blipFill", "a:srcRect");
  // What was cut off is still in the file, and would be seen by everybody.
  if ([...(crop?.attributes.values() ?? [])].some((side) => number(side) !== 0))
    throw new Refused("houseStyle.basePictureCropped");
  const embedded = attributeOf(blip, "r:embed");
  const target = file.related(part).find(({ id, type }) => id === embedded && type === "image")?.target ?? "";
  const bytes = file.bytes(target);
  if (bytes === null) throw new Refused("houseStyle.baseDamaged", { part });
  const extent = elementIn(placed, "wp:extent");
  const [width, height] = ["cx", "cy"].map((side) => number(attributeOf(extent, side)) / ofOnePixel);
  if (width === undefined || height === undefined || width < 1 || height < 1)
    throw new Refused("houseStyle.baseDamaged", { part });
  const float = placed.name === "wp:anchor" ? floatOf(placed) : null;
  const takesRoom = float === null || float.wrap === "topAndBottom";
  if (width > paper.width * 1.02 || height > paper.height * 1.02 || (takesRoom && height > highest))
    throw new Refused("houseStyle.baseTooHigh");
  // A picture that is turned or mirrored would be printed straight.
  const isTurned = [...everyElement(picture ?? placed)].some(
    ({ name, attributes }) => name === "a:xfrm" && ["rot", "flipH", "flipV"].some((side) => attributes.has(side)),
  );
  if (isTurned) throw new Refused("houseStyle.baseDrawing");
  return {
    kind: "picture",
    picture: pictures.take(target, bytes),
    width: Math.round(width),
    height: Math.round(height),
    altText: cleanLine(attributeOf(about, "descr") ?? attributeOf(about, "title") ?? "").slice(0, 200),
    float,
  };
}
