import type { houseStyleContract } from "../../../shared/houseStyle/contract.ts";
import type { Base } from "../../../shared/houseStyle/base.ts";
import { whyTooLight } from "../../../shared/houseStyle/contrast.ts";
import { largestBaseKilobytes, largestLogoKilobytes, type BaseShown } from "../../../shared/houseStyle/model.ts";
import { readPicture } from "../../../shared/houseStyle/picture.ts";
import type { z } from "zod";
import { fail, ok } from "../../../shared/result.ts";
import type { HandlersOf } from "../context.ts";
import { readBase } from "./base/read.ts";
import { baseOf, houseStyleOf, isFileThere, keepFile, keepStyle, logoOf } from "./rows.ts";

/** Four letters of base64 are three bytes: what is longer is not taken apart at all. */
const isTooLong = (base64: string, kilobytes: number): boolean => base64.length > (kilobytes * 1024 * 4) / 3 + 4;

const shownBase = ({ name, styles, pictures, header, footer, first }: Base): z.infer<typeof BaseShown> => ({
  name,
  styles: Object.keys(styles).length,
  pictures: pictures.length,
  header: header.length > 0 || (first?.header.length ?? 0) > 0,
  footer: footer.length > 0 || (first?.footer.length ?? 0) > 0,
  otherFirstPage: first !== null,
});

export const houseStyleHandlers: HandlersOf<typeof houseStyleContract> = {
  "houseStyle.show": async (reading) => {
    const style = await houseStyleOf(reading);
    const logo = await logoOf(reading, style);
    const base = await baseOf(reading, style);
    return ok({
      style,
      logo: logo && {
        kind: logo.kind,
        width: logo.width,
        height: logo.height,
        base64: Buffer.from(logo.bytes).toString("base64"),
      },
      base: base && shownBase(base),
    });
  },

  "houseStyle.change": async (writing, style) => {
    const tooLight = whyTooLight(style);
    if (tooLight) return fail(tooLight);
    const places = style.texts.map(({ group, language }) => `${group}/${language}`);
    if (new Set(places).size < places.length) return fail("houseStyle.textTwice");
    const isGone =
      (style.logo !== null && !(await isFileThere(writing, "LOGO", style.logo.fileId))) ||
      (style.baseId !== null && !(await isFileThere(writing, "BASE", style.baseId)));
    if (isGone) return fail("houseStyle.fileGone");
    await keepStyle(writing, style);
    return ok(null);
  },

  "houseStyle.takeLogo": async (writing, { base64, altText }) => {
    if (isTooLong(base64, largestLogoKilobytes))
      return fail("houseStyle.pictureTooLarge", { most: largestLogoKilobytes });
    const read = readPicture(Buffer.from(base64, "base64"), largestLogoKilobytes);
    if (!read.ok) return read;
    const { kind, width, height, bytes } = read.value;
    const fileId = await keepFile(writing, { kind: "LOGO", name: `logo.${kind}`, width, height, bytes });
    const style = { ...(await houseStyleOf(writing)), logo: { fileId, altText } };
    await keepStyle(writing, style);
    return ok(style);
  },

  "houseStyle.takeBase": async (writing, { fileName, base64 }) => {
    if (isTooLong(base64, largestBaseKilobytes))
      return fail("houseStyle.baseTooLarge", { most: largestBaseKilobytes / 1000 });
    const read = await readBase(fileName, new Uint8Array(Buffer.from(base64, "base64")));
    if (!read.ok) return read;
    const bytes = Buffer.from(JSON.stringify(read.value), "utf8");
    const baseId = await keepFile(writing, { kind: "BASE", name: read.value.name, width: 0, height: 0, bytes });
    const style = { ...(await houseStyleOf(writing)), baseId };
    await keepStyle(writing, style);
    return ok(style);
  },
};
