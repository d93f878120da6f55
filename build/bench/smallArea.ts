import { mkdirSync } from "node:fs";
import { createDesk } from "../../electron/desk/desk.ts";
import { deriveKeyHere, lowestCosts, type Costs } from "../../electron/vault/vault.ts";
import { addDays, dayOf, instantOf, type CivilDate } from "../../shared/dates.ts";
import type { AccountId, AgencyId, CaseId, ConferenceId, EntryId, HearingId } from "../../shared/ids.ts";
import { emptyPerson, type ContactEntry } from "../../shared/people/model.ts";
import type { Role } from "../../shared/policy.ts";
import { emptyForm } from "../../shared/referrals/emptyForm.ts";
import type { ReferralForm } from "../../shared/referrals/model.ts";
import { mustOver, type Must } from "./caller.ts";

export type PersonKey = "administrator" | "chair" | "police" | "housing" | "adviser";
/** Who works in an area of the measurements; names and passphrases are the same in each. */
export const people: Readonly<Record<PersonKey, { name: string; role: Role; agency: string; passphrase: string }>> = {
  administrator: {
    name: "Ada Brook",
    role: "administrator",
    agency: "Coordination",
    passphrase: "one passphrase for Ada Brook",
  },
  chair: { name: "Ruth Calder", role: "chair", agency: "Police", passphrase: "one passphrase for Ruth Calder" },
  police: { name: "Paul Osei", role: "representative", agency: "Police", passphrase: "one passphrase for Paul Osei" },
  housing: {
    name: "Michael Adeyinka",
    role: "representative",
    agency: "Housing",
    passphrase: "one passphrase for Michael Adeyinka",
  },
  adviser: {
    name: "Leah Marsh",
    role: "adviser",
    agency: "Victim support",
    passphrase: "one passphrase for Leah Marsh",
  },
};
const agencyTypes = { Police: "POLICE", Housing: "HOUSING", "Victim support": "IDVA" } as const;

export interface SmallArea {
  readonly folder: string;
  readonly agencies: ReadonlyMap<string, AgencyId>;
  readonly accounts: Readonly<Record<PersonKey, AccountId>>;
}

/** Today in London, as every civil day here. */
export const today = (): CivilDate => dayOf(instantOf(Date.now()), "Europe/London");
const papers = () => ({ signed: addDays(today(), -30), expires: addDays(today(), 300) });

/** Signs in as one of `people`, to the area that is chosen. */
export const signInAs = (must: Must, key: PersonKey) =>
  must("unlock.signIn", { accountName: people[key].name, passphrase: people[key].passphrase });

/** Makes an area with its agencies and accounts through any desk; its administrator stays signed in. */
export async function setUp(must: Must, parentFolder: string): Promise<SmallArea> {
  mkdirSync(parentFolder, { recursive: true });
  const { administrator } = people;
  const { folder } = await must("unlock.createArea", {
    parentFolder,
    name: "Northmere",
    country: "GB",
    language: "en",
    timeZone: "Europe/London",
    administratorName: administrator.name,
    post: "Coordinator",
    agencyName: administrator.agency,
    agencyType: "OTHER",
    passphrase: administrator.passphrase,
  });
  const { signed, expires } = papers();
  const agreement = { agreementSignedOn: signed, agreementExpiresOn: expires };
  const declaration = { declarationSignedOn: signed, declarationExpiresOn: expires };
  const [own] = await must("agencies.list", {});
  const [me] = await must("accounts.list", {});
  if (!own || !me) throw new Error("an area begins with one agency and one account");
  const agencies = new Map<string, AgencyId>([[own.name, own.id]]);
  const { id: agencyId, name, type } = own;
  await must("agencies.change", { agencyId, name, type, core: false, active: true, ...agreement });
  await must("accounts.change", { accountId: me.id, post: "Coordinator", agencyId, ...declaration });
  for (const [name, type] of Object.entries(agencyTypes))
    agencies.set(name, (await must("agencies.add", { name, type, core: true, ...agreement })).agencyId);
  const area = await must("settings.area", {});
  await must("settings.changeArea", { ...area, setUp: true });
  const add = async (key: PersonKey): Promise<AccountId> => {
    const { name, role, agency, passphrase } = people[key];
    const stored = { name, post: "", role, agencyId: agencies.get(agency) ?? own.id, passphrase, ...declaration };
    return (await must("accounts.add", { ...stored, secondPerson: null })).accountId;
  };
  const accounts = {
    administrator: me.id,
    chair: await add("chair"),
    police: await add("police"),
    housing: await add("housing"),
    adviser: await add("adviser"),
  };
  return { folder, agencies, accounts };
}

/**
 * The same through a desk in this process, which is left closed.
 * @param costs of each derivation; null for those the program itself would choose on this machine.
 */
export async function makeSmallArea(
  parentFolder: string,
  machineFolder: string,
  costs: Costs | null = lowestCosts,
): Promise<SmallArea> {
  const chosen = costs && { costs, lowestCosts: costs };
  const desk = createDesk({
    machine: { name: "bench", folder: machineFolder, ...chosen, deriveKey: deriveKeyHere },
  });
  const area = await setUp(mustOver(desk), parentFolder);
  await desk.close();
  return area;
}

/** A referral form with everything it cannot be submitted without. */
export const filledForm = (familyName: string, background: string): ReferralForm => ({
  ...emptyForm,
  referrerName: "Paul Osei",
  date: addDays(today(), -12),
  victim: { ...emptyPerson, givenNames: "Anna", familyName, dateOfBirth: "1990-02-28" as CivilDate },
  perpetrators: [{ ...emptyPerson, givenNames: "Marek", familyName, relationship: "SPOUSE" }],
  children: [{ ...emptyPerson, givenNames: "Eva", familyName }],
  childReferralMade: "YES",
  criteria: ["VISIBLE_HIGH_RISK"],
  score: 17,
  victimAware: "YES",
  consent: "YES",
  lawfulBasis: "Public task",
  background,
});

/** Sends in a referral and accepts it; the administrator must be signed in. */
export async function enterCase(
  must: Must,
  { accounts }: SmallArea,
  {
    form,
    contacts = [],
    readers = null,
  }: {
    readonly form: ReferralForm;
    readonly contacts?: ContactEntry[];
    readonly readers?: readonly PersonKey[] | null;
  },
): Promise<CaseId> {
  const { referralId } = await must("referrals.start", { form, contacts, agencyId: null });
  await must("referrals.submit", { referralId });
  const { caseId } = await must("referrals.decide", {
    referralId,
    decision: "ACCEPTED",
    reason: "",
    adviserAccountId: accounts.adviser,
    restricted: readers && { readers: readers.map((key) => accounts[key]), reason: "works in an agency of this area" },
  });
  if (!caseId) throw new Error("an accepted referral has a case");
  return caseId;
}

/** A conference of today with these cases on its circulated agenda; the administrator must be signed in. */
export async function planConference(
  must: Must,
  { accounts, agencies }: SmallArea,
  caseIds: readonly CaseId[],
  invited: readonly string[] = [...agencies.keys()],
): Promise<ConferenceId> {
  const { conferenceId } = await must("conferences.schedule", {
    type: "ROUTINE",
    date: today(),
    startsAt: "09:00",
    venue: "Town Hall",
    chairId: accounts.chair,
    deputyChairId: null,
    minuteTaker: "Nora Whitfield",
    minutesPerCase: 12,
    breakMinutes: 15,
    agencyIds: invited.flatMap((name) => agencies.get(name) ?? []),
    deadlines: null,
  });
  for (const caseId of caseIds) await must("agenda.addCase", { conferenceId, caseId });
  await must("conferences.circulate", { conferenceId });
  return conferenceId;
}

/** Opens the meeting with everybody present and puts a case on the table. Answers its hearing and one risk to hang actions on. */
export async function openMeeting(
  must: Must,
  { agencies }: SmallArea,
  {
    conferenceId,
    caseId,
    invited = [...agencies.keys()],
  }: { readonly conferenceId: ConferenceId; readonly caseId: CaseId; readonly invited?: readonly string[] },
): Promise<{ hearingId: HearingId; riskId: EntryId }> {
  await must("meeting.readConfidentiality", { conferenceId });
  await must("meeting.askConflicts", { conferenceId });
  for (const name of invited) {
    const agencyId = agencies.get(name);
    if (agencyId)
      await must("meeting.setAttendance", {
        conferenceId,
        agencyId,
        status: "PRESENT",
        accountId: null,
        representative: name,
        infoSent: false,
      });
  }
  await must("meeting.open", { conferenceId, quorumReason: "Small area" });
  const { hearingId } = await must("meeting.openCase", { conferenceId, caseId });
  const written = await must("meeting.writeRisk", {
    hearingId,
    entryId: null,
    baseVersion: 0,
    text: "He knows where the children are collected",
    to: ["VICTIM"],
    imminence: null,
    level: null,
  });
  if (written.kind !== "saved" || !written.id) throw new Error("a new risk is saved");
  return { hearingId, riskId: written.id };
}
