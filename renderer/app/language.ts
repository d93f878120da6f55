import i18next from "i18next";
import { create } from "zustand";
import { Language } from "../../shared/settings/model.ts";

/** The language chosen by hand in this sitting; it goes before the area's own. */
const useChosen = create<{ readonly language: Language | null }>(() => ({ language: null }));

/** Changes the language of the screens; documents keep their own. */
export async function chooseLanguage(language: Language): Promise<void> {
  useChosen.setState({ language });
  await i18next.changeLanguage(language);
}

/** Follows the area's language, unless somebody has chosen one. */
export async function followArea(language: Language): Promise<void> {
  if (useChosen.getState().language === null) await i18next.changeLanguage(language);
}

/** Takes the choice of a list: the language of that name, if it is one of ours. */
export function chooseFrom(chosen: string): void {
  const language = Language.safeParse(chosen);
  if (language.success) void chooseLanguage(language.data);
}
