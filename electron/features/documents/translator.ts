import { createInstance } from "i18next";
import type { Language } from "../../../shared/settings/model.ts";
import type { Translate } from "../../../shared/documents/translate.ts";
import enActionList from "../../../locales/en/documents/actionList.json" with { type: "json" };
import enAgenda from "../../../locales/en/documents/agenda.json" with { type: "json" };
import enAttendance from "../../../locales/en/documents/attendance.json" with { type: "json" };
import enChairScript from "../../../locales/en/documents/chairScript.json" with { type: "json" };
import enConfidentiality from "../../../locales/en/documents/confidentiality.json" with { type: "json" };
import enConfirmation from "../../../locales/en/documents/confirmation.json" with { type: "json" };
import enEscalation from "../../../locales/en/documents/escalation.json" with { type: "json" };
import enInvitation from "../../../locales/en/documents/invitation.json" with { type: "json" };
import enMinutes from "../../../locales/en/documents/minutes.json" with { type: "json" };
import enNotHeard from "../../../locales/en/documents/notHeard.json" with { type: "json" };
import enPage from "../../../locales/en/documents/page.json" with { type: "json" };
import enReferralForm from "../../../locales/en/documents/referralForm.json" with { type: "json" };
import enTransferSummary from "../../../locales/en/documents/transferSummary.json" with { type: "json" };
import enResearchRequest from "../../../locales/en/documents/researchRequest.json" with { type: "json" };
import enRiskAssessment from "../../../locales/en/documents/riskAssessment.json" with { type: "json" };
import enWords from "../../../locales/en/documents/words.json" with { type: "json" };
import frActionList from "../../../locales/fr/documents/actionList.json" with { type: "json" };
import frAgenda from "../../../locales/fr/documents/agenda.json" with { type: "json" };
import frAttendance from "../../../locales/fr/documents/attendance.json" with { type: "json" };
import frChairScript from "../../../locales/fr/documents/chairScript.json" with { type: "json" };
import frConfidentiality from "../../../locales/fr/documents/confidentiality.json" with { type: "json" };
import frConfirmation from "../../../locales/fr/documents/confirmation.json" with { type: "json" };
import frEscalation from "../../../locales/fr/documents/escalation.json" with { type: "json" };
import frInvitation from "../../../locales/fr/documents/invitation.json" with { type: "json" };
import frMinutes from "../../../locales/fr/documents/minutes.json" with { type: "json" };
import frNotHeard from "../../../locales/fr/documents/notHeard.json" with { type: "json" };
import frPage from "../../../locales/fr/documents/page.json" with { type: "json" };
import frReferralForm from "../../../locales/fr/documents/referralForm.json" with { type: "json" };
import frTransferSummary from "../../../locales/fr/documents/transferSummary.json" with { type: "json" };
import frResearchRequest from "../../../locales/fr/documents/researchRequest.json" with { type: "json" };
import frRiskAssessment from "../../../locales/fr/documents/riskAssessment.json" with { type: "json" };
import frWords from "../../../locales/fr/documents/words.json" with { type: "json" };

/** The words of documents, file by file, in every language that is shipped. */
export const documentWords = {
  en: {
    actionList: enActionList,
    agenda: enAgenda,
    attendance: enAttendance,
    chairScript: enChairScript,
    confidentiality: enConfidentiality,
    confirmation: enConfirmation,
    escalation: enEscalation,
    invitation: enInvitation,
    minutes: enMinutes,
    notHeard: enNotHeard,
    page: enPage,
    referralForm: enReferralForm,
    transferSummary: enTransferSummary,
    researchRequest: enResearchRequest,
    riskAssessment: enRiskAssessment,
    words: enWords,
  },
  fr: {
    actionList: frActionList,
    agenda: frAgenda,
    attendance: frAttendance,
    chairScript: frChairScript,
    confidentiality: frConfidentiality,
    confirmation: frConfirmation,
    escalation: frEscalation,
    invitation: frInvitation,
    minutes: frMinutes,
    notHeard: frNotHeard,
    page: frPage,
    referralForm: frReferralForm,
    transferSummary: frTransferSummary,
    researchRequest: frResearchRequest,
    riskAssessment: frRiskAssessment,
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
