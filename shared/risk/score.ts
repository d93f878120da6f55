import { addDays, daysBetween, type CivilDate } from "../dates.ts";
import { noAnswer, type Answer, type AssessmentContent, type Outcome, type Raised } from "./assessment.ts";
import { choiceItems, highestScore, isSummed, mostOf, pointsOf, type Item, type Pack } from "./pack.ts";

type Answers = Readonly<Record<string, Answer>>;

const answerOf = (answers: Answers, { code }: Pick<Item, "code">): Answer =>
  Object.hasOwn(answers, code) ? (answers[code] ?? noAnswer) : noAnswer;

/** Whether an answer may still turn out to be a yes: nobody asked, or nobody knew. Neither is a no. */
const isUncertain = (answer: Answer): boolean => answer.value === null || answer.value === "DONT_KNOW";

/** Answered with what the instrument takes as present: a yes, or more than nothing on a scale. */
const isPresent = ({ value }: Answer): boolean => value === "YES" || (value !== null && /^[1-9]$/u.test(value));

/** The level a score stands for; null where the instrument has no bands. */
function bandOf(pack: Pack, score: number): string | null {
  const reached = pack.bands.filter(({ min }) => min <= score).sort((one, other) => other.min - one.min);
  return reached[0]?.level ?? null;
}

function levelFor(pack: Pack, score: number, critical: number): string | null {
  const { scoring } = pack;
  const bySum = bandOf(pack, score);
  if (scoring.type !== "COUNT_YES_OR_CRITICAL" || critical < scoring.criticalThreshold) return bySum;
  // Enough critical items stand for the level of the threshold, never for less than the sum says.
  return bandOf(pack, Math.max(score, scoring.threshold));
}

/**
 * What the answers come to (`RULES.md` instruments): the score, how many are answered, the scores still possible, the
 * level, and what is grave. An item without an answer and a "don't know" add nothing and are told apart from a no.
 */
export function judge(pack: Pack, content: Pick<AssessmentContent, "answers" | "score" | "level">): Outcome {
  const items = choiceItems(pack);
  const answered = items.map((item) => ({ item, answer: answerOf(content.answers, item) }));
  const dontKnow = answered.filter(({ answer }) => answer.value === "DONT_KNOW").length;
  const open = answered.filter(({ answer }) => answer.value === null).length;
  const present = answered.filter(({ answer }) => isPresent(answer)).map(({ item }) => item);
  const counted = { items: items.length, yes: present.length, dontKnow, open };
  const critical = present.filter((item) => item.critical).map(({ code }) => code);
  const grave = { critical, grave: graveOf(pack, present) };
  if (!isSummed(pack)) {
    const level = levelOfResult(pack, content);
    const { score } = content;
    return {
      ...counted,
      ...grave,
      score,
      of: highestScore(pack),
      lowest: score,
      highest: score,
      level,
      highestLevel: level,
    };
  }
  const score = answered.reduce(
    (sum, { item, answer }) => sum + (answer.value === null ? 0 : pointsOf(pack, item, answer.value)),
    0,
  );
  const uncertain = answered.filter(({ answer }) => isUncertain(answer)).map(({ item }) => item);
  const highest = score + uncertain.reduce((sum, item) => sum + mostOf(pack, item), 0);
  const mostCritical = critical.length + uncertain.filter((item) => item.critical).length;
  return {
    ...counted,
    ...grave,
    score,
    of: highestScore(pack),
    lowest: score,
    highest,
    level: levelFor(pack, score, critical.length),
    highestLevel: levelFor(pack, highest, mostCritical),
  };
}

/** The level entered, in today's terms; else the one its score stands for. */
function levelOfResult(pack: Pack, { level, score }: Pick<AssessmentContent, "level" | "score">): string | null {
  if (level !== null) return pack.legacyLevels.find(({ code }) => code === level)?.level ?? level;
  return score === null ? null : bandOf(pack, score);
}

function graveOf(pack: Pack, present: readonly Item[]): string[] {
  const yes = new Set(present.map(({ code }) => code));
  const together = new Set(pack.clusters.filter((codes) => codes.every((code) => yes.has(code))).flat());
  return present.filter((item) => item.highlight || together.has(item.code)).map(({ code }) => code);
}

const placeOf = (pack: Pack, level: string | null): number => pack.levels.findIndex(({ code }) => code === level);

/** Whether a person may set one level over another in this instrument: upward, unless its pack says any way. */
export function maySetLevel(pack: Pack, from: string | null, to: string): boolean {
  const { allowed, direction } = pack.override;
  if (!allowed || placeOf(pack, to) === -1 || from === to) return false;
  return direction === "ANY" || placeOf(pack, to) > placeOf(pack, from);
}

/** The levels a person may set over `from`, lowest first. */
export const levelsAbove = (pack: Pack, from: string | null): readonly string[] =>
  pack.levels.map(({ code }) => code).filter((code) => maySetLevel(pack, from, code));

/** The level that counts: what a person set last, else what the answers say. */
export const levelThatCounts = (
  outcome: Pick<Outcome, "level">,
  { override }: Pick<AssessmentContent, "override">,
  raised: readonly Raised[],
): string | null => raised.at(-1)?.level ?? override?.level ?? outcome.level;

/** The day on which it is done again by the instrument's own rule; null where it has none or the day is open. */
export function reassessOn(pack: Pack, level: string | null, assessedOn: CivilDate | null): CivilDate | null {
  const days = pack.levels.find(({ code }) => code === level)?.reassessAfterDays ?? pack.reassessAfterDays;
  return assessedOn === null || days === null ? null : addDays(assessedOn, days);
}

/** Whether an assessment is too old to rely on: older than the area's days, or its own day of reassessment is over. */
export const isOld = (
  { assessedOn, reassessOn }: { readonly assessedOn: CivilDate | null; readonly reassessOn: CivilDate | null },
  today: CivilDate,
  validDays: number,
): boolean =>
  assessedOn !== null && (daysBetween(assessedOn, today) > validDays || (reassessOn !== null && reassessOn < today));

/** What keeps an assessment from being complete. */
export type Incomplete =
  | "risk.dateMissing"
  | "risk.dateInFuture"
  | "risk.assessorMissing"
  | "risk.nothingAnswered"
  | "risk.levelMissing"
  | "risk.levelUnknown"
  | "risk.resultMissing"
  | "risk.scoreOutOfRange"
  | "risk.overrideNotUp"
  | "risk.reasonMissing";

/**
 * The first thing that keeps an assessment from being complete, or null. Open items do not: a question that could not be
 * asked stays open. A low score never does either (`RULES.md` criteria).
 */
export function whyIncomplete(pack: Pack, content: AssessmentContent, today: CivilDate): Incomplete | null {
  if (content.assessedOn === null) return "risk.dateMissing";
  if (content.assessedOn > today) return "risk.dateInFuture";
  if (content.assessor === "") return "risk.assessorMissing";
  const wrong = pack.scoring.type === "RESULT_ONLY" ? whyNoResult(pack, content) : whyNoAnswer(pack, content);
  if (wrong) return wrong;
  const { override } = content;
  if (override === null) return null;
  if (!maySetLevel(pack, judge(pack, content).level, override.level)) return "risk.overrideNotUp";
  return override.reason.trim() === "" ? "risk.reasonMissing" : null;
}

function whyNoResult(pack: Pack, { score, level }: AssessmentContent): Incomplete | null {
  if (score === null && level === null) return "risk.resultMissing";
  if (score !== null && (pack.range === null || score < pack.range.min || score > pack.range.max))
    return "risk.scoreOutOfRange";
  return level === null || isLevel(pack, level) ? null : "risk.levelUnknown";
}

const isLevel = (pack: Pack, level: string): boolean =>
  [...pack.levels, ...pack.legacyLevels].some(({ code }) => code === level);

function whyNoAnswer(pack: Pack, { answers, level }: AssessmentContent): Incomplete | null {
  const some = choiceItems(pack).some((item) => answerOf(answers, item).value !== null);
  if (!some) return "risk.nothingAnswered";
  if (pack.scoring.type !== "JUDGEMENT") return null;
  if (level === null) return "risk.levelMissing";
  return isLevel(pack, level) ? null : "risk.levelUnknown";
}

/** The codes of a content that its instrument does not know, or that have an answer it does not take. */
export const unknownAnswers = (pack: Pack, answers: Answers): readonly string[] =>
  Object.entries(answers)
    .filter(([code, { value }]) => {
      const item = pack.items.find((one) => one.code === code);
      if (!item) return true;
      return value !== null && (item.kind === "TEXT" || !pack.answers.includes(value));
    })
    .map(([code]) => code);
