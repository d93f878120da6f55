import type { CaseId, ConferenceId, HearingId } from "../../../shared/ids.ts";
import {
  aConferenceWith,
  aForm,
  agencyOf,
  anAcceptedCase,
  aPlan,
  at,
  completeHearing,
  day,
  openMeeting,
} from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aResearchForm, anItem, giveResearch } from "../research/aResearch.ts";

/**
 * An area in which there is something of everything: two cases on the agenda of a meeting that runs, two on one that is
 * planned, one that nobody listed; minutes that are approved, and a draft; a referral that waits; research that came in.
 */
export async function aSitting() {
  const desk = await aDesk();
  const caseIds: CaseId[] = [];
  const held: { conferenceId: ConferenceId; hearingId: HearingId }[] = [];
  for (const name of ["Aran", "Bell", "Crow", "Dunn", "Elm"]) caseIds.push(await anAcceptedCase(desk, name));
  for (const [index, name] of (["Frost", "Gale"] as const).entries()) {
    const caseId = await anAcceptedCase(desk, name);
    const conferenceId = await aConferenceWith(desk, [caseId]);
    await openMeeting(desk, conferenceId);
    const opened = await desk.must("meeting.openCase", { conferenceId, caseId });
    await completeHearing(desk, opened.hearingId);
    await desk.must("meeting.closeCase", opened);
    await desk.must("meeting.end", { conferenceId });
    if (index === 0) await desk.must("meeting.approveMinutes", { conferenceId });
    held.push({ conferenceId, hearingId: opened.hearingId });
  }
  const planned = await desk.must("conferences.schedule", { ...aPlan(desk), date: day("2026-12-09") });
  for (const caseId of caseIds.slice(2, 4)) await desk.must("agenda.addCase", { ...planned, caseId });
  const meetingId = await aConferenceWith(desk, caseIds.slice(0, 2));
  await openMeeting(desk, meetingId);
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId: meetingId, caseId: at(caseIds, 0) });
  const { referralId } = await desk.must("referrals.start", { form: aForm("Hale"), contacts: [], agencyId: null });
  await desk.must("referrals.submit", { referralId });
  await desk.signInAs("housing");
  await giveResearch(
    desk,
    { conferenceId: meetingId, caseId: at(caseIds, 0) },
    aResearchForm([anItem("known", "SHARE")]),
  );
  return {
    desk,
    caseIds,
    meetingId,
    plannedId: planned.conferenceId,
    hearingId,
    approvedId: at(held, 0).conferenceId,
    told: at(held, 0).hearingId,
    draftId: at(held, 1).conferenceId,
    referralId,
  };
}

/** A telephone that may be called. */
export const aContact = () => ({
  kind: "PHONE" as const,
  value: "0123 456",
  safe: true,
  confidential: false,
  safeTimes: "",
  leaveMessage: false,
  codeWord: "",
});

/** An addendum of the police. */
export const anAddendum = (desk: TestDesk, text: string) => ({
  kind: "CORRECTION" as const,
  text,
  agencyId: agencyOf(desk, "Police"),
  basis: null,
  onlyAgencies: [],
});

/** A way to look at the cases. */
export const aView = (name: string) => ({
  name,
  view: { list: "cases" as const, filter: {}, order: { by: "reference" as const, descending: true } },
});
