import { z } from "zod";
import { cleanText } from "../text.ts";

/** What of an instrument may stand in a pack (`RULES.md` instruments): its licence decides. */
export const embeds = ["FULL", "PARAPHRASE", "CODES_ONLY", "RESULT_ONLY"] as const;
export const Embed = z.enum(embeds);

/** The answers an item can have; which of them an instrument uses stands in its pack. */
export const answerValues = ["YES", "NO", "DONT_KNOW", "0", "1", "2", "3", "4"] as const;
export const AnswerValue = z.enum(answerValues);
export type AnswerValue = z.infer<typeof AnswerValue>;

const isClean = (text: string): boolean => cleanText(text) === text.replace(/\r\n?/gu, "\n").normalize("NFC");
/** A text of a pack: what a person reads, without signs that hide or turn it around. */
const Plain = (most: number) =>
  z
    .string()
    .max(most)
    .refine(isClean, "risk.packHiddenSigns")
    .refine((text) => text.trim() !== "", "risk.packEmptyText");
const LanguageCode = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/u);
/** One text a language; a plain text is in the first language of the pack. */
const Words = (most: number) => z.union([Plain(most), z.record(LanguageCode, Plain(most))]);
const Code = z.string().regex(/^[A-Za-z0-9_.-]{1,40}$/u);
const Days = z.int().min(1).max(3650);
const Score = z.number().min(-1000).max(1000);

export const PackItem = z.strictObject({
  code: Code,
  section: Code,
  /** Null where the licence keeps the wording out: the code alone is shown. */
  text: Words(600).nullable(),
  /** CHOICE is answered and counted; TEXT is written and never counted. */
  kind: z.enum(["CHOICE", "TEXT"]).default("CHOICE"),
  weight: z.number().min(0).max(100).default(1),
  critical: z.boolean().default(false),
  /** Shown as especially grave when answered yes; it changes no score. */
  highlight: z.boolean().default(false),
});

const Level = z.strictObject({ code: Code, label: Words(120), reassessAfterDays: Days.optional() });
/** How answers become a score or a level. */
const Scoring = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("COUNT_YES"), max: z.number().optional() }),
  z.strictObject({ type: z.literal("WEIGHTED_SUM"), max: z.number().optional() }),
  z.strictObject({
    type: z.literal("COUNT_YES_OR_CRITICAL"),
    threshold: z.int().min(1),
    criticalThreshold: z.int().min(1),
    max: z.number().optional(),
  }),
  z.strictObject({ type: z.literal("ORDINAL_SUM"), max: z.number().optional() }),
  z.strictObject({ type: z.literal("JUDGEMENT") }),
  z.strictObject({ type: z.literal("RESULT_ONLY") }),
]);

/** A pack as it stands in a file (`RULES.md` instruments); `checkPack` says what else must hold. */
export const PackFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,59}$/u),
  version: z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/u),
  language: LanguageCode.optional(),
  languages: z.array(LanguageCode).min(1).max(12).optional(),
  name: Words(120),
  embed: Embed,
  licence: z.strictObject({ owner: Plain(200), status: Plain(600), permissionRef: Plain(400).nullable() }),
  notice: Words(2000),
  answers: z.array(AnswerValue).max(6).default([]),
  sections: z
    .array(z.strictObject({ code: Code, title: Words(160) }))
    .max(20)
    .default([]),
  items: z.array(PackItem).max(120).default([]),
  scoring: Scoring,
  levels: z.array(Level).max(10).default([]),
  /** Which level a score stands for; without a gap from the lowest possible score to the highest. */
  bands: z
    .array(z.strictObject({ min: z.number(), max: z.number(), level: Code }))
    .max(12)
    .default([]),
  /** Items that are grave only together. */
  clusters: z.array(z.array(Code).min(2).max(6)).max(12).default([]),
  /** What was called otherwise in an older version of the instrument, and the level it stands for now. */
  legacyLevels: z
    .array(z.strictObject({ code: Code, label: Words(120), level: Code }))
    .max(10)
    .default([]),
  /** The scores an instrument can have that is entered by its result. */
  range: z.strictObject({ min: Score, max: Score }).nullable().default(null),
  override: z.strictObject({
    allowed: z.boolean(),
    direction: z.enum(["UP", "ANY"]),
    reasonRequired: z.literal(true),
  }),
  reassessAfterDays: Days.nullable().default(null),
  /** Never: a low score blocks nothing (`RULES.md` criteria). */
  autoReject: z.literal(false),
});
export type PackFile = z.infer<typeof PackFile>;

/** A text by language; every language of its pack is there. */
export const PackText = z.record(z.string(), z.string());
export type PackText = z.infer<typeof PackText>;

/** A pack as the program works with it: every text in every language of the pack. */
export const Pack = PackFile.omit({ language: true }).extend({
  languages: z.array(z.string()).min(1),
  name: PackText,
  notice: PackText,
  sections: z.array(z.object({ code: z.string(), title: PackText })),
  items: z.array(PackItem.extend({ text: PackText.nullable() })),
  levels: z.array(z.object({ code: z.string(), label: PackText, reassessAfterDays: z.int().optional() })),
  legacyLevels: z.array(z.object({ code: z.string(), label: PackText, level: z.string() })),
});
export type Pack = z.infer<typeof Pack>;
export type Item = Pack["items"][number];

/** A text of a pack in a language, or in one it has. */
export const packText = (text: PackText, language: string): string => text[language] ?? Object.values(text)[0] ?? "";

/** The items that are answered by choosing, in their order. */
export const choiceItems = (pack: Pack): readonly Item[] => pack.items.filter(({ kind }) => kind === "CHOICE");

const valueOfAnswer = (answer: AnswerValue): number =>
  answer === "YES" ? 1 : /^\d$/u.test(answer) ? Number(answer) : 0;

/** What the highest answer of an item adds to the score. */
export const mostOf = (pack: Pick<Pack, "answers" | "scoring">, item: Pick<Item, "weight">): number =>
  weightOf(pack, item) * Math.max(0, ...pack.answers.map(valueOfAnswer));

/** What one answer of an item adds to the score; an unknown one adds nothing. */
export const pointsOf = (
  pack: Pick<Pack, "answers" | "scoring">,
  item: Pick<Item, "weight">,
  answer: AnswerValue,
): number => weightOf(pack, item) * valueOfAnswer(answer);

const weightOf = ({ scoring }: Pick<Pack, "scoring">, { weight }: Pick<Item, "weight">): number =>
  scoring.type === "WEIGHTED_SUM" || scoring.type === "ORDINAL_SUM" ? weight : 1;

/** Whether answers add up to a score at all. */
export const isSummed = ({ scoring }: Pick<Pack, "scoring">): boolean =>
  scoring.type !== "JUDGEMENT" && scoring.type !== "RESULT_ONLY";

/** The highest score the answers can give; null where nothing is summed. */
export const highestScore = (pack: Pack): number | null =>
  isSummed(pack) ? choiceItems(pack).reduce((sum, item) => sum + mostOf(pack, item), 0) : (pack.range?.max ?? null);
