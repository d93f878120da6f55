import { useTranslation } from "react-i18next";
import type { AnswerValue, Pack } from "../../../shared/risk/pack.ts";

/** How each answer is called: "Yes", "No", "Don't know", or its number on a scale. */
export function useAnswerWords(): Readonly<Record<AnswerValue, string>> {
  const { t } = useTranslation("risk");
  return {
    YES: t("answer.YES"),
    NO: t("answer.NO"),
    DONT_KNOW: t("answer.DONT_KNOW"),
    "0": t("answer.0"),
    "1": t("answer.1"),
    "2": t("answer.2"),
    "3": t("answer.3"),
    "4": t("answer.4"),
  };
}

/** The letters of this language for yes, no and don't know. */
export interface AnswerLetters {
  readonly yes: string;
  readonly no: string;
  readonly dontKnow: string;
}

export function useAnswerLetters(): AnswerLetters {
  const { t } = useTranslation("risk");
  return { yes: t("keys.yes"), no: t("keys.no"), dontKnow: t("keys.dontKnow") };
}

const digitOf = (code: string): number | null => {
  const digit = /^(?:Digit|Numpad)(\d)$/u.exec(code)?.[1];
  return digit === undefined ? null : Number(digit);
};

/**
 * The answer a physical key stands for: the language's letters, or a digit, which is the place of the answer among the
 * instrument's, and on a scale its own value. Null for any other key.
 */
export function answerOfKey(code: string, letters: AnswerLetters, answers: Pack["answers"]): AnswerValue | null {
  const digit = digitOf(code);
  const onScale = answers.includes("0");
  const meant: string | undefined =
    code === `Key${letters.yes}`
      ? "YES"
      : code === `Key${letters.no}`
        ? "NO"
        : code === `Key${letters.dontKnow}`
          ? "DONT_KNOW"
          : digit === null
            ? undefined
            : onScale
              ? String(digit)
              : answers[digit - 1];
  return answers.find((answer) => answer === meant) ?? null;
}

/** What an answer looks like in a list. */
export const lookOf = (value: AnswerValue | null): "yes" | "no" | "dontKnow" | "open" => {
  if (value === null) return "open";
  if (value === "DONT_KNOW") return "dontKnow";
  return value === "NO" || value === "0" ? "no" : "yes";
};
