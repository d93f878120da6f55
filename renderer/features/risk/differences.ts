import type { Output } from "../../../shared/contracts.ts";
import { noAnswer, type Answer } from "../../../shared/risk/assessment.ts";
import type { Item } from "../../../shared/risk/pack.ts";

type Assessment = Pick<Output<"risk.open">, "pack" | "content">;

/** One item as two assessments answered it; null on a side whose version of the instrument does not have it. */
export interface Pair {
  readonly item: Item;
  readonly left: Answer | null;
  readonly right: Answer | null;
  readonly differs: boolean;
}

const answerIn = ({ pack, content }: Assessment, code: string): Answer | null =>
  pack.items.some((item) => item.code === code) ? { ...noAnswer, ...content.answers[code] } : null;

const said = (item: Item, answer: Answer | null): string | null =>
  answer && (item.kind === "TEXT" ? answer.comment : (answer.value ?? "open"));

/** The items of both versions in the order of the newer one, with what each side says. */
export function pairsOf(left: Assessment, right: Assessment): readonly Pair[] {
  const known = new Set(right.pack.items.map(({ code }) => code));
  const items = [...right.pack.items, ...left.pack.items.filter(({ code }) => !known.has(code))];
  return items.map((item) => {
    const one = answerIn(left, item.code);
    const other = answerIn(right, item.code);
    return { item, left: one, right: other, differs: said(item, one) !== said(item, other) };
  });
}
