import { noAnswer, type AssessmentContent } from "../../../shared/risk/assessment.ts";
import { readPack } from "../../../shared/risk/readPack.ts";
import type { AnswerValue, Pack } from "../../../shared/risk/pack.ts";

/** A small pack as a file holds it: two items, two levels. */
export const aPackFile = (over: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  id: "a-check",
  version: "1.0.0",
  language: "en",
  name: "A check",
  embed: "PARAPHRASE",
  licence: { owner: "Nobody", status: "free", permissionRef: null },
  notice: "Not a verdict.",
  answers: ["YES", "NO", "DONT_KNOW"],
  sections: [{ code: "main", title: "Main" }],
  items: [
    { code: "A1", section: "main", text: "First" },
    { code: "A2", section: "main", text: "Second" },
  ],
  scoring: { type: "COUNT_YES" },
  levels: [
    { code: "LOW", label: "Low" },
    { code: "HIGH", label: "High" },
  ],
  bands: [
    { min: 0, max: 0, level: "LOW" },
    { min: 1, max: 2, level: "HIGH" },
  ],
  override: { allowed: true, direction: "UP", reasonRequired: true },
  autoReject: false,
  ...over,
});

/** A pack as text, one value a line. */
export const linesOf = (file: unknown): string => JSON.stringify(file, null, 2);

export function aPack(over: Readonly<Record<string, unknown>> = {}): Pack {
  const read = readPack(linesOf(aPackFile(over)));
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}

export const emptyContent: AssessmentContent = {
  assessedOn: null,
  assessor: "",
  agencyId: null,
  language: "en",
  answers: {},
  score: null,
  level: null,
  documentReference: "",
  comment: "",
  override: null,
};

/** Answers by code. */
export const answered = (values: Readonly<Record<string, AnswerValue | null>>): AssessmentContent["answers"] =>
  Object.fromEntries(Object.entries(values).map(([code, value]) => [code, { ...noAnswer, value }]));
