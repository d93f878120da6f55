import { createInstance } from "i18next";
import type { Language } from "../../../shared/settings/model.ts";
import type { Translate } from "../../../shared/documents/translate.ts";
import enActionList from "../../../locales/en/documents/actionList.json" with { type: "json" };
import enAgenda from "../../../locales/en/documents/agenda.json" with { type: "json" };
import enAttendance from "../../../locales/en/documents/attendance.json" with { type: "json" };
import enEscalation from "../../../locales/en/documents/escalation.json" with { type: "json" };
import enMinutes from "../../../locales/en/documents/minutes.json" with { type: "json" };
import enPage from "../../../locales/en/documents/page.json" with { type: "json" };
import enReferralForm from "../../../locales/en/documents/referralForm.json" with { type: "json" };
import enWords from "../../../locales/en/documents/words.json" with { type: "json" };
import frActionList from "../../../locales/fr/documents/actionList.json" with { type: "json" };
import frAgenda from "../../../locales/fr/documents/agenda.json" with { type: "json" };
import frAttendance from "../../../locales/fr/documents/attendance.json" with { type: "json" };
import frEscalation from "../../../locales/fr/documents/escalation.json" with { type: "json" };
import frMinutes from "../../../locales/fr/documents/minutes.json" with { type: "json" };
import frPage from "../../../locales/fr/documents/page.json" with { type: "json" };
import frReferralForm from "../../../locales/fr/documents/referralForm.json" with { type: "json" };
import frWords from "../../../locales/fr/documents/words.json" with { type: "json" };

/** The words of documents, file by file, in every language that is shipped. */
export const documentWords = {
  en: {
    actionList: enActionList,
    agenda: enAgenda,
    attendance: enAttendance,
    escalation: enEscalation,
    minutes: enMinutes,
    page: enPage,
    referralForm: enReferralForm,
    words: enWords,
  },
  fr: {
    actionList: frActionList,
    agenda: frAgenda,
    attendance: frAttendance,
    escalation: frEscalation,
    minutes: frMinutes,
    page: frPage,
    referralForm: frReferralForm,
    words: frWords,
  },
} satisfies Record<Language, Record<string, unknown>>;

const i18n = createInstance();
await i18n.init({
  resources: documentWords,
  fallbackLng: false,
  // Word is not HTML, and what people typed is never read as a placeholder.
  interpolation: { escapeValue: false, skipOnVariables: true },
  // A document with a key in place of a sentence must not leave the house.
  parseMissingKeyHandler: (key) => {
    throw new Error(`No words for ${key} in this language of documents`);
  },
});

/** The translator of one language of documents; it does not depend on the language of the screen. */
export function translatorOf(language: Language): Translate {
  const t = i18n.getFixedT(language, "page");
  return (key, values = {}) => t(key, { ...values });
}
