import { expect } from "vitest";
import type { ActionId, AgencyId, CaseId, ConferenceId, EntryId, HearingId } from "../../../shared/ids.ts";
import type { ContactEntry } from "../../../shared/people/model.ts";
import { accountOf, agencyOf, anAction, aPlan, aRiskWithAction, day, invited } from "../../support/aConference.ts";
import { aDesk, type TestDesk } from "../../support/aDesk.ts";
import { aContact, aForm, aPerson, aSubmittedReferral, acceptance } from "../referrals/aReferral.ts";
import { anItem, aResearchForm, giveResearch } from "../research/aResearch.ts";

// Two housing associations: North Homes, whose people are Nell and Ned, becomes part of Housing, whose representative is
// Michael. What North Homes sealed of its own is looked for behind every key.
export const kept = "zibbelkraut";
export const hidden = "bibernellhof 9";

let desk: TestDesk;
let north: AgencyId;
let housing: AgencyId;
/** Referred by North Homes with a sealed address, heard with North Homes at the table and without Housing. */
let birch: CaseId;
/** On the list of a conference ahead, to which both are invited and both wrote research. */
let cedar: CaseId;
/** Heard as well; Housing has a conflict on it. */
let dale: CaseId;
let held: ConferenceId;
let ahead: ConferenceId;
let alone: ConferenceId;
/** Restricted to the administrator and the chair; North Homes owns an action in it. */
let thorne: CaseId;
let open: ActionId;
let done: ActionId;
let shut: ActionId;
/** Owned by Tess Vale, who has left since. */
let left: ActionId;

export const papers = { declarationSignedOn: day("2026-01-05"), declarationExpiresOn: day("2027-01-05") };
async function addPerson(key: string, name: string): Promise<void> {
  const passphrase = `a passphrase of ${key} that is long enough`;
  const { accountId } = await desk.must("accounts.add", {
    name,
    post: "",
    role: "representative",
    agencyId: north,
    passphrase,
    ...papers,
    secondPerson: null,
  });
  Object.assign(desk.accounts, { [key]: { id: accountId, agencyId: north, name, passphrase } });
}
async function aCase(
  name: string,
  as: string,
  { contacts = [aContact()], readers }: { contacts?: ContactEntry[]; readers?: readonly string[] } = {},
): Promise<CaseId> {
  await desk.signInAs(as);
  const form = aForm({
    victim: aPerson("Anna", name),
    perpetrators: [aPerson("Viktor", `${name}ov`)],
    children: [],
    childReferralMade: "NO",
  });
  const { referralId } = await aSubmittedReferral(desk, { form, contacts });
  await desk.signInAs("administrator");
  const { caseId } = await desk.must(
    "referrals.decide",
    acceptance(referralId, {
      adviserAccountId: readers ? null : accountOf(desk, "adviser"),
      restricted: readers ? { readers: readers.map((key) => accountOf(desk, key)), reason: "staff" } : null,
    }),
  );
  return caseId ?? expect.fail("accepting makes a case");
}
/** Writes all a hearing of the first conference needs to close; returns the risk its actions answer. */
async function complete(hearingId: HearingId): Promise<EntryId> {
  const said = { hearingId, entryId: null, baseVersion: 0, on: null, onlyAgencies: [] };
  for (const name of ["Police", "Victim support", "Mental health"])
    await desk.must("meeting.writeInformation", {
      ...said,
      agencyId: agencyOf(desk, name),
      kind: "SHARED",
      basis: "FACT",
      text: `what ${name} knows`,
    });
  await desk.must("meeting.writeInformation", {
    ...said,
    agencyId: north,
    kind: "SHARED",
    basis: "FACT",
    text: "the lock was changed",
  });
  for (const field of ["victimVoice", "whatMayBeTold"] as const)
    await desk.must("meeting.writeField", { hearingId, field, text: `the ${field}`, baseVersion: 0 });
  const { riskId } = await aRiskWithAction(desk, hearingId, "Police");
  await desk.must("meeting.setOutcome", {
    hearingId,
    levelAgreed: "HIGH",
    outcome: "ACTION_PLAN",
    tellsAccountId: accountOf(desk, "adviser"),
    tellsName: "",
    tellsBy: day("2026-11-27"),
  });
  return riskId;
}
/** The agencies with their people, cases and conferences, before anything is merged; the administrator is signed in. */
export async function twoHousing() {
  desk = await aDesk();
  housing = agencyOf(desk, "Housing");
  ({ agencyId: north } = await desk.must("agencies.add", {
    name: "North Homes",
    type: "SOCIAL_LANDLORD",
    core: false,
    agreementSignedOn: day("2026-01-05"),
    agreementExpiresOn: day("2027-01-05"),
  }));
  await addPerson("nell", "Nell Ashby");
  await addPerson("ned", "Ned Orr");
  await addPerson("tess", "Tess Vale");
  birch = await aCase("Birch", "nell", {
    contacts: [aContact(), aContact({ kind: "ADDRESS", value: hidden, confidential: true })],
  });
  cedar = await aCase("Cedar", "nell");
  dale = await aCase("Dale", "police");
  thorne = await aCase("Thorne", "police", { readers: ["administrator", "chair"] });

  // Held, with North Homes and without Housing.
  const others = invited.filter((name) => name !== "Housing").map((name) => agencyOf(desk, name));
  ({ conferenceId: held } = await desk.must("conferences.schedule", { ...aPlan(desk), agencyIds: [...others, north] }));
  for (const caseId of [birch, dale, thorne]) await desk.must("agenda.addCase", { conferenceId: held, caseId });
  await desk.signInAs("chair");
  await desk.must("conferences.circulate", { conferenceId: held });
  await desk.must("meeting.readConfidentiality", { conferenceId: held });
  await desk.must("meeting.askConflicts", { conferenceId: held });
  for (const agencyId of [...others, north])
    await desk.must("meeting.setAttendance", {
      conferenceId: held,
      agencyId,
      status: "PRESENT",
      accountId: null,
      representative: agencyId === north ? "Nell Ashby" : "",
      infoSent: false,
    });
  await desk.must("meeting.open", { conferenceId: held, quorumReason: "as many as could come" });
  const { hearingId } = await desk.must("meeting.openCase", { conferenceId: held, caseId: birch });
  const riskId = await complete(hearingId);
  const ofNorth = { ...anAction(desk, hearingId, "Police", [riskId]), ownerAgencyId: north };
  ({ actionId: open } = await desk.must("meeting.writeAction", { ...ofNorth, text: "Move her to another flat" }));
  ({ actionId: done } = await desk.must("meeting.writeAction", { ...ofNorth, text: "Change the lock" }));
  ({ actionId: left } = await desk.must("meeting.writeAction", {
    ...ofNorth,
    text: "Write to the court",
    ownerAccountId: accountOf(desk, "tess"),
  }));
  await desk.must("meeting.closeCase", { hearingId });
  const second = await desk.must("meeting.openCase", { conferenceId: held, caseId: dale });
  const ofDale = await complete(second.hearingId);
  ({ actionId: shut } = await desk.must("meeting.writeAction", {
    ...anAction(desk, second.hearingId, "Police", [ofDale]),
    ownerAgencyId: north,
    text: "Ask the caretaker",
  }));
  await desk.must("meeting.closeCase", { hearingId: second.hearingId });
  const third = await desk.must("meeting.openCase", { conferenceId: held, caseId: thorne });
  const { riskId: ofThorne } = await aRiskWithAction(desk, third.hearingId, "Police");
  await desk.must("meeting.writeAction", {
    ...anAction(desk, third.hearingId, "Police", [ofThorne]),
    ownerAgencyId: north,
    text: "Keep the flat empty",
  });
  await desk.must("meeting.writeInformation", {
    hearingId: third.hearingId,
    entryId: null,
    baseVersion: 0,
    agencyId: agencyOf(desk, "Police"),
    kind: "NOTHING_HELD",
    basis: null,
    text: "",
    on: null,
    onlyAgencies: [],
  });
  for (const field of ["victimVoice", "whatMayBeTold"] as const)
    await desk.must("meeting.writeField", { hearingId: third.hearingId, field, text: "x", baseVersion: 0 });
  await desk.must("meeting.setOutcome", {
    hearingId: third.hearingId,
    levelAgreed: "HIGH",
    outcome: "ACTION_PLAN",
    tellsAccountId: accountOf(desk, "chair"),
    tellsName: "",
    tellsBy: day("2026-11-27"),
  });
  await desk.must("meeting.closeCase", { hearingId: third.hearingId });
  await desk.must("meeting.end", { conferenceId: held });
  await desk.must("meeting.approveMinutes", { conferenceId: held });
  await desk.signInAs("nell");
  const line = (await desk.must("actions.list", { whose: "all", open: true })).rows.find(({ id }) => id === done);
  await desk.must("actions.update", {
    actionId: done,
    baseVersion: line?.version ?? 0,
    status: "DONE",
    doneOn: day("2026-11-25"),
    result: "changed",
    evidence: null,
    evidenceReference: "",
    whyNot: null,
    riskEffect: "REDUCED",
  });

  await desk.signInAs("administrator");
  await desk.must("unlock.reauthenticate", { passphrase: desk.accounts["administrator"]?.passphrase ?? "" });
  await desk.must("accounts.remove", { accountId: accountOf(desk, "tess"), reason: "left" });

  // Ahead: one with both, one with North Homes alone.
  await desk.signInAs("administrator");
  const plan = { ...aPlan(desk), date: day("2026-12-09") };
  ({ conferenceId: ahead } = await desk.must("conferences.schedule", {
    ...plan,
    agencyIds: [...plan.agencyIds, north],
  }));
  ({ conferenceId: alone } = await desk.must("conferences.schedule", {
    ...plan,
    date: day("2026-12-16"),
    agencyIds: [...others, north],
  }));
  await desk.must("agenda.addCase", { conferenceId: ahead, caseId: cedar });
  await desk.must("conferences.circulate", { conferenceId: ahead });
  await desk.must("meeting.declareConflict", {
    caseId: dale,
    accountId: null,
    agencyId: housing,
    kind: "COLLEAGUE",
    reason: "a tenant of ours works here",
  });
  await desk.signInAs("nell");
  await giveResearch(
    desk,
    { conferenceId: ahead, caseId: cedar },
    aResearchForm([anItem(`kept: ${kept}`, "DO_NOT_SHARE"), anItem("rent is paid by him", "SHARE")]),
  );
  await desk.signInAs("housing");
  await giveResearch(
    desk,
    { conferenceId: ahead, caseId: cedar },
    aResearchForm([anItem("she asked to move", "SHARE")]),
  );
  await desk.signInAs("ned");
  await desk.signInAs("administrator");
  return { desk, north, housing, birch, cedar, dale, held, ahead, alone, thorne, open, done, shut, left };
}
