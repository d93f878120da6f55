import { composeActionList } from "./actionList.ts";
import { composeAddendum } from "./addenda.ts";
import { composeAgenda, composeAgendaReferences } from "./agenda.ts";
import { composeAttendance } from "./attendance.ts";
import type { HouseText } from "../houseStyle/model.ts";
import { withHouseTexts } from "../houseStyle/texts.ts";
import type { Composing } from "./composing.ts";
import { composeChairScript } from "./chairScript.ts";
import { composeConfidentialitySheet } from "./confidentialitySheet.ts";
import { composeConfirmationLetter } from "./confirmationLetter.ts";
import { composeEscalationLetter } from "./escalationLetter.ts";
import { composeInvitation } from "./invitation.ts";
import { composeMinutes, composeMinutesOfCase } from "./minutes.ts";
import { composeNotHeardLetter } from "./notHeardLetter.ts";
import type { Outline } from "./outline.ts";
import { composePersonActionList } from "./personActionList.ts";
import { composeReferral } from "./referralForm.ts";
import { composeResearchRequest } from "./researchRequest.ts";
import { composeRiskAssessment } from "./riskAssessment.ts";
import { composeTransferSummary } from "./transferSummary.ts";
import type { Version } from "./version.ts";

/**
 * The outline of what a recipient may have, with the house's own words in it. Throws for minutes of a case that the version
 * does not hold.
 */
export const compose = (version: Version, composing: Composing, houseTexts: readonly HouseText[] = []): Outline =>
  withHouseTexts(outlineOf(version, composing), version.kind, houseTexts);

function outlineOf(version: Version, composing: Composing): Outline {
  switch (version.kind) {
    case "AGENDA":
      return composeAgenda(version.record, composing);
    case "AGENDA_REFERENCES":
      return composeAgendaReferences(version.record, composing);
    case "MINUTES":
      return composeMinutes(version.record, composing);
    case "MINUTES_OF_CASE": {
      const outline = composeMinutesOfCase(version.record, version.caseId, composing);
      if (outline === null) throw new Error("minutes of a case that is not in the version");
      return outline;
    }
    case "MINUTES_ADDENDUM": {
      const outline = composeAddendum(version.record, version.addendumId, composing);
      if (outline === null) throw new Error("an addendum that is not in the version");
      return outline;
    }
    case "ACTION_LIST":
      return composeActionList(version.record, version.agencies, composing);
    case "ACTION_LIST_OF_PERSON":
      return composePersonActionList(version.record, version.actions, composing);
    case "INVITATION":
      return composeInvitation(version.record, composing);
    case "RESEARCH_REQUEST":
      return composeResearchRequest(version.record, composing);
    case "CHAIR_SCRIPT":
      return composeChairScript(version.record, composing);
    case "CONFIDENTIALITY_SHEET":
      return composeConfidentialitySheet(version.record, composing);
    case "ATTENDANCE":
      return composeAttendance(version.record, composing);
    case "REFERRAL_FORM":
      return composeReferral(version.record, version.filled, composing);
    case "ESCALATION_LETTER":
      return composeEscalationLetter(version.letter, composing);
    case "RISK_ASSESSMENT":
      return composeRiskAssessment(version.assessment, composing);
    case "TRANSFER_SUMMARY":
      return composeTransferSummary(version.transfer, composing);
    case "CONFIRMATION_LETTER":
      return composeConfirmationLetter(version.confirmation, composing);
    case "NOT_HEARD_LETTER":
      return composeNotHeardLetter(version.letter, composing);
  }
}
