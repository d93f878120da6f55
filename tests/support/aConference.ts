import { CivilDate, ClockTime } from "../../shared/dates.ts";
import type { AccountId, CaseId, ConferenceId, EntryId, HearingId } from "../../shared/ids.ts";
import { emptyPerson } from "../../shared/people/model.ts";
import type { ReferralForm } from "../../shared/referrals/model.ts";
import type { TestDesk } from "./aDesk.ts";

export const day = (text: string): CivilDate => CivilDate.parse(text);
/** Everybody invited to a test's conference. */
export const invited = ["Police", "Housing", "Victim support", "Mental health"] as const;

const person = (givenNames: string, familyName: string) => ({ ...emptyPerson, givenNames, familyName });

/** A referral form with everything that must be in it. */
export const aForm = (victim: string, over: Partial<ReferralForm> = {}): ReferralForm => ({
  referrerName: "A referrer",
  referrerPhone: "",
  referrerEmail: "",
  date: day("2026-11-10"),
  victim: person("Anna", victim),
  victimLanguages: "",
  interpreterNeeded: false,
  diversity: "",
  perpetrators: [person("Viktor", `${victim}ov`)],
  children: [],
  criteria: ["VISIBLE_HIGH_RISK"],
  score: 17,
  judgementReasons: "",
  incidentsLastYear: 3,
  repeat: "NO",
  previousReferral: "",
  otherArea: "",
  victimAware: "YES",
  unawareReason: "",
  consent: "YES",
  lawfulBasis: "public task",
  whatShared: "",
  whyNecessary: "",
  whyProportionate: "",
  authorisedBy: "",
  afraidOf: "",
  safeToTalkTo: "",
  notSafeToTalkTo: "",
  victimWishes: "",
  lastIncidentOn: day("2026-11-08"),
  incidentTypes: ["PHYSICAL"],
  background: `the background of ${victim}`,
  injuries: "",
  policeReported: "YES",
  crimeReference: "",
  childReferralMade: "NO",
  adultSafeguardingMade: "NO",
  ...over,
});

/** A case whose referral was accepted; restricted to `readers` when given. The administrator must be signed in. */
export async function anAcceptedCase(
  desk: TestDesk,
  victim: string,
  { readers, over }: { readers?: readonly string[]; over?: Partial<ReferralForm> } = {},
): Promise<CaseId> {
  const { referralId } = await desk.must("referrals.start", {
    form: aForm(victim, over),
    contacts: [],
    agencyId: null,
  });
  await desk.must("referrals.submit", { referralId });
  const { caseId } = await desk.must("referrals.decide", {
    referralId,
    decision: "ACCEPTED",
    reason: "",
    adviserAccountId: readers ? null : accountOf(desk, "adviser"),
    // Tests name people alike on purpose or not: each is a case of its own unless a test decides otherwise.
    undecidedReason: "a case of its own",
    restricted: readers ? { readers: readers.map((key) => accountOf(desk, key)), reason: "staff" } : null,
  });
  if (caseId === null) throw new Error("an accepted referral has a case");
  return caseId;
}

export function accountOf(desk: TestDesk, key: string): AccountId {
  const account = desk.accounts[key];
  if (!account) throw new Error(`no account ${key}`);
  return account.id;
}

export function agencyOf(desk: TestDesk, name: string) {
  const agency = desk.agencies[name];
  if (!agency) throw new Error(`no agency ${name}`);
  return agency;
}

/** A conference on the desk's day, chaired by `chair`, with these cases on its agenda in this order. */
export async function aConferenceWith(desk: TestDesk, caseIds: readonly CaseId[]): Promise<ConferenceId> {
  const { conferenceId } = await desk.must("conferences.schedule", aPlan(desk));
  for (const caseId of caseIds) await desk.must("agenda.addCase", { conferenceId, caseId });
  return conferenceId;
}

export const aPlan = (desk: TestDesk) => ({
  type: "ROUTINE" as const,
  date: day("2026-11-25"),
  startsAt: ClockTime.parse("09:00"),
  venue: "Town Hall",
  chairId: accountOf(desk, "chair"),
  deputyChairId: null,
  minuteTaker: "Nadia Winter",
  minutesPerCase: 15,
  breakMinutes: 0,
  agencyIds: invited.map((name) => agencyOf(desk, name)),
  deadlines: null,
});

/** Opens the meeting with everybody present but those named. */
export async function openMeeting(desk: TestDesk, conferenceId: ConferenceId, absent: readonly string[] = []) {
  await desk.must("conferences.circulate", { conferenceId });
  await desk.must("meeting.readConfidentiality", { conferenceId });
  await desk.must("meeting.askConflicts", { conferenceId });
  for (const name of invited)
    await desk.must("meeting.setAttendance", {
      conferenceId,
      agencyId: agencyOf(desk, name),
      status: absent.includes(name) ? "APOLOGIES" : "PRESENT",
      accountId: null,
      representative: "",
      infoSent: false,
    });
  await desk.must("meeting.open", { conferenceId, quorumReason: "as many as could come" });
}

/** Writes a risk and an action that answers it; returns both. */
export async function aRiskWithAction(
  desk: TestDesk,
  hearingId: HearingId,
  ownerAgency: string,
  text = "Fit an alarm",
) {
  const risk = await desk.must("meeting.writeRisk", {
    hearingId,
    entryId: null,
    baseVersion: 0,
    text: "He knows where she lives\nand comes at night",
    to: ["VICTIM"],
    imminence: "DAYS",
    level: "HIGH",
  });
  if (risk.kind !== "saved" || risk.id === null) throw new Error("a new risk is saved");
  const { actionId } = await desk.must("meeting.writeAction", anAction(desk, hearingId, ownerAgency, [risk.id], text));
  return { riskId: risk.id, actionId };
}

export const anAction = (
  desk: TestDesk,
  hearingId: HearingId,
  ownerAgency: string,
  riskIds: EntryId[],
  text = "Fit an alarm",
) => ({
  hearingId,
  actionId: null,
  baseVersion: 0,
  text,
  ownerAgencyId: agencyOf(desk, ownerAgency),
  ownerAccountId: null,
  ownerName: "",
  due: day("2026-12-01"),
  riskIds,
  safeToDo: "only on Tuesdays",
});

/** Writes all a hearing needs to close. */
export async function completeHearing(desk: TestDesk, hearingId: HearingId, present: readonly string[] = invited) {
  for (const name of present)
    await desk.must("meeting.writeInformation", {
      hearingId,
      entryId: null,
      baseVersion: 0,
      agencyId: agencyOf(desk, name),
      kind: "SHARED",
      basis: "FACT",
      text: `what ${name} knows`,
      on: null,
      onlyAgencies: [],
    });
  for (const field of ["victimVoice", "whatMayBeTold"] as const)
    await desk.must("meeting.writeField", { hearingId, field, text: `the ${field}`, baseVersion: 0 });
  const { actionId, riskId } = await aRiskWithAction(desk, hearingId, "Housing");
  await desk.must("meeting.setOutcome", {
    hearingId,
    levelAgreed: "HIGH",
    outcome: "ACTION_PLAN",
    tellsAccountId: accountOf(desk, "adviser"),
    tellsName: "",
    tellsBy: day("2026-11-27"),
  });
  return { actionId, riskId };
}

/** What is decided of a case that was not talked through. */
export const putOff = (desk: TestDesk, hearingId: HearingId) => ({
  hearingId,
  levelAgreed: null,
  outcome: "NOT_HEARD" as const,
  tellsAccountId: null,
  tellsName: "",
  tellsBy: null,
  putOffReason: "TIME" as const,
  safetyAgencyId: agencyOf(desk, "Police"),
  safetyName: "PC Osei",
  nextOn: day("2026-12-09"),
});

/** The item at a place of a list that a test knows to be there. */
export function at<Item>(items: readonly Item[], place: number): Item {
  const item = items.at(place);
  if (item === undefined) throw new Error(`nothing at ${place}`);
  return item;
}
