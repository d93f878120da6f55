import { composeActionList } from "./actionList.ts";
import { composeAddendum } from "./addenda.ts";
import { composeAgenda, composeAgendaReferences } from "./agenda.ts";
import { composeAttendance } from "./attendance.ts";
import type { Composing } from "./composing.ts";
import { composeEscalationLetter } from "./escalationLetter.ts";
import { composeMinutes, composeMinutesOfCase } from "./minutes.ts";
import type { Outline } from "./outline.ts";
import { composeReferral } from "./referralForm.ts";
import type { Version } from "./version.ts";

/** The outline of what a recipient may have. Throws for minutes of a case that the version does not hold. */
export function compose(version: Version, composing: Composing): Outline {
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
    case "ATTENDANCE":
      return composeAttendance(version.record, composing);
    case "REFERRAL_FORM":
      return composeReferral(version.record, version.filled, composing);
    case "ESCALATION_LETTER":
      return composeEscalationLetter(version.letter, composing);
  }
}
