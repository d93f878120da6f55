import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInstance } from "i18next";
import type { Language } from "../../shared/settings/model.ts";
import { project } from "../run.ts";

/** A text of the screens by its key, as "unlock:signIn.enter"; with values and plurals as on the screen. */
export type Texts = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Every text of the screens in one language; throws for a key that is not there. */
export async function textsOf(language: Language): Promise<Texts> {
  const folder = join(project, "locales", language);
  const rooms = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const i18n = createInstance();
  await i18n.init({
    resources: {
      [language]: Object.fromEntries(
        rooms.map((name) => [name.slice(0, -".json".length), JSON.parse(readFileSync(join(folder, name), "utf8"))]),
      ),
    },
    lng: language,
    fallbackLng: false,
    keySeparator: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key) => {
      throw new Error(`No text ${key} in ${language}`);
    },
  });
  return (key, values = {}) => i18n.t(key, { ...values });
}
