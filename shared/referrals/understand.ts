import { foldText } from "../text.ts";
import { languages } from "../settings/model.ts";
import type { Choices, Labels } from "./choices.ts";
import { formFields, formSections, sectionLabels, type FormField, type FormSection } from "./labels.ts";

const variants = (labels: Labels): readonly string[] => languages.flatMap((language) => labels[language].map(foldText));

// How forms tell whose name is meant where no heading does: "Victim's name", "Name of the victim", "Nom de la victime".
const owners: Readonly<Record<"victim" | "perpetrator" | "child", readonly string[]>> = {
  victim: ["victim", "client", "victime"],
  perpetrator: ["perpetrator", "alleged perpetrator", "auteur", "mis en cause", "perp"],
  child: ["child", "enfant"],
};

function qualified({ field, labels }: FormField): readonly string[] {
  const owner = /^(victim|perpetrator|child)\./u.exec(field)?.[1];
  if (owner !== "victim" && owner !== "perpetrator" && owner !== "child") return [];
  return owners[owner].flatMap((who) =>
    variants(labels).flatMap((label) => [
      `${who} ${label}`,
      `${who} s ${label}`,
      `${label} of ${who}`,
      `${label} of the ${who}`,
      `${label} ${who}`,
      `${label} de la ${who}`,
      `${label} de l ${who}`,
      `${label} du ${who}`,
    ]),
  );
}

function collect(entries: readonly (readonly [string, FormField])[]): ReadonlyMap<string, readonly FormField[]> {
  const found = new Map<string, FormField[]>();
  for (const [label, field] of entries) {
    const before = found.get(label) ?? [];
    if (!before.includes(field)) found.set(label, [...before, field]);
  }
  return found;
}

const byLabel = collect(formFields.flatMap((field) => variants(field.labels).map((label) => [label, field] as const)));
const byQualifiedLabel = collect(
  formFields.flatMap((field) => qualified(field).map((label) => [label, field] as const)),
);
const bySectionLabel = new Map(
  formSections.flatMap((section) => variants(sectionLabels[section]).map((label) => [label, section] as const)),
);

/** Label text as it is compared: folded, without the number of the question or of the person. */
const bareLabel = (text: string): string => foldText(text).replace(/^\d+ /u, "").replace(/ \d+$/u, "");

/** The part of the form a heading opens, and the number behind it: `Perpetrator 2`. Null for what is no such heading. */
export function sectionOf(text: string): { readonly section: FormSection; readonly number: number | null } | null {
  const section = bySectionLabel.get(bareLabel(text)) ?? bySectionLabel.get(foldText(text));
  const number = / (\d{1,2})$/u.exec(foldText(text))?.[1];
  return section === undefined ? null : { section, number: number === undefined ? null : Number(number) };
}

/** The question a label asks, given the part of the form it stands in; null where none, or more than one, would fit. */
export function fieldOf(text: string, section: FormSection | null): FormField | null {
  const label = bareLabel(text);
  if (label === "") return null;
  const owned = byQualifiedLabel.get(label);
  if (owned?.length === 1) return owned[0] ?? null;
  const fields = byLabel.get(label) ?? [];
  const here = fields.find((field) => field.section === section);
  if (here) return here;
  return fields.length === 1 ? (fields[0] ?? null) : null;
}

const ticked = /[☒☑✓✔✗✘]|\[\s*[xX]\s*\]|\(\s*[xX]\s*\)/u;
const unticked = /[☐□]|\[\s*\]|\(\s*\)/u;
const anyBox = /([☒☑✓✔✗✘]|\[\s*[xX]\s*\]|\(\s*[xX]\s*\)|[☐□]|\[\s*\]|\(\s*\))/u;

/** The answers somebody ticked, or all of the text where there are no boxes. */
function answersIn(text: string): readonly string[] {
  if (!ticked.test(text) && !unticked.test(text)) return text.split(/[;\n•|]|,(?=\s)/u);
  const parts = text.split(anyBox);
  const leading = foldText(parts[0] ?? "") !== "";
  // Boxes stand before their answers, or behind them when the text begins with an answer.
  return parts.flatMap((part, index) => (ticked.test(part) ? [parts[leading ? index - 1 : index + 1] ?? ""] : []));
}

const exactCode = (answer: string, choices: Choices): string | null =>
  Object.entries(choices).find(
    ([code, labels]) => foldText(code) === foldText(answer) || variants(labels).includes(foldText(answer)),
  )?.[0] ?? null;

// "Yes by telephone on Monday": an answer that begins with a label of more than one letter.
function codeOf(answer: string, choices: Choices): string | null {
  const exact = exactCode(answer, choices);
  if (exact !== null) return exact;
  const begins = Object.entries(choices).filter(([, labels]) =>
    variants(labels).some((label) => label.length > 1 && foldText(answer).startsWith(`${label} `)),
  );
  return begins.length === 1 ? (begins[0]?.[0] ?? null) : null;
}

/** The codes of the answers in a text, and whether anything in it fits none. */
export function choicesIn(
  text: string,
  choices: Choices,
): { readonly codes: readonly string[]; readonly rest: boolean } {
  // Some labels hold a comma themselves, so the whole text comes first.
  const whole = exactCode(text, choices);
  if (whole !== null) return { codes: [whole], rest: false };
  const codes = answersIn(text)
    .filter((answer) => foldText(answer) !== "")
    .map((answer) => codeOf(answer, choices));
  return { codes: [...new Set(codes.filter((code) => code !== null))], rest: codes.includes(null) };
}
