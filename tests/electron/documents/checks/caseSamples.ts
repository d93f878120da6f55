import type { Version } from "../../../../shared/documents/version.ts";
import type { AssessmentContent } from "../../../../shared/risk/assessment.ts";
import { choiceItems } from "../../../../shared/risk/pack.ts";
import { shippedPacks } from "../../../../shared/risk/shippedPacks.ts";
import { at } from "../../../support/aConference.ts";
import { aPerson, day } from "../../../support/aRecord.ts";

const ofArea = { area: "Northmere", marking: "OFFICIAL-SENSITIVE", from: "Ada Brook", today: day("2026-12-10") };
const pack = at(
  shippedPacks().filter(({ id }) => id === "dash-ric-paraphrase"),
  0,
);
const answers: AssessmentContent["answers"] = Object.fromEntries(
  choiceItems(pack).map(({ code }, index) => [
    code,
    { value: index % 3 === 0 ? "NO" : "YES", source: "her sister", comment: index % 2 === 0 ? "said twice" : "" },
  ]),
);

/** What is made of one case, with something in every part of it. */
export const riskAssessment = (): readonly Version[] => [
  {
    kind: "RISK_ASSESSMENT",
    assessment: {
      ...ofArea,
      reference: "NM-7KQ4",
      victim: "Anna Novak",
      perpetrators: ["Viktor Novak", "Karl Weber"],
      agencyName: "Police",
      pack,
      content: {
        assessedOn: day("2026-11-12"),
        assessor: "Paul Osei",
        agencyId: null,
        language: "en",
        answers,
        score: null,
        level: null,
        documentReference: "",
        comment: "Done at the station.",
        override: null,
      },
      raised: [{ level: "HIGH", reason: "He was released.", by: "Ruth Calder", on: day("2026-11-14") }],
    },
  },
];

export const transferSummary = (): readonly Version[] => [
  {
    kind: "TRANSFER_SUMMARY",
    transfer: {
      ...ofArea,
      toArea: "Haverby",
      reference: "NM-7KQ4",
      people: [
        aPerson("VICTIM", { dateOfBirth: day("1988-03-02") }),
        aPerson("PERPETRATOR", { givenNames: "Viktor", relationship: "SPOUSE" }),
        aPerson("CHILD", { givenNames: "Mila", dateOfBirth: day("2017-05-01") }),
      ],
      advisers: ["Leah Marsh, Victim support"],
      referrals: [{ on: day("2026-11-13"), agencyName: "Police", criteria: ["VISIBLE_HIGH_RISK", "REPEAT"] }],
      hearings: [{ on: day("2026-11-25"), level: "HIGH", outcome: "TRANSFERRED" }],
      assessment: {
        instrument: { en: "Dash", fr: "Dash (fr)" },
        on: day("2026-11-12"),
        score: 17,
        of: 24,
        level: { en: "Visible high risk", fr: "Danger élevé visible" },
      },
      actions: [
        {
          reference: "7KQ4.1",
          text: "Fit panic alarm",
          owner: "Police, PC Osei",
          due: day("2026-12-15"),
          safeToDo: "only on Tuesdays",
        },
      ],
      contacts: [{ kind: "PHONE", value: "07700 900123", safeTimes: "mornings", leaveMessage: false }],
      flagUntil: day("2027-11-13"),
    },
  },
];

export const confirmationLetter = (): readonly Version[] => [
  {
    kind: "CONFIRMATION_LETTER",
    confirmation: {
      ...ofArea,
      member: "Coordination",
      victim: "Anna Novak",
      perpetrators: ["Viktor Novak"],
      discussed: true,
    },
  },
];

const letter = {
  ...ofArea,
  agency: "Housing",
  reference: "NM-7KQ4",
  initials: "A. N.",
  receivedOn: day("2026-11-13"),
};
export const notHeardLetters = (): readonly Version[] => [
  {
    kind: "NOT_HEARD_LETTER",
    letter: {
      ...letter,
      notHeard: {
        kind: "putOff",
        on: day("2026-11-25"),
        reason: "KEY_AGENCY_ABSENT",
        nextOn: day("2026-12-09"),
        keeper: "Police, PC Osei",
      },
    },
  },
  { kind: "NOT_HEARD_LETTER", letter: { ...letter, notHeard: { kind: "notReached", on: day("2026-11-25") } } },
  {
    kind: "NOT_HEARD_LETTER",
    letter: { ...letter, notHeard: { kind: "declined", reason: "The victim lives in Haverby." } },
  },
];
