import { z } from "zod";
import { command, query, task, type Contract } from "../contract.ts";
import { CivilDate, Instant } from "../dates.ts";
import { AccountId, AgencyId, CaseId, ContactId, PersonId, ReferralId } from "../ids.ts";
import { PreviousPlan } from "../meeting/previousPlan.ts";
import { ContactEntry, MaskedContact } from "../people/model.ts";
import type { Policy } from "../policy.ts";
import { Line, OptionalLine } from "../text.ts";
import { pageOf } from "../page.ts";
import { ReferralsAsked } from "./listed.ts";
import { Criterion, ReferralContacts, ReferralForm, ReferralStatus } from "./model.ts";
import { Repeat } from "./repeat.ts";
import { PersonDecision } from "./samePeople.ts";

const readers: Policy["who"] = {
  administrator: "always",
  chair: ["chairs", "own"],
  adviser: ["adviserOf", "own"],
  representative: ["own"],
};
const onReferral = { kind: "referral", id: "referralId" } as const;
/** Row 3: the creator's agency changes it until it is accepted, then the administrator. */
const change: Policy = {
  row: 3,
  needs: "cleared",
  on: onReferral,
  log: "onceASitting",
  who: { administrator: "always", chair: ["own"], adviser: ["own"], representative: ["own"] },
  when: ["DRAFT", "SUBMITTED", "NEEDS_INFO"],
};
/** Row 3: the administrator decides. */
const decide: Policy = {
  row: 3,
  needs: "cleared",
  on: onReferral,
  who: { administrator: "always" },
  when: ["SUBMITTED", "NEEDS_INFO"],
  log: "each",
};
const create: Policy = {
  row: 3,
  needs: "cleared",
  log: "each",
  who: { administrator: "always", chair: "always", representative: "always", adviser: "always" },
};

/** One row of the list of referrals. */
export const ReferralLine = z.object({
  id: ReferralId,
  reference: z.string(),
  receivedOn: CivilDate,
  agencyId: AgencyId,
  agencyName: z.string(),
  victimName: z.string(),
  victimDateOfBirth: CivilDate.nullable(),
  status: ReferralStatus,
  criteria: z.array(Criterion),
  score: z.number().nullable(),
  caseId: CaseId.nullable(),
  restricted: z.boolean(),
  missing: z.number(),
  changedAt: Instant,
});
export type ReferralLine = z.infer<typeof ReferralLine>;

/** What was understood of a filled form, each value beside the words it was taken from. */
export const Understood = z.object({ field: z.string(), value: z.string(), source: z.string(), sure: z.boolean() });
export type Understood = z.infer<typeof Understood>;

export const CsvRow = z.object({
  line: z.number(),
  victim: z.string(),
  dateOfBirth: z.string(),
  perpetrator: z.string(),
  errors: z.array(z.object({ column: z.string(), code: z.string(), value: z.string() })),
});
export type CsvRow = z.infer<typeof CsvRow>;

/** The reading of an uploaded file: a filled form, or a table with its column mapping and errors row by row. Nothing is saved. */
export const ImportReading = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("form"),
    fileName: z.string(),
    understood: z.array(Understood),
    notUnderstood: z.array(z.string()),
    form: ReferralForm,
    contacts: ReferralContacts,
  }),
  z.object({
    kind: z.literal("table"),
    fileName: z.string(),
    encoding: z.string(),
    separator: z.string(),
    columns: z.array(z.string()),
    /** Column name to the question it answers, a path of `labels.ts`; what is not in it is left out. */
    mapping: z.record(z.string(), z.string()),
    /** The bad rows (at most 500) and the first good ones, in their order; the counts are of all. */
    rows: z.array(CsvRow),
    goodRows: z.number(),
    badRows: z.number(),
    totalRows: z.number(),
  }),
]);
export type ImportReading = z.infer<typeof ImportReading>;

export const referralsContract = {
  "referrals.list": query({
    policy: {
      row: 3,
      needs: "cleared",
      log: "none",
      who: { administrator: "always", chair: "always", adviser: "always", representative: "always" },
    },
    input: ReferralsAsked,
    output: pageOf(ReferralLine),
    topics: ["referrals"],
  }),
  "referrals.open": query({
    policy: { row: 3, needs: "cleared", on: onReferral, who: readers, log: "each" },
    input: z.object({ referralId: ReferralId }),
    output: z.object({
      id: ReferralId,
      reference: z.string(),
      agencyId: AgencyId,
      agencyName: z.string(),
      receivedOn: CivilDate,
      status: ReferralStatus,
      decisionReason: z.string(),
      /** Once it is accepted: whether it is a repeat, and why (`RULES.md` repeat). */
      repeat: Repeat.nullable(),
      /** Why it was accepted with somebody undecided; "" where nobody was, or for who does not decide. */
      undecidedReason: z.string(),
      /** Who authorised accepting it without consent, and why. */
      consentOverride: z.object({ authorisedBy: z.string(), reason: z.string() }).nullable(),
      version: z.number(),
      form: ReferralForm,
      contacts: z.array(MaskedContact),
      /** Names of the form's fields that a referral cannot be submitted without. */
      missing: z.array(z.string()),
      /** Names of the fields whose dates contradict the day, the referral or each other; it cannot be submitted with them either. */
      contradictions: z.array(z.string()),
      caseId: CaseId.nullable(),
      restricted: z.boolean(),
      mayChange: z.boolean(),
      mayDecide: z.boolean(),
    }),
    topics: ["referrals"],
  }),
  "referrals.start": command({
    policy: create,
    input: z.object({ form: ReferralForm, contacts: ReferralContacts, agencyId: AgencyId.nullable() }),
    output: z.object({ referralId: ReferralId, reference: z.string() }),
    failures: ["agencies.gone"],
    topics: ["referrals"],
  }),
  /** Stores a draft as typed; the answer is another version, or `changedElsewhere` with the version that stands. */
  "referrals.change": command({
    policy: change,
    input: z.object({ referralId: ReferralId, form: ReferralForm, baseVersion: z.int() }),
    output: z.object({ version: z.number() }),
    failures: ["referrals.changedElsewhere"],
    topics: ["referrals"],
  }),
  "referrals.addContact": command({
    policy: change,
    input: z.object({ referralId: ReferralId, contact: ContactEntry }),
    output: z.object({ contactId: ContactId }),
    topics: ["referrals"],
  }),
  "referrals.removeContact": command({
    policy: change,
    input: z.object({ referralId: ReferralId, contactId: ContactId }),
    output: z.null(),
    failures: ["people.contactSealed"],
    topics: ["referrals"],
  }),
  "referrals.revealContact": query({
    policy: { row: 5, needs: "cleared", on: onReferral, who: readers, log: "each" },
    input: z.object({ referralId: ReferralId, contactId: ContactId }),
    output: z.object({ value: z.string(), codeWord: z.string() }),
    failures: ["people.contactSealed"],
    topics: ["referrals"],
  }),
  "referrals.submit": command({
    policy: { ...change, log: "each", when: ["DRAFT", "NEEDS_INFO"] },
    input: z.object({ referralId: ReferralId }),
    output: z.null(),
    failures: ["referrals.incomplete"],
    topics: ["referrals"],
  }),
  /**
   * What deciding who the people are comes to: the case the referral joins, whether that makes it a repeat and why, and
   * what was promised then. `assume` stands in for what is not decided yet, so that it is told before.
   */
  "referrals.samePeople": query({
    policy: { row: 3, needs: "cleared", on: onReferral, who: { administrator: "always" }, log: "onceASitting" },
    input: z.object({
      referralId: ReferralId,
      assume: z.array(z.object({ place: z.int(), personId: PersonId })).max(40),
    }),
    output: z.object({
      decisions: z.array(z.object({ place: z.int(), name: z.string(), decision: PersonDecision })),
      /** Null: it makes a case of its own. */
      joins: z
        .object({ caseId: CaseId, reference: z.string(), closed: z.boolean(), restricted: z.boolean() })
        .nullable(),
      /** References of the cases that a case of its own would be linked with. */
      linked: z.array(z.string()),
      repeat: Repeat,
      referrerSaysRepeat: z.boolean(),
      previousPlan: PreviousPlan.nullable(),
    }),
    topics: ["referrals", "cases", "actions", "area"],
  }),
  /** Decides about one person of the form, or takes the decision back with null; it holds until acceptance. */
  "referrals.decidePerson": command({
    policy: decide,
    input: z.object({ referralId: ReferralId, place: z.int().nonnegative(), decision: PersonDecision.nullable() }),
    output: z.null(),
    failures: ["referrals.personGone"],
    topics: ["referrals"],
  }),
  /**
   * Accepting makes the case, or joins the one of the same people; a restricted one is sealed for its named readers from
   * then on (`RULES.md` 4). Somebody who may be known and is not decided takes a reason, and so does a missing consent
   * where it is a gate.
   */
  "referrals.decide": command({
    policy: decide,
    input: z.object({
      referralId: ReferralId,
      decision: z.enum(["ACCEPTED", "NEEDS_INFO", "REJECTED", "WITHDRAWN"]),
      reason: OptionalLine(2000),
      adviserAccountId: AccountId.nullable(),
      restricted: z.object({ readers: z.array(AccountId).min(1), reason: Line(500) }).nullable(),
      undecidedReason: OptionalLine(500).optional(),
      consentOverride: z.object({ authorisedBy: Line(200), reason: Line(500) }).optional(),
    }),
    output: z.object({ caseId: CaseId.nullable() }),
    failures: [
      "referrals.peopleUndecided",
      "referrals.consentIsAGate",
      "referrals.reasonNeeded",
      "referrals.incomplete",
      "referrals.mustBeRestricted",
      "referrals.needsChairingReader",
      "accounts.gone",
    ],
    topics: ["referrals", "cases"],
  }),
  /** How a referral stood before it was decided; part of taking that back, and nothing by itself. Once it is listed it stays. */
  "referrals.takeBackDecision": command({
    policy: { ...decide, when: ["NEEDS_INFO", "REJECTED", "WITHDRAWN", "ACCEPTED"] },
    input: z.object({ referralId: ReferralId }),
    output: z.null(),
    failures: ["undo.nothing", "undo.changedSince", "undo.notPossibleNow"],
    topics: ["referrals", "cases"],
  }),
  "referrals.beginImport": task({
    policy: create,
    input: z.object({ fileName: Line(300), size: z.int() }),
    output: z.object({ importId: z.string() }),
    failures: ["referrals.fileTooLarge", "referrals.fileKindUnknown"],
    topics: [],
  }),
  "referrals.addImportBytes": task({
    policy: { ...create, log: "none" },
    input: z.object({ importId: z.string(), offset: z.int(), base64: z.string() }),
    output: z.null(),
    failures: ["referrals.importGone", "referrals.fileTooLarge"],
    topics: [],
  }),
  "referrals.readImport": task({
    policy: { ...create, log: "none" },
    input: z.object({ importId: z.string(), mapping: z.record(z.string(), z.string()).nullable() }),
    output: ImportReading,
    failures: [
      "referrals.importGone",
      "referrals.fileTooLarge",
      "referrals.fileKindUnknown",
      "referrals.fileDamaged",
      "referrals.fileProtected",
      "referrals.formHasNoText",
      "referrals.nothingUnderstood",
      "referrals.tableEmpty",
      "referrals.tableTooWide",
      "referrals.importCancelled",
    ],
    topics: [],
  }),
  /** Saves the good rows of a table as drafts (a form is saved by `referrals.start` after review). */
  "referrals.saveImport": task({
    policy: create,
    input: z.object({ importId: z.string(), mapping: z.record(z.string(), z.string()) }),
    output: z.object({ saved: z.number(), refused: z.number() }),
    failures: ["referrals.importGone", "referrals.importCancelled"],
    topics: ["referrals"],
  }),
  "referrals.cancelImport": task({
    policy: { ...create, log: "none" },
    input: z.object({ importId: z.string() }),
    output: z.null(),
    topics: [],
  }),
} satisfies Contract;
