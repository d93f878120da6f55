import type { Base } from "../../../../shared/houseStyle/base.ts";
import { readPicture } from "../../../../shared/houseStyle/picture.ts";
import { Refused } from "./refusal.ts";

const mostKilobytes = 1000;
const mostPictures = 8;

/** The pictures of headers and footers: each once, however often it stands there. */
export interface Pictures {
  /** Where a picture stands among all. Throws `Refused` for one that cannot be printed. */
  take(part: string, bytes: Uint8Array): number;
  readonly all: Base["pictures"];
}

/** Gathers pictures as they are come across, cleaned of everything but what they show. */
export function gatherPictures(): Pictures {
  const places = new Map<string, number>();
  const all: Base["pictures"] = [];
  return {
    all,
    take(part, bytes) {
      const known = places.get(part);
      if (known !== undefined) return known;
      const read = readPicture(bytes, mostKilobytes);
      if (!read.ok) {
        const { code } = read.failure;
        if (code === "houseStyle.pictureKind") throw new Refused("houseStyle.basePictureKind");
        throw new Refused(
          code === "houseStyle.pictureDamaged" ? "houseStyle.basePictureDamaged" : "houseStyle.basePictureTooLarge",
          { most: mostKilobytes },
        );
      }
      if (all.length === mostPictures) throw new Refused("houseStyle.baseTooMuchInside");
      all.push({ kind: read.value.kind, base64: Buffer.from(read.value.bytes).toString("base64") });
      places.set(part, all.length - 1);
      return all.length - 1;
    },
  };
}
