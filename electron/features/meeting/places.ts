import type { HearingField } from "../../../shared/meeting/model.ts";
import type { ReasonedWarning } from "../../../shared/meeting/warnings.ts";

/** The place a text of a hearing is bound to. */
export const inHearingText = (hearingId: string, field: HearingField): string =>
  `hearing_texts.text.${hearingId}.${field}`;
export const inInformation = (id: string): string => `hearing_information.text.${id}`;
export const inRisk = (id: string): string => `hearing_risks.text.${id}`;
export const inTellsName = (hearingId: string): string => `hearings.tells_name.${hearingId}`;
export const inSafetyName = (hearingId: string): string => `hearings.safety_name.${hearingId}`;
export const inWarning = (hearingId: string, warning: ReasonedWarning, about: string): string =>
  `hearing_warnings.reason.${hearingId}.${warning}.${about}`;
