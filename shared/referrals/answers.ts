import { cleanLine, cleanText } from "../text.ts";
import type { FieldKind, FormField } from "./labels.ts";
import { readDate, type DateOrder } from "./readDate.ts";
import { choicesIn } from "./understand.ts";

/** Why a text could not be taken as the answer to its question; `blank` is a row of boxes of which none is ticked. */
export type Problem =
  | "blank"
  | "dateNotReal"
  | "numberUnreadable"
  | "choiceUnknown"
  | "tooLong"
  | "nameMissing"
  | "dateInFuture"
  | "tooManyCells";

/** What a text says in answer to a question, and the same in words; a whole name comes as its two parts. */
export type Answer =
  | { readonly ok: true; readonly value: unknown; readonly shown: string; readonly sure: boolean }
  | { readonly ok: false; readonly problem: Problem };

const answered = (value: unknown, shown: string, sure = true): Answer => ({ ok: true, value, shown, sure });
const unanswered = (problem: Problem): Answer => ({ ok: false, problem });

const lettersIn = (word: string): number => Array.from(word).length;
const isCapital = (word: string): boolean =>
  lettersIn(word) > 1 && word === word.toLocaleUpperCase() && /\p{Lu}/u.test(word);

/** A whole name in its two parts: by the comma, by the capitals of the family name, else the last word is the family's. */
export function splitName(text: string): {
  readonly givenNames: string;
  readonly familyName: string;
  readonly sure: boolean;
} {
  const name = cleanLine(text);
  const comma = /^([^,]+),\s*(.+)$/u.exec(name);
  if (comma) return { familyName: comma[1] ?? "", givenNames: comma[2] ?? "", sure: true };
  const words = name.split(" ");
  const capitals = words.filter(isCapital);
  if (capitals.length > 0 && capitals.length < words.length)
    return {
      familyName: capitals.join(" "),
      givenNames: words.filter((word) => !isCapital(word)).join(" "),
      sure: true,
    };
  return { familyName: words.at(-1) ?? "", givenNames: words.slice(0, -1).join(" "), sure: words.length < 2 };
}

interface Asked {
  readonly text: string;
  readonly field: FormField;
  readonly order: DateOrder;
}

const readers: Readonly<Record<FieldKind, (asked: Asked) => Answer>> = {
  line: ({ text }) => answered(cleanLine(text), cleanLine(text)),
  prose: ({ text }) => answered(cleanText(text).trim(), cleanText(text).trim()),
  date({ text, order }) {
    const date = readDate(cleanLine(text), order);
    return date === null ? unanswered("dateNotReal") : answered(date, date);
  },
  number({ text }) {
    // "16 of 24", "16/24": the number that was reached stands first.
    const number = /^(\d{1,3})(?:\s*(?:\/|of|sur|ticks)\s*\d*)?$/iu.exec(cleanLine(text))?.[1];
    return number === undefined ? unanswered("numberUnreadable") : answered(Number(number), number);
  },
  wholeName({ text }) {
    const { familyName, givenNames, sure } = splitName(text);
    return answered({ familyName, givenNames }, [givenNames, familyName].filter(Boolean).join(" "), sure);
  },
  choice({ text, field }) {
    const { codes, rest } = choicesIn(text, field.choices ?? {});
    const [code] = codes;
    if (code === undefined && !rest) return unanswered("blank");
    return code === undefined || codes.length > 1 ? unanswered("choiceUnknown") : answered(code, code, !rest);
  },
  choices({ text, field }) {
    const { codes, rest } = choicesIn(text, field.choices ?? {});
    if (codes.length === 0) return unanswered(rest ? "choiceUnknown" : "blank");
    return answered(codes, codes.join(", "), !rest);
  },
};

/** Reads a text as the answer to a question. */
export const readAnswer = (field: FormField, text: string, order: DateOrder): Answer =>
  readers[field.kind]({ text, field, order });
