import { paragraph, type Block, type Outline } from "../documents/outline.ts";
import type { IssuedKind } from "../documents/model.ts";
import type { Language } from "../settings/model.ts";
import type { HouseText, TextGroup } from "./model.ts";

/**
 * Which texts a kind of document opens and closes with. A referral form has none, since it is read
 * back, nor has a script, which is read out.
 */
export const textGroupOf: Readonly<Record<IssuedKind, TextGroup | null>> = {
  AGENDA: "AGENDA",
  AGENDA_REFERENCES: "AGENDA",
  MINUTES: "MINUTES",
  MINUTES_OF_CASE: "MINUTES",
  MINUTES_ADDENDUM: "MINUTES",
  ACTION_LIST: "ACTION_LISTS",
  ACTION_LIST_OF_PERSON: "ACTION_LISTS",
  INVITATION: "AGENDA",
  RESEARCH_REQUEST: "FORMS",
  CONFIDENTIALITY_SHEET: "FORMS",
  CHAIR_SCRIPT: null,
  ATTENDANCE: "FORMS",
  REFERRAL_FORM: null,
  ESCALATION_LETTER: "LETTERS",
  RISK_ASSESSMENT: "FORMS",
  TRANSFER_SUMMARY: "FORMS",
  CONFIRMATION_LETTER: "LETTERS",
  NOT_HEARD_LETTER: "LETTERS",
};

/** The text of one group in one language of documents; an empty one where nobody wrote any. */
export const houseTextOf = (texts: readonly HouseText[], group: TextGroup, language: Language): HouseText =>
  texts.find((text) => text.group === group && text.language === language) ?? {
    group,
    language,
    opening: "",
    closing: "",
  };

/** Paragraphs of a text: an empty line parts them, a single line feed stays one. */
export const paragraphsOf = (text: string): readonly Block[] =>
  text
    .split(/\n\s*\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => paragraph(part));

/** An outline with the house's own words: after its title and subtitle, and at its end. */
export function withHouseTexts(outline: Outline, kind: IssuedKind, texts: readonly HouseText[]): Outline {
  const group = textGroupOf[kind];
  if (group === null) return outline;
  const { opening, closing } = houseTextOf(texts, group, outline.language);
  const first = outline.blocks.findIndex((block) => block.kind !== "title" && block.kind !== "subtitle");
  const body = first === -1 ? outline.blocks.length : first;
  return {
    ...outline,
    blocks: [
      ...outline.blocks.slice(0, body),
      ...paragraphsOf(opening),
      ...outline.blocks.slice(body),
      ...paragraphsOf(closing),
    ],
  };
}
