import type { Composing } from "./composing.ts";
import { heading, paragraph, type Block } from "./outline.ts";
import type { QuestionRecord } from "./record.ts";

/** The questions that were put aside: each with its answer, or that it waits or became an action. Nothing where there is none. */
export function parkedQuestions(questions: readonly QuestionRecord[], { t }: Composing): readonly Block[] {
  if (questions.length === 0) return [];
  const said = ({ text, answer, state }: QuestionRecord): string => {
    if (state === "OPEN") return t("minutes:questions.open", { text });
    if (state === "ACTION") return t("minutes:questions.action", { text });
    return answer === "" ? t("minutes:questions.answered", { text }) : t("minutes:questions.answer", { text, answer });
  };
  return [heading(2, t("minutes:questions.heading")), ...questions.map((question) => paragraph(said(question)))];
}
