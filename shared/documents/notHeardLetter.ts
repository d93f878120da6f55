import type { DeferralReason } from "../agenda/model.ts";
import type { CivilDate } from "../dates.ts";
import { pageSetUp, type Composing } from "./composing.ts";
import { dayLong } from "./dayWords.ts";
import { bold, heading, paragraph, plain, type Block, type Outline } from "./outline.ts";
import { word } from "./words.ts";

/** Why a referral is not heard: put off by a conference, not come to by one, or not taken on at all. */
export type NotHeard =
  | {
      readonly kind: "putOff";
      readonly on: CivilDate;
      readonly reason: DeferralReason;
      readonly nextOn: CivilDate;
      /** Who keeps the victim safe until then. */
      readonly keeper: string;
    }
  | { readonly kind: "notReached"; readonly on: CivilDate }
  | { readonly kind: "declined"; readonly reason: string };

/** What the agency that referred is told: which referral, that it is not heard, why, and what happens next. */
export interface NotHeardLetter {
  readonly area: string;
  readonly marking: string;
  readonly from: string;
  readonly today: CivilDate;
  readonly agency: string;
  readonly reference: string;
  readonly initials: string;
  readonly receivedOn: CivilDate;
  readonly notHeard: NotHeard;
}

/** The letter to the agency that referred; of the case itself it says nothing (`RULES.md` documents of one case). */
export function composeNotHeardLetter(letter: NotHeardLetter, composing: Composing): Outline {
  const { t, language } = composing;
  const { area, from, today, agency, reference, initials, receivedOn, notHeard } = letter;
  return {
    name: `${t("notHeard:name")} · ${area} · ${today}`,
    language,
    date: today,
    page: pageSetUp({ area: letter }, composing, { orientation: "portrait", approvable: false }),
    blocks: [
      { kind: "title", text: titleOf(notHeard, composing) },
      { kind: "subtitle", text: t("notHeard:place", { area, day: dayLong(language, today) }) },
      paragraph(t("notHeard:to", { agency })),
      {
        kind: "grid",
        across: 1,
        pairs: [
          { label: t("notHeard:referral"), value: [bold(reference), plain(` ${initials}`)] },
          { label: t("notHeard:received"), value: [plain(dayLong(language, receivedOn))] },
        ],
      },
      ...whatAndWhy(notHeard, composing),
      heading(2, t("notHeard:next.heading")),
      ...whatNext(notHeard, composing),
      paragraph(t("notHeard:next.meanwhile")),
      paragraph(t("notHeard:confidential")),
      paragraph(t("notHeard:closing", { name: from })),
    ],
  };
}

function titleOf({ kind }: NotHeard, { t }: Composing): string {
  return kind === "declined" ? t("notHeard:title.declined") : t("notHeard:title.putOff");
}

function whatAndWhy(notHeard: NotHeard, { t, language }: Composing): readonly Block[] {
  switch (notHeard.kind) {
    case "putOff":
      return [
        paragraph(t("notHeard:putOff", { day: dayLong(language, notHeard.on) })),
        paragraph(bold(`${t("notHeard:reason")} `), plain(`${word(t, "putOffReason", notHeard.reason)}.`)),
      ];
    case "notReached":
      return [
        paragraph(t("notHeard:notReached", { day: dayLong(language, notHeard.on) })),
        paragraph(bold(`${t("notHeard:reason")} `), plain(`${word(t, "putOffReason", "TIME")}.`)),
      ];
    case "declined":
      return [
        paragraph(t("notHeard:declined")),
        paragraph(bold(`${t("notHeard:reason")} `), plain(notHeard.reason.trim())),
      ];
  }
}

function whatNext(notHeard: NotHeard, { t, language }: Composing): readonly Block[] {
  switch (notHeard.kind) {
    case "putOff":
      return [
        paragraph(t("notHeard:next.on", { day: dayLong(language, notHeard.nextOn) })),
        paragraph(t("notHeard:next.keeper", { who: notHeard.keeper })),
      ];
    case "notReached":
      return [paragraph(t("notHeard:next.nextList"))];
    case "declined":
      return [paragraph(t("notHeard:next.again"))];
  }
}
