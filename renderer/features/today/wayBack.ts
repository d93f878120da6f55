import type { DraftLine } from "../../../shared/drafts/contract.ts";
import { subjectOf } from "../../../shared/drafts/place.ts";
import type { Place } from "../../app/navigation.ts";

/** The screen on which an unfinished form stands. */
export function wayBackTo({ place, caseId, referralId, conferenceId }: DraftLine): Place {
  const { kind } = subjectOf(place);
  if ((place.form === "newAction" || place.form === "parkedQuestion") && conferenceId !== null)
    return { screen: "meeting", conferenceId };
  if (place.form === "plan" && conferenceId !== null) return { screen: "conference", conferenceId, step: "prepare" };
  if ((place.form === "conflict" || place.form === "quorum") && conferenceId !== null)
    return { screen: "conference", conferenceId, step: "meet" };
  if ((place.form === "addendum" || place.form === "telling") && conferenceId !== null)
    return { screen: "conference", conferenceId, step: "followUp" };
  if (place.form === "newConference") return { screen: "conferences" };
  if (place.form === "askForInformation") return { screen: "referrals" };
  if (kind === "action") return { screen: "actions" };
  if (kind === "account" || place.form === "newAccount") return { screen: "accounts" };
  if (kind === "agency" || place.form === "newAgency") return { screen: "agencies" };
  if (conferenceId !== null) return { screen: "minutes", conferenceId, ...(caseId === null ? {} : { caseId }) };
  if (caseId !== null) return { screen: "case", caseId };
  if (referralId !== null) return { screen: "referral", referralId };
  return { screen: "today" };
}
