import type { HouseStyleShown } from "../../../shared/houseStyle/model.ts";

/** A logo as the address of a picture, without a file. */
export const logoSource = ({ kind, base64 }: NonNullable<HouseStyleShown["logo"]>): string =>
  `data:image/${kind === "jpg" ? "jpeg" : "png"};base64,${base64}`;
