import type { CivilDate } from "../dates.ts";
import { noAnswer, type Answer, type AssessmentContent } from "../risk/assessment.ts";
import { choiceItems, isSummed, packText, type Item, type Pack } from "../risk/pack.ts";
import { judge, reassessOn } from "../risk/score.ts";
import { pageSetUp, type Composing } from "./composing.ts";
import { dayLong, listed } from "./dayWords.ts";
import { bold, heading, paragraph, plain, quiet, row, type Block, type Outline, type Pair } from "./outline.ts";

/** One completed assessment as it is handed on: who it is about, the very version of its instrument, every answer, who set a level and why. */
export interface RiskAssessmentPaper {
  readonly area: string;
  readonly marking: string;
  readonly reference: string;
  readonly today: CivilDate;
  readonly victim: string;
  readonly perpetrators: readonly string[];
  readonly agencyName: string;
  readonly pack: Pack;
  readonly content: AssessmentContent;
  /** Levels that were set after it was complete. */
  readonly raised: readonly {
    readonly level: string;
    readonly reason: string;
    readonly by: string;
    readonly on: CivilDate;
  }[];
}

/** The wording of an item as far as the licence of its instrument lets it be printed; else its code stands alone (`RULES.md` instruments). */
export const wordingOf = ({ embed }: Pick<Pack, "embed">, { text }: Pick<Item, "text">, language: string): string =>
  text !== null && (embed === "FULL" || embed === "PARAPHRASE") ? packText(text, language) : "";

/** A risk assessment: what it came to, each answer with who says so, and the judgement of a person over it. */
export function composeRiskAssessment(paper: RiskAssessmentPaper, composing: Composing): Outline {
  const { t, language } = composing;
  const { area, reference, today, pack, content } = paper;
  return {
    name: `${t("riskAssessment:name")} · ${area} · ${today}`,
    language,
    date: today,
    page: pageSetUp({ area: paper }, composing, { orientation: "portrait", approvable: false }),
    blocks: [
      { kind: "title", text: t("riskAssessment:title") },
      { kind: "subtitle", text: [reference, packText(pack.name, language)].join(" · ") },
      { kind: "grid", across: 2, pairs: headOf(paper, composing) },
      ...aboutInstrument(pack, composing),
      ...answers(pack, content, composing),
      ...judgement(paper, composing),
      ...said(t("riskAssessment:comment"), content.comment),
      paragraph(quiet(t("riskAssessment:informs"))),
    ],
  };
}

const said = (title: string, text: string): readonly Block[] =>
  text.trim() === "" ? [] : [heading(2, title), paragraph(text.trim())];

const labelOf = ({ levels, legacyLevels }: Pack, code: string, language: string): string => {
  const level = [...levels, ...legacyLevels].find((one) => one.code === code);
  return level ? packText(level.label, language) : code;
};

/** The level that counts: the one a person set last, else that of the answers. */
const levelOf = ({ pack, content, raised }: RiskAssessmentPaper): string | null =>
  raised.at(-1)?.level ?? content.override?.level ?? judge(pack, content).level;

function headOf(paper: RiskAssessmentPaper, { t, language }: Composing): readonly Pair[] {
  const { pack, content, victim, perpetrators, agencyName } = paper;
  const { score, of } = judge(pack, content);
  const level = levelOf(paper);
  const again = reassessOn(pack, level, content.assessedOn);
  const result = score === null ? "" : of === null ? String(score) : t("riskAssessment:scoreOf", { score, of });
  const pairs: readonly (readonly [label: string, value: string])[] = [
    [t("riskAssessment:victim"), victim],
    [t("riskAssessment:perpetrator"), perpetrators.join("\n")],
    [t("riskAssessment:on"), content.assessedOn === null ? "" : dayLong(language, content.assessedOn)],
    [t("riskAssessment:by"), [content.assessor, agencyName].filter((part) => part !== "").join(", ")],
    [t("riskAssessment:level"), level === null ? "" : labelOf(pack, level, language)],
    [t("riskAssessment:score"), result],
    [t("riskAssessment:again"), again === null ? "" : dayLong(language, again)],
    [t("riskAssessment:document"), content.documentReference],
  ];
  return pairs
    .filter(([, value]) => value !== "")
    .map(([label, value]) => ({
      label,
      value: [label === t("riskAssessment:level") ? bold(value) : plain(value)],
    }));
}

/** What the licence asks to be said of the wording, and the notice of the instrument. */
function aboutInstrument(pack: Pack, { t, language }: Composing): readonly Block[] {
  const owner = pack.licence.owner;
  const wording = {
    FULL: t("riskAssessment:official", { owner }),
    PARAPHRASE: t("riskAssessment:paraphrase", { owner }),
    CODES_ONLY: t("riskAssessment:codesOnly", { owner }),
    RESULT_ONLY: t("riskAssessment:resultOnly", { owner }),
  }[pack.embed];
  return [paragraph(quiet(`${wording} ${packText(pack.notice, language)}`))];
}

function answers(pack: Pack, content: AssessmentContent, composing: Composing): readonly Block[] {
  const { t, language } = composing;
  const asked = choiceItems(pack);
  const written = pack.items.filter((item) => item.kind === "TEXT" && answerTo(content, item).comment.trim() !== "");
  if (asked.length === 0) return [];
  const parts = [...new Set(pack.items.map(({ section }) => section))];
  const titleOf = (code: string): string => {
    const section = pack.sections.find((one) => one.code === code);
    return section ? packText(section.title, language) : code;
  };
  return [
    heading(2, t("riskAssessment:answers")),
    paragraph(tally(pack, content, composing)),
    ...parts.flatMap((section): Block[] => {
      const items = [...asked, ...written].filter((item) => item.section === section);
      if (items.length === 0) return [];
      const wording = items.some((item) => wordingOf(pack, item, language) !== "");
      return [
        ...(parts.length > 1 ? [heading(3, titleOf(section))] : []),
        {
          kind: "table",
          columns: [
            { heading: t("riskAssessment:item"), width: wording ? 9 : 20 },
            ...(wording ? [{ heading: t("riskAssessment:question"), width: 46 }] : []),
            { heading: t("riskAssessment:answer"), width: 16 },
            { heading: t("riskAssessment:remarks"), width: 29 },
          ],
          rows: items.map((item) => {
            const answer = answerTo(content, item);
            return row(
              bold(item.code),
              ...(wording ? [wordingOf(pack, item, language)] : []),
              item.kind === "TEXT" ? "" : answerWord(answer, composing),
              remarksOf(answer, composing),
            );
          }),
        },
      ];
    }),
    ...grave(pack, content, composing),
  ];
}

const answerTo = ({ answers: all }: Pick<AssessmentContent, "answers">, { code }: Pick<Item, "code">): Answer =>
  (Object.hasOwn(all, code) ? all[code] : undefined) ?? noAnswer;

function answerWord({ value }: Answer, { t }: Composing): string {
  switch (value) {
    case null:
      return t("riskAssessment:notAnswered");
    case "YES":
      return t("riskAssessment:yes");
    case "NO":
      return t("riskAssessment:no");
    case "DONT_KNOW":
      return t("riskAssessment:dontKnow");
    default:
      return value;
  }
}

/** Who says so, where that is not the victim, and what was remarked. */
const remarksOf = ({ source, comment }: Answer, { t }: Composing): string =>
  [source === "" ? "" : t("riskAssessment:source", { source }), comment.trim()]
    .filter((part) => part !== "")
    .join("\n");

/** "17 of 24 answered yes, 2 not known, 1 not answered; with these it could become 20." */
function tally(pack: Pack, content: AssessmentContent, { t }: Composing): string {
  const { items, yes, dontKnow, open, lowest, highest } = judge(pack, content);
  const counted = [
    t("riskAssessment:tally.yes", { yes, items }),
    ...(dontKnow > 0 ? [t("riskAssessment:tally.dontKnow", { count: dontKnow })] : []),
    open > 0 ? t("riskAssessment:tally.open", { count: open }) : t("riskAssessment:tally.none"),
  ].join(", ");
  return isSummed(pack) && lowest !== null && highest !== null && lowest !== highest
    ? t("riskAssessment:tally.between", { counted, from: lowest, to: highest })
    : t("riskAssessment:tally.sentence", { counted });
}

function grave(pack: Pack, content: AssessmentContent, { t }: Composing): readonly Block[] {
  const outcome = judge(pack, content);
  return [
    ...(outcome.critical.length === 0
      ? []
      : [
          paragraph(
            bold(t("riskAssessment:critical", { count: outcome.critical.length, codes: listed(outcome.critical) })),
          ),
        ]),
    ...(outcome.grave.length === 0 ? [] : [paragraph(t("riskAssessment:grave", { codes: listed(outcome.grave) }))]),
  ];
}

/** Each level that a person set, with who and why: the answers stay what they were. */
function judgement({ pack, content, raised }: RiskAssessmentPaper, { t, language }: Composing): readonly Block[] {
  const { override } = content;
  const set = [
    ...(override === null
      ? []
      : [
          {
            text: t("riskAssessment:setByAssessor", { level: labelOf(pack, override.level, language) }),
            reason: override.reason,
          },
        ]),
    ...raised.map(({ level, by, on, reason }) => ({
      text: t("riskAssessment:setBy", { level: labelOf(pack, level, language), name: by, day: dayLong(language, on) }),
      reason,
    })),
  ];
  if (set.length === 0) return [];
  return [
    heading(2, t("riskAssessment:judgement")),
    ...set.map(({ text, reason }) => paragraph(bold(`${text} `), plain(reason.trim()))),
  ];
}
