import { ImageRun, TextWrappingSide, TextWrappingType, type IFloating } from "docx";
import type { Base, BaseRun } from "../../../shared/houseStyle/base.ts";
import { contentOf } from "./fixedBytes.ts";
import type { House, Logo } from "../houseStyle/rows.ts";

type DrawnPicture = Extract<BaseRun, { kind: "picture" }>;

/** The pictures of one document, numbered in the order they are printed. */
export interface Pictures {
  logo(logo: Logo): ImageRun;
  ofBase(picture: DrawnPicture): ImageRun;
  /** The names that the parts of the pictures are to have, by what they hold (`contentOf`). */
  readonly names: ReadonlyMap<string, string>;
}

/** Pixels of 1/96 inch: the logo stands within 60 by 20 mm. */
const pixels = (millimetres: number): number => (millimetres * 96) / 25.4;
const room = { width: pixels(60), height: pixels(20) };

const wraps = {
  none: TextWrappingType.NONE,
  square: TextWrappingType.SQUARE,
  topAndBottom: TextWrappingType.TOP_AND_BOTTOM,
} as const;

type Aligned = IFloating["horizontalPosition"] & IFloating["verticalPosition"];
const placed = ({ offset, align }: { readonly offset: number; readonly align: string | null }): Partial<Aligned> =>
  (align === null ? { offset } : { align }) as Partial<Aligned>;

const floating = ({ x, y, wrap }: NonNullable<DrawnPicture["float"]>): IFloating => ({
  horizontalPosition: { relative: x.from, ...placed(x) },
  verticalPosition: { relative: y.from, ...placed(y) },
  // Never in front: marking and recipient stay to be read whatever a letterhead puts there.
  behindDocument: true,
  allowOverlap: true,
  wrap: { type: wraps[wrap], side: TextWrappingSide.BOTH_SIDES },
});

/** Starts counting for one document. */
export function startPictures({ base, logo: ownLogo }: Pick<House, "base" | "logo">): Pictures {
  let count = 0;
  const next = (): string => String((count += 1));
  const bytes = (base?.pictures ?? []).map((picture) => new Uint8Array(Buffer.from(picture.base64, "base64")));
  const kindOf = (place: number): Base["pictures"][number]["kind"] => base?.pictures[place]?.kind ?? "png";
  const names = new Map(bytes.map((data, place) => [contentOf(data), `house${place + 1}.${kindOf(place)}`]));
  if (ownLogo) names.set(contentOf(ownLogo.bytes), `logo.${ownLogo.kind}`);
  return {
    names,
    logo({ kind, width, height, bytes: data, altText }) {
      const share = Math.min(room.width / width, room.height / height);
      return new ImageRun({
        type: kind,
        data,
        transformation: { width: Math.round(width * share), height: Math.round(height * share) },
        altText: { id: next(), name: "Logo", description: altText },
      });
    },
    ofBase({ picture, width, height, altText, float }) {
      const id = next();
      return new ImageRun({
        type: kindOf(picture),
        data: bytes[picture] ?? new Uint8Array(),
        transformation: { width, height },
        altText: { id, name: `Picture ${id}`, ...(altText === "" ? {} : { description: altText }) },
        ...(altText === "" ? { decorative: true } : {}),
        ...(float === null ? {} : { floating: floating(float) }),
      });
    },
  };
}
