import type { DraftLine } from "../../../shared/drafts/contract.ts";
import { underOf } from "../../../shared/drafts/place.ts";
import { listOfName } from "../../ui/lists/viewName.ts";
import type { ListName } from "../../../shared/lists/model.ts";
import type { Place } from "../../app/navigation.ts";
import type { ConferenceStep } from "../conferences/Steps.tsx";

const today: Place = { screen: "today" };

/** The screen on which a list stands; of copies there is one among the documents. */
const screenOf = (list: ListName): "cases" | "referrals" | "actions" | "documents" =>
  list === "cases" || list === "referrals" || list === "actions" ? list : "documents";

/** The screen on which an unfinished form stands. */
export function wayBackTo({ place, caseId, referralId, conferenceId }: DraftLine): Place {
  const toCase: Place = caseId === null ? today : { screen: "case", caseId };
  const toConference = (step: ConferenceStep): Place =>
    conferenceId === null ? today : { screen: "conference", conferenceId, step };
  const toMinutes: Place =
    conferenceId === null ? today : { screen: "minutes", conferenceId, ...(caseId === null ? {} : { caseId }) };
  switch (place.form) {
    case "order":
    case "incident":
    case "flag":
    case "link":
    case "closeCase":
    case "reopenCase":
    case "restrictCase":
    case "addReader":
    case "removeReader":
    case "removeContactReader":
    case "ownConflict":
    case "refuseConflict":
    case "person":
    case "contact":
    case "emergency":
    case "caseDocument":
      return toCase;
    case "decision":
    case "referralContact":
      return referralId === null ? today : { screen: "referral", referralId };
    case "raiseLevel":
      return caseId === null && referralId !== null ? { screen: "referral", referralId } : toCase;
    case "newAction":
    case "parkedQuestion":
    case "parkedAnswer":
      return conferenceId === null ? today : { screen: "meeting", conferenceId };
    case "parkedQuestionOnCase":
      return { screen: "meeting", conferenceId: place.item };
    case "parkedAnswerOnCase":
      return { screen: "meeting", conferenceId: underOf(place.item) };
    case "plan":
    case "cancelConference":
    case "split":
      return toConference("prepare");
    case "defer":
    case "lateReason":
      // The case is the subject; the agenda on which it is written about is the item.
      return { screen: "conference", conferenceId: place.item, step: "prepare" };
    case "conflict":
    case "quorum":
    case "observer":
    case "stays":
      return toConference("meet");
    case "addendum":
    case "telling":
      return toConference("followUp");
    case "remark":
    case "remarkOnCase":
      return toMinutes;
    case "report":
    case "reopenAction":
    case "changeAction":
    case "carryOn":
    case "giveOn":
    case "escalate":
      return { screen: "actions" };
    case "account":
    case "removeAccount":
    case "takeOffLists":
    case "newAccount":
      return { screen: "accounts" };
    case "agency":
    case "mergeAgency":
    case "newAgency":
      return { screen: "agencies" };
    case "newConference":
      return { screen: "conferences" };
    case "askForInformation":
      return { screen: "referrals" };
    case "importedForm":
      return { screen: "import" };
    case "viewName":
      return { screen: screenOf(listOfName(place.item)) };
    case "closedDay":
      return { screen: "settings" };
  }
}
