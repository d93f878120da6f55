import { foldText } from "../text.ts";
import type { Language } from "../settings/model.ts";

/** What a vague word stands for, and so what is to be written instead. */
export type VagueKind = "consider" | "liaise" | "monitor" | "discuss" | "ensure" | "ifNeeded" | "lookInto";

type Pattern = readonly [RegExp, VagueKind];

/** Words that promise nothing one can check (`RULES.md` actions): folded beginnings of words, and set phrases. */
const vague: Readonly<Record<Language, readonly Pattern[]>> = {
  en: [
    [/\bconsider/u, "consider"],
    [/\bliais/u, "liaise"],
    [/\bmonitor/u, "monitor"],
    [/\bdiscuss/u, "discuss"],
    [/\bensure/u, "ensure"],
    [/\bas appropriate\b/u, "ifNeeded"],
    [/\bas needed\b/u, "ifNeeded"],
    [/\blook into\b/u, "lookInto"],
  ],
  fr: [
    [/\benvisag/u, "consider"],
    [/\bliaison\b/u, "liaise"],
    [/\bsuivre\b/u, "monitor"],
    [/\bveiller\b/u, "ensure"],
    [/\bdiscut/u, "discuss"],
    [/\bs assurer\b/u, "ensure"],
    [/\bsi besoin\b/u, "ifNeeded"],
    [/\bse renseigner\b/u, "lookInto"],
  ],
};

/** The first vague word of an action as it was typed and what it stands for, or null: a warning, never a stop. */
export function vagueIn(text: string, language: Language): { readonly word: string; readonly kind: VagueKind } | null {
  const folded = foldText(text);
  for (const [pattern, kind] of vague[language]) {
    const found = pattern.exec(folded);
    if (found)
      return { word: folded.slice(found.index).split(" ").slice(0, found[0].split(" ").length).join(" "), kind };
  }
  return null;
}

/** The word alone. */
export const vagueWordIn = (text: string, language: Language): string | null => vagueIn(text, language)?.word ?? null;
