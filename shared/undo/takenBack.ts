import type { Language } from "../settings/model.ts";

/** The reason that is stored, in the area's language, where taking something back is itself a step that needs one. */
export const takenBack: Readonly<Record<Language, string>> = {
  en: "Taken back by who had done it",
  fr: "Annulé par la personne qui l’avait fait",
};
