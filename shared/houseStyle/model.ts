import { z } from "zod";
import { HouseFileId } from "../ids.ts";
import { Language, languages } from "../settings/model.ts";
import { Line, Prose } from "../text.ts";

/** Families that have Greek and Cyrillic letters where they are installed, or a twin of the same widths that has. */
export const fonts = [
  "Arial",
  "Calibri",
  "Verdana",
  "Tahoma",
  "Times New Roman",
  "Liberation Sans",
  "Liberation Serif",
] as const;
export const Font = z.enum(fonts);
export type Font = z.infer<typeof Font>;

/** Documents that open and close with the same texts; a blank referral form has none, since it is read back. */
export const textGroups = ["AGENDA", "MINUTES", "ACTION_LISTS", "FORMS", "LETTERS"] as const;
export const TextGroup = z.enum(textGroups);
export type TextGroup = z.infer<typeof TextGroup>;

/** A colour as Word writes it: six hexadecimal digits. */
export const Colour = z
  .string()
  .transform((text) => text.trim().replace(/^#/u, "").toUpperCase())
  .pipe(z.string().regex(/^[0-9A-F]{6}$/u, "houseStyle.colourForm"));

/** What stands after the title and at the end of a group of documents, in one language of documents. */
export const HouseText = z.object({
  group: TextGroup,
  language: Language,
  opening: Prose(4000),
  closing: Prose(4000),
});
export type HouseText = z.infer<typeof HouseText>;

/** The look and the fixed words of every document of the area, as far as they are typed or chosen. */
export const HouseStyle = z.object({
  font: Font,
  headingColour: Colour,
  lineColour: Colour,
  /** Stands in header and footer of every page; kept with the settings of the area. */
  marking: Line(120),
  texts: z.array(HouseText).max(textGroups.length * languages.length),
  logo: z.object({ fileId: HouseFileId, altText: Line(200) }).nullable(),
  baseId: HouseFileId.nullable(),
});
export type HouseStyle = z.infer<typeof HouseStyle>;

/** Everything but the marking, as it is kept; what an earlier program did not know is as usual. */
export const HouseLook = HouseStyle.omit({ marking: true, logo: true, baseId: true }).extend({
  logoAltText: z.string(),
});
export type HouseLook = z.infer<typeof HouseLook>;

/** What an area has that chose nothing. */
export const usualLook: HouseLook = {
  font: "Arial",
  headingColour: "0F5A4E",
  lineColour: "B4BDBA",
  texts: [],
  logoAltText: "",
};

/** The logo to be shown beside the form. */
export const LogoShown = z.object({
  kind: z.enum(["png", "jpg"]),
  width: z.number(),
  height: z.number(),
  base64: z.string(),
});

/** What of the area's own Word file is used, told in numbers. */
export const BaseShown = z.object({
  name: z.string(),
  styles: z.number(),
  pictures: z.number(),
  header: z.boolean(),
  footer: z.boolean(),
  otherFirstPage: z.boolean(),
});

/** The house style with what its files hold. */
export const HouseStyleShown = z.object({
  style: HouseStyle,
  logo: LogoShown.nullable(),
  base: BaseShown.nullable(),
});
export type HouseStyleShown = z.infer<typeof HouseStyleShown>;

/** The largest files that are taken, in kilobytes. */
export const largestLogoKilobytes = 500;
export const largestBaseKilobytes = 3000;
