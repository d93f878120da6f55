import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../../shared/settings/model.ts";

type Texts = Readonly<Record<string, string>>;

const files = import.meta.glob<Texts>("../../locales/*/*.json", { eager: true, import: "default" });

/** The texts of every language by room: `locales/fr/agenda.json` is `{ fr: { agenda } }`. */
const resources: Record<string, Record<string, Texts>> = {};
for (const [path, texts] of Object.entries(files)) {
  const [, language = "", room = ""] = /locales\/([^/]+)\/([^/]+)\.json$/u.exec(path) ?? [];
  (resources[language] ??= {})[room] = texts;
}

/** The language of the computer where it is one of ours, else English. */
export const systemLanguage = (): Language => (navigator.language.toLowerCase().startsWith("fr") ? "fr" : "en");

/**
 * Makes the texts of `language` ready. Keys are flat (`"place.purpose"`), one file a room; all files are part of the
 * program, so that nothing is fetched when the language changes.
 */
export async function initI18n(language: Language): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: "en",
    defaultNS: "app",
    keySeparator: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
  i18next.on("languageChanged", (changed) => (document.documentElement.lang = changed));
  return i18next;
}
