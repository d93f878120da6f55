import { z } from "zod";

/** Why a Word file cannot be the base of the area's documents: each is a sentence that says what to do. */
export const baseProblems = [
  "houseStyle.baseTooLarge",
  "houseStyle.baseNotWord",
  "houseStyle.baseOldWord",
  "houseStyle.baseProtected",
  "houseStyle.baseDamaged",
  "houseStyle.baseTooMuchInside",
  "houseStyle.baseMacros",
  "houseStyle.baseRemoteTemplate",
  "houseStyle.baseLinks",
  "houseStyle.baseEmbedded",
  "houseStyle.baseHiddenText",
  "houseStyle.baseTracked",
  "houseStyle.baseField",
  "houseStyle.baseDrawing",
  "houseStyle.basePictureKind",
  "houseStyle.basePictureDamaged",
  "houseStyle.basePictureTooLarge",
  "houseStyle.baseIsACopy",
  "houseStyle.baseTooNarrow",
  "houseStyle.baseTooHigh",
  "houseStyle.basePictureCropped",
] as const;
export type BaseProblem = (typeof baseProblems)[number];

const Hex = z.string().regex(/^[0-9A-F]{6}$/u);
/** Twentieths of a point, as Word counts. */
const Twips = z.int().min(-3000).max(20_000);
const FontName = z.string().regex(/^[\p{L}\p{N} _.'-]{1,60}$/u);

/** How letters look; null where it is as usual. */
export const LetterLook = z.object({
  font: FontName.nullable(),
  /** Half points. */
  size: z.int().min(8).max(144).nullable(),
  bold: z.boolean().nullable(),
  italics: z.boolean().nullable(),
  colour: Hex.nullable(),
  caps: z.boolean().nullable(),
});
export type LetterLook = z.infer<typeof LetterLook>;

/** How a paragraph stands; null where it is as usual. */
export const ParagraphLook = z.object({
  align: z.enum(["left", "center", "right", "both"]).nullable(),
  before: Twips.nullable(),
  after: Twips.nullable(),
  /** 240ths of a line. */
  line: z.int().min(160).max(720).nullable(),
  left: Twips.nullable(),
  right: Twips.nullable(),
  firstLine: Twips.nullable(),
  hanging: Twips.nullable(),
});
export type ParagraphLook = z.infer<typeof ParagraphLook>;

/** Our styles that a Word file can say the look of. */
export const baseStyles = [
  "normal",
  "title",
  "subtitle",
  "heading1",
  "heading2",
  "heading3",
  "body",
  "bullet",
  "cell",
  "cellHead",
  "label",
  "header",
  "footer",
] as const;
export type BaseStyle = (typeof baseStyles)[number];

const Float = z.object({
  x: z.object({ from: z.enum(["page", "margin", "column"]), offset: z.int(), align: z.string().nullable() }),
  y: z.object({ from: z.enum(["page", "margin", "paragraph"]), offset: z.int(), align: z.string().nullable() }),
  wrap: z.enum(["none", "square", "topAndBottom"]),
});

/** Something in a line of header or footer. */
export const BaseRun = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), text: z.string(), look: LetterLook }),
  z.object({ kind: z.literal("tab") }),
  z.object({ kind: z.literal("break") }),
  z.object({ kind: z.enum(["page", "pages"]), look: LetterLook }),
  z.object({
    kind: z.literal("picture"),
    picture: z.int().nonnegative(),
    /** Pixels of 1/96 inch. */
    width: z.number(),
    height: z.number(),
    altText: z.string(),
    float: Float.nullable(),
  }),
]);
export type BaseRun = z.infer<typeof BaseRun>;

const Line = z.object({ size: z.int().min(1).max(96), colour: Hex });
export const BaseParagraph = z.object({
  kind: z.literal("paragraph"),
  look: ParagraphLook,
  tabs: z.array(z.object({ at: z.int(), kind: z.enum(["left", "center", "right"]) })),
  above: Line.nullable(),
  below: Line.nullable(),
  fill: Hex.nullable(),
  runs: z.array(BaseRun),
});
export type BaseParagraph = z.infer<typeof BaseParagraph>;

export const BaseTable = z.object({
  kind: z.literal("table"),
  widths: z.array(z.int().positive()),
  lines: Line.nullable(),
  rows: z.array(
    z.array(
      z.object({ span: z.int().min(1).max(20), fill: Hex.nullable(), paragraphs: z.array(BaseParagraph).min(1) }),
    ),
  ),
});
export type BaseTable = z.infer<typeof BaseTable>;

const Story = z.array(z.discriminatedUnion("kind", [BaseParagraph, BaseTable]));
export type Story = z.infer<typeof Story>;

/**
 * What is used of the area's own Word file, understood and written down anew: no part of the file itself is kept, so that
 * nothing can hide in it.
 */
export const Base = z.object({
  name: z.string(),
  margins: z.object({
    top: Twips,
    bottom: Twips,
    left: Twips,
    right: Twips,
    header: Twips,
    footer: Twips,
  }),
  styles: z.partialRecord(z.enum(baseStyles), z.object({ letters: LetterLook, paragraph: ParagraphLook })),
  header: Story,
  footer: Story,
  /** Not null: the first page has a header and a footer of its own. */
  first: z.object({ header: Story, footer: Story }).nullable(),
  pictures: z.array(z.object({ kind: z.enum(["png", "jpg"]), base64: z.string() })),
});
export type Base = z.infer<typeof Base>;
