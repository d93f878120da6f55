import { compose } from "../../../../shared/documents/compose.ts";
import { issuedKinds, type IssuedKind } from "../../../../shared/documents/model.ts";
import type { Outline } from "../../../../shared/documents/outline.ts";
import type { ConferenceRecord, DocumentRecipient } from "../../../../shared/documents/record.ts";
import { versionFor, type Version, type Wanted } from "../../../../shared/documents/version.ts";
import { AddendumId } from "../../../../shared/ids.ts";
import type { Language } from "../../../../shared/settings/model.ts";
import { translatorOf } from "../../../../electron/features/documents/translator.ts";
import { at } from "../../../support/aConference.ts";
import {
  aCase,
  aConference,
  aHearing,
  agencies,
  anAccess,
  anAction,
  day,
  information,
  marks,
  recipientOf,
  theFile,
} from "../../../support/aRecord.ts";
import { aContact, aForm, aPerson } from "../../referrals/aReferral.ts";
import { confirmationLetter, notHeardLetters, riskAssessment, transferSummary } from "./caseSamples.ts";

/** One document that can be made: what its recipient may have, and who that is. */
export interface Sample {
  readonly kind: IssuedKind;
  readonly version: Version;
  readonly recipient: DocumentRecipient;
}

const adviser = agencies.victimSupport;
export const recipients: readonly DocumentRecipient[] = [
  theFile,
  recipientOf("housing"),
  recipientOf("mentalHealth"),
  recipientOf("victimSupport", { kind: "account", name: "Leah Marsh", role: "adviser" }),
  recipientOf("housing", { kind: "account", name: "Michael Adeyinka" }),
];

/** A conference with something in every part of the record, so that no part of a document stays empty. */
export function fullRecord(): ConferenceRecord {
  const access = anAccess({ advisers: [adviser.accountId] });
  const hearing = aHearing({
    texts: {
      background: "Separated in May. He has come to the house four times since.",
      victimVoice: "Anna wants to stay near the school.",
      victimVoiceWhyNot: "",
      protectiveFactors: "Her sister lives in the next street.",
      childrenPlan: "The school keeps both inside until they are collected.",
      perpetratorPlan: "Probation sees him each week.",
      staffSafety: "Visit in pairs.",
      whatMayBeTold: "The alarm and the collection times.",
      disagreement: "Housing would have moved her at once.",
      noActionReason: "",
      childrenPlanNone: "",
      perpetratorPlanNone: "",
      staffSafetyNone: "",
      rationale: "The risk is high because bail ends.",
      toArea: "Haverby",
      otherForum: "",
    },
    planBefore: {
      on: day("2026-04-12"),
      actions: [{ ...anAction("housing"), needed: "NO", note: "She has moved." }],
    },
    questions: [{ text: "Who has the spare key?", answer: "Her sister.", state: "ANSWERED" }],
    information: [
      ...aHearing().information,
      information("housing", "Rent is paid until May.", { basis: "PROFESSIONAL_OPINION" }),
    ],
    actions: [
      ...aHearing().actions,
      anAction("probation", { reference: "7KQ4.6", assignedAbsent: true, informedBy: "Leah Marsh", mayAlert: true }),
    ],
    disagreeingNames: ["Housing"],
    warnings: [],
  });
  const cases = [aCase({ access, hearing }), aCase({ reference: "NM-3F9K", victimInitials: "K. B." })];
  const addendum = {
    number: 1,
    caseId: access.caseId,
    kind: "CORRECTION" as const,
    text: "The order ends on the 5th.",
    agencyId: agencies.police.id,
    agencyName: agencies.police.name,
    basis: "FACT" as const,
    onlyAgencies: [],
    approvedOn: day("2026-12-01"),
    approvedBy: "Ruth Calder",
  };
  return aConference({
    cases,
    observers: [{ name: "Olga Svensson", organisation: "University of Haverby", signedOn: day("2026-11-24") }],
    questions: [{ text: "Is the room free in May?", answer: "", state: "OPEN" }],
    addenda: [{ ...addendum, id: AddendumId.parse("00000000-0000-7000-8000-0000000add01") }],
    owners: hearing.actions
      .filter(({ ownerAgencyId }) => ownerAgencyId === agencies.housing.id)
      .map(({ id }) => ({ actionId: id, accountId: agencies.housing.accountId })),
    blocked: [{ after: 1, startsAt: at(cases, 1).startsAt, minutes: 12 }],
  });
}

const filledForm = {
  reference: "NM-7KQ4",
  form: aForm({
    perpetrators: [aPerson("Marek", "Novák", { relationship: "EX_PARTNER" })],
    children: [aPerson("Eva", "Nováková", { schoolOrWork: "Hillside Primary" })],
    incidentTypes: ["STALKING", "THREAT_TO_KILL"],
    unawareReason: "It was not safe to ask.\nHe was in the room.",
  }),
  contacts: [aContact()],
};

/** Kinds that are made of something else than the record of a conference. */
const apart: Readonly<Partial<Record<IssuedKind, (record: ConferenceRecord) => readonly Version[]>>> = {
  RISK_ASSESSMENT: riskAssessment,
  TRANSFER_SUMMARY: transferSummary,
  CONFIRMATION_LETTER: confirmationLetter,
  NOT_HEARD_LETTER: notHeardLetters,
  REFERRAL_FORM: (record) => [
    { kind: "REFERRAL_FORM", record, filled: filledForm },
    { kind: "REFERRAL_FORM", record, filled: null },
  ],
  ESCALATION_LETTER: ({ area }) => [
    {
      kind: "ESCALATION_LETTER",
      letter: {
        marking: area.marking,
        to: "Helen Marsh",
        agency: "Housing",
        area: area.name,
        from: "Ada Brook",
        today: day("2026-12-10"),
        actions: [
          { reference: "7KQ4.4", initials: "A. N.", ownerName: "M. Adeyinka", due: day("2026-11-30"), missed: 2 },
          { reference: "3F9K.1", initials: "K. B.", ownerName: "", due: day("2026-12-03"), missed: 1 },
        ],
      },
    },
  ],
};

function ofRecord(kind: IssuedKind, record: ConferenceRecord, recipient: DocumentRecipient): readonly Version[] {
  const [addendum] = record.addenda;
  const caseId = record.cases[0]?.access.caseId ?? null;
  const wanted: readonly Pick<Wanted, "caseId" | "addendumId">[] = [
    { caseId: null, addendumId: null },
    { caseId, addendumId: null },
    { caseId: addendum?.caseId ?? null, addendumId: addendum?.id ?? null },
  ];
  // The first way of asking that gives something is the way this kind is asked for.
  for (const ask of wanted) {
    const version = versionFor(record, { kind: kind as Wanted["kind"], ...ask, ownPartOf: null }, recipient);
    if (version) return [version];
  }
  return [];
}

/** Every document of a kind that is made of a record, for each of `recipients` who gets something. */
export const samplesOf = (kind: IssuedKind, record: ConferenceRecord): readonly Sample[] => {
  const versions = apart[kind]?.(record);
  return versions
    ? versions.map((version) => ({ kind, version, recipient: recipientOf("housing") }))
    : recipients.flatMap((recipient) =>
        ofRecord(kind, record, recipient).map((version) => ({ kind, version, recipient })),
      );
};

/** Every kind with its documents; a kind of which nothing can be made here is a gap in the tests, and says so. */
export const samplesOfEachKind = (record: ConferenceRecord): readonly (readonly [IssuedKind, readonly Sample[]])[] =>
  issuedKinds.map((kind) => {
    const samples = samplesOf(kind, record);
    if (samples.length === 0) throw new Error(`no sample of ${kind}: give it one in samples.ts`);
    return [kind, samples];
  });

/** A sample in a language, composed. */
export const outlineOf = ({ version, recipient }: Sample, language: Language): Outline =>
  compose(version, { t: translatorOf(language), language, recipient, marks });

// Codes, days, times and ids stay what they are; so do the few words by which the program tells things apart.
const coded = /^(?:[A-Z][A-Z\d]*(?:_[A-Z\d]+)*|\d{4}-\d\d-\d\d|\d\d:\d\d|[\da-f]{8}-[\da-f-]{27}|data:.*)$/u;
const telling = new Set(["kind", "presence", "role", "id", "language"]);
// An instrument is as it was published; nobody types into it.
const published = new Set(["pack"]);

/** The same with `text` in place of every text somebody could have typed, however deep; the names of the texts are passed on. */
export function withTexts<Holder>(holder: Holder, text: (where: string) => string, where = ""): Holder {
  const replace = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return coded.test(value) ? value : text(key);
    if (Array.isArray(value)) return value.map((one) => replace(one, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [
        name,
        published.has(name) || (telling.has(name) && typeof one === "string") ? one : replace(one, name),
      ]),
    );
  };
  return replace(holder, where) as Holder;
}
