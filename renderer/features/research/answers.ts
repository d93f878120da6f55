import type { AnswerLine } from "../../../shared/research/model.ts";

/** By what the list of answers is sorted, and whether from the end. */
export interface AnswerOrder {
  readonly by: "agency" | "case" | "state";
  readonly down: boolean;
}

const stateOrder = { MISSING: 0, NOTHING_HELD: 1, RETURNED: 2 } as const;

/** The lines in an order: agencies in the alphabet of the language, cases as the agenda has them; each the other's second. */
export function sortedAnswers(lines: readonly AnswerLine[], order: AnswerOrder, language: string): AnswerLine[] {
  const { compare } = new Intl.Collator(language);
  const agency = (one: AnswerLine, other: AnswerLine): number => compare(one.agencyName, other.agencyName);
  const place = (one: AnswerLine, other: AnswerLine): number => one.number - other.number;
  const state = (one: AnswerLine, other: AnswerLine): number => stateOrder[one.state] - stateOrder[other.state];
  const first = { agency, case: place, state }[order.by];
  const sign = order.down ? -1 : 1;
  return lines.toSorted((one, other) => sign * first(one, other) || agency(one, other) || place(one, other));
}
