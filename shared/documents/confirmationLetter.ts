import type { CivilDate } from "../dates.ts";
import { pageSetUp, type Composing } from "./composing.ts";
import { dayLong, listed } from "./dayWords.ts";
import { paragraph, type Outline } from "./outline.ts";

/** All that a letter to a court or legal aid may say, and nothing else of the case. */
export interface ConfirmationLetter {
  readonly area: string;
  readonly marking: string;
  /** Who signs, and for which member of the conference. */
  readonly from: string;
  readonly member: string;
  readonly today: CivilDate;
  readonly victim: string;
  readonly perpetrators: readonly string[];
  /** It was discussed, not only referred. */
  readonly discussed: boolean;
}

/**
 * The letter in which a member of the conference confirms four things: the membership, that the person was referred or
 * discussed, that they are or have been at risk, and from whom (`RULES.md` documents of one case).
 */
export function composeConfirmationLetter(letter: ConfirmationLetter, composing: Composing): Outline {
  const { t, language, recipient } = composing;
  const { area, from, member, today, victim, perpetrators, discussed } = letter;
  return {
    name: `${t("confirmation:name")} · ${area} · ${today}`,
    language,
    date: today,
    page: pageSetUp({ area: letter }, composing, { orientation: "portrait", approvable: false }),
    blocks: [
      { kind: "title", text: t("confirmation:title") },
      { kind: "subtitle", text: t("confirmation:place", { area, day: dayLong(language, today) }) },
      paragraph(t("confirmation:to", { name: recipient.name })),
      paragraph(t("confirmation:member", { member, area })),
      paragraph(discussed ? t("confirmation:discussed", { victim }) : t("confirmation:referred", { victim })),
      paragraph(t("confirmation:risk", { victim, perpetrators: listed(perpetrators), count: perpetrators.length })),
      paragraph(t("confirmation:closing", { name: from, member })),
      { kind: "signatures", labels: [t("confirmation:signature")] },
    ],
  };
}
