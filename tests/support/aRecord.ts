import { usualStanding } from "../../shared/agenda/standing.ts";
import type {
  ActionRecord,
  CaseAccess,
  CaseRecord,
  ConferenceRecord,
  CopyMarks,
  DocumentRecipient,
  HearingRecord,
} from "../../shared/documents/record.ts";
import { CivilDate, ClockTime } from "../../shared/dates.ts";
import { AccountId, ActionId, AgencyId, CaseId, ConferenceId, EntryId, PersonId } from "../../shared/ids.ts";
import { emptyPerson, type Person } from "../../shared/people/model.ts";

let counted = 0;
const uuid = (): string => `00000000-0000-7000-8000-${String(++counted).padStart(12, "0")}`;
export const day = (text: string) => CivilDate.parse(text);
export const clock = (text: string) => ClockTime.parse(text);
export const anAgencyId = () => AgencyId.parse(uuid());
export const anAccountId = () => AccountId.parse(uuid());

/** The agencies of the built conference, each with its representative's account. */
export const agencies = {
  police: { id: anAgencyId(), name: "Police", accountId: anAccountId(), representative: "Det. Insp. Ruth Calder" },
  victimSupport: {
    id: anAgencyId(),
    name: "Victim support (IDVA)",
    accountId: anAccountId(),
    representative: "Leah Marsh",
  },
  children: {
    id: anAgencyId(),
    name: "Children’s services",
    accountId: anAccountId(),
    representative: "Tom Ferris for Ana Brook",
  },
  housing: { id: anAgencyId(), name: "Housing", accountId: anAccountId(), representative: "Michael Adeyinka" },
  probation: { id: anAgencyId(), name: "Probation", accountId: anAccountId(), representative: "Sara Lindqvist" },
  mentalHealth: { id: anAgencyId(), name: "Mental health", accountId: anAccountId(), representative: "Dr Jon Hale" },
} as const;
export type AgencyKey = keyof typeof agencies;

export const anAccess = (over: Partial<CaseAccess> = {}): CaseAccess => ({
  caseId: CaseId.parse(uuid()),
  readers: null,
  conflictedAgencies: [],
  conflictedAccounts: [],
  advisers: [],
  attendedBy: Object.values(agencies).map(({ id }) => id),
  ...over,
});

export const aPerson = (role: Person["role"], over: Partial<Person> = {}): Person => ({
  ...emptyPerson,
  id: PersonId.parse(uuid()),
  role,
  familyName: "Novak",
  givenNames: "Anna",
  ...over,
});

export const anAction = (owner: AgencyKey, over: Partial<ActionRecord> = {}): ActionRecord => ({
  id: ActionId.parse(uuid()),
  reference: "7KQ4.1",
  caseReference: "NM-7KQ4",
  victimInitials: "A. N.",
  text: "Fit panic alarm at home",
  ownerAgencyId: agencies[owner].id,
  ownerAgencyName: agencies[owner].name,
  ownerName: "",
  due: day("2026-11-27"),
  status: "OPEN",
  riskNumbers: [1],
  safeToDo: "",
  mayAlert: null,
  dependsOn: null,
  assignedAbsent: false,
  informedBy: "",
  result: "",
  doneOn: null,
  ...over,
});

export const information = (
  agency: AgencyKey,
  text: string,
  over: Partial<HearingRecord["information"][number]> = {},
) => ({
  id: EntryId.parse(uuid()),
  agencyId: agencies[agency].id,
  agencyName: agencies[agency].name,
  kind: "SHARED" as const,
  basis: "FACT" as const,
  text,
  on: day("2026-11-20"),
  onlyAgencies: [],
  chairOnly: false,
  ...over,
});

export const noTexts: HearingRecord["texts"] = {
  background: "",
  victimVoice: "",
  victimVoiceWhyNot: "",
  protectiveFactors: "",
  childrenPlan: "",
  perpetratorPlan: "",
  staffSafety: "",
  whatMayBeTold: "",
  disagreement: "",
  noActionReason: "",
  childrenPlanNone: "",
  perpetratorPlanNone: "",
  staffSafetyNone: "",
  rationale: "",
  toArea: "",
  otherForum: "",
};

/** What a decision has that is not put off, moved or disputed. */
export const notPutOff = { putOffReason: null, safetyAgencyId: null, safetyName: "", nextOn: null, disagreeing: [] };
/** What a hearing has where nothing is missing or warned of. */
export const nothingMissing = { reasons: {}, safetyAgencyName: "", disagreeingNames: [], warnings: [] };

export const aHearing = (over: Partial<HearingRecord> = {}): HearingRecord => ({
  approved: true,
  agencies: Object.entries(agencies).map(([key, { id, name }]) => ({
    agencyId: id,
    agencyName: name,
    presence: key === "mentalHealth" ? ("absent" as const) : ("present" as const),
  })),
  questions: [],
  information: [
    information("police", "Followed on foot twice in the last week; he waited outside the school on Tuesday.", {
      basis: "REPORTED",
      on: day("2026-11-19"),
    }),
    information("police", "The bail condition not to contact expires on 4 December."),
    information("children", "Both children are on a child in need plan since June.", { on: day("2026-11-12") }),
    information("housing", "", { kind: "NOTHING_HELD", basis: null, on: null }),
    information("probation", "", { kind: "NOTHING_HELD", basis: null, on: null }),
  ],
  planBefore: null,
  texts: {
    ...noTexts,
    victimVoice: "Anna wants to stay near the school. She is most afraid of the collection on Tuesday and Thursday.",
    protectiveFactors: "sister in the next street; the school knows and supports.",
    whatMayBeTold: "the alarm, the collection times, the order. Nothing about what agencies reported on Viktor.",
  },
  risks: [
    {
      id: EntryId.parse(uuid()),
      number: 1,
      text: "He knows where the children are collected",
      to: ["VICTIM", "CHILD"],
      imminence: "DAYS",
      level: "HIGH",
    },
    {
      id: EntryId.parse(uuid()),
      number: 2,
      text: "Bail ends before the hearing",
      to: ["VICTIM"],
      imminence: "WEEKS",
      level: null,
    },
  ],
  actions: [
    anAction("police", { ownerName: "PC Osei" }),
    anAction("victimSupport", {
      reference: "7KQ4.2",
      text: "Apply for a non-molestation order before bail ends",
      riskNumbers: [2],
      ownerName: "L. Marsh",
      due: day("2026-12-03"),
    }),
    anAction("children", {
      reference: "7KQ4.3",
      text: "Change collection times with the school",
      ownerName: "T. Ferris",
      due: day("2026-11-26"),
    }),
    anAction("housing", {
      reference: "7KQ4.4",
      text: "Fit door chain and window locks, visit with the adviser",
      ownerName: "M. Adeyinka",
      due: day("2026-11-30"),
      safeToDo: "Only on Tuesday mornings, with the adviser",
    }),
    anAction("mentalHealth", { reference: "7KQ4.5", text: "Written information on mental health contacts" }),
  ],
  decision: {
    ...notPutOff,
    levelAgreed: "HIGH",
    outcome: "ACTION_PLAN",
    tellsName: "Leah Marsh",
    tellsBy: day("2026-11-26"),
  },
  ...nothingMissing,
  flagUntil: day("2027-11-13"),
  ...over,
});

export const aCase = (over: Partial<CaseRecord> = {}): CaseRecord => ({
  access: anAccess(),
  recordedOn: null,
  reference: "NM-7KQ4",
  victimInitials: "A. N.",
  startsAt: clock("09:12"),
  minutes: 12,
  people: [
    aPerson("VICTIM", { dateOfBirth: day("1988-03-02") }),
    aPerson("PERPETRATOR", { givenNames: "Viktor", dateOfBirth: day("1985-07-09"), relationship: "SPOUSE" }),
    aPerson("CHILD", { givenNames: "Mila", dateOfBirth: day("2017-05-01"), schoolOrWork: "Hillside Primary" }),
    aPerson("CHILD", { givenNames: "Daniel", dateOfBirth: day("2020-02-11") }),
  ],
  addresses: [
    { of: "VICTIM", sealed: true, text: "" },
    { of: "PERPETRATOR", sealed: false, text: "12 Mill Lane, Northmere" },
  ],
  referral: {
    agencyName: "Police",
    receivedOn: day("2026-11-13"),
    criteria: ["VISIBLE_HIGH_RISK", "REPEAT"],
    score: 17,
    scoreOf: 24,
    repeat: true,
    referrerSaysRepeat: true,
    repeatSince: null,
    monthsSince: 7,
    lateBecause: null,
    fromArea: "",
  },
  hearing: aHearing(),
  ...over,
});

export const aConference = (over: Partial<ConferenceRecord> = {}): ConferenceRecord => ({
  area: {
    name: "Northmere",
    marking: "OFFICIAL-SENSITIVE",
    confidentialityText:
      "What is recorded here concerns the safety of named people. It is used only to reduce risk, is kept in each agency’s restricted file, and is not passed on without the agreement of the agencies concerned.",
  },
  conference: {
    id: ConferenceId.parse(uuid()),
    date: day("2026-11-25"),
    startsAt: clock("09:00"),
    venue: "Town Hall, room 2",
    status: "MINUTES_APPROVED",
    chairName: "Det. Insp. Ruth Calder",
    deputyChairName: "",
    minuteTaker: "Nadia Winter",
    startedAt: clock("09:00"),
    endedAt: clock("12:48"),
    confidentialityReadAt: clock("09:02"),
    conflictsAsked: true,
    quorumReason: "",
    approvedOn: day("2026-11-27"),
    approvedBy: "Ruth Calder",
    minutesVersion: 2,
    type: "ROUTINE",
    deadlines: {
      referralsCloseOn: day("2026-11-13"),
      agendaCirculatedOn: day("2026-11-17"),
      researchDueOn: day("2026-11-24"),
    },
  },
  standing: [...usualStanding],
  attendance: Object.entries(agencies).map(([key, { id, name, accountId, representative }]) => ({
    agencyId: id,
    agencyName: name,
    accountId,
    representative,
    status:
      key === "mentalHealth"
        ? ("APOLOGIES" as const)
        : key === "probation"
          ? ("REMOTE" as const)
          : key === "children"
            ? ("DEPUTY" as const)
            : ("PRESENT" as const),
    infoSent: false,
    deputyFor: "",
    infoReceivedOn: null,
    stays: [],
    chairs: key === "police",
  })),
  observers: [],
  questions: [],
  addenda: [],
  recordedOn: null,
  cases: [
    aCase({
      reference: "NM-3F9K",
      victimInitials: "K. B.",
      startsAt: clock("09:00"),
      referral: { ...aCase().referral, repeat: false, criteria: ["PROFESSIONAL_JUDGEMENT"] },
    }),
    aCase(),
    aCase({
      reference: "NM-9R3B",
      victimInitials: "R. A.",
      startsAt: clock("09:24"),
      referral: { ...aCase().referral, fromArea: "Haverby", repeat: false },
    }),
  ],
  blocked: [],
  earlierActions: [
    {
      ...anAction("housing", {
        reference: "2WDH.2",
        text: "Fit door chain and window locks",
        due: day("2026-05-04"),
        status: "NOT_DONE",
        result: "no access agreed. Re-issued as 7KQ4.4",
      }),
      access: anAccess(),
    },
    {
      ...anAction("victimSupport", {
        reference: "8LMR.3",
        text: "Renew protection order before expiry",
        due: day("2026-11-09"),
        status: "DONE",
        doneOn: day("2026-11-06"),
        result: "order to May 2027",
      }),
      access: anAccess(),
    },
  ],
  ownerActions: [],
  owners: [],
  ...over,
});

export const recipientOf = (key: AgencyKey, over: Partial<DocumentRecipient> = {}): DocumentRecipient => ({
  kind: "agency",
  name: `${agencies[key].name}, ${agencies[key].representative}`,
  agencyId: agencies[key].id,
  accountId: agencies[key].accountId,
  role: "representative",
  attended: key !== "mentalHealth",
  ...over,
});

export const theFile: DocumentRecipient = {
  kind: "file",
  name: "the file of the conference",
  agencyId: null,
  accountId: null,
  role: "administrator",
  attended: true,
};

export const marks: CopyMarks = {
  copyNumber: 4,
  copyTotal: 15,
  copyCode: "NM-4F7Q-04",
  version: 2,
  producedOn: day("2026-11-27"),
};
