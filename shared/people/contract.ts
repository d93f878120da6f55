import { z } from "zod";
import { caseReaders } from "../cases/contract.ts";
import { command, query, type Contract } from "../contract.ts";
import { CivilDate, Instant } from "../dates.ts";
import { CaseId, ChangeId, ContactId, PersonId } from "../ids.ts";
import type { Policy } from "../policy.ts";
import { ContactDetails } from "./details.ts";
import { contactFieldNames, inCaseFieldNames, inCaseFields, personFieldNames, personFields } from "./fields.ts";
import { CaseRole, ContactEntry, Gender, MaskedContact, Relationship } from "./model.ts";

const onCase = { kind: "case", id: "caseId" } as const;
const read: Policy = { row: 4, needs: "cleared", on: onCase, who: caseReaders, log: "onceASitting" };
/** Row 4: the administrator, while the case is open. */
const change: Policy = {
  row: 4,
  needs: "cleared",
  on: onCase,
  who: { administrator: "always" },
  when: ["OPEN"],
  log: "each",
};
/** Row 4: the victim's adviser changes the safety fields. */
const changeSafety: Policy = { ...change, who: { administrator: "always", adviser: ["adviserOf"] } };
/** Rows 5 and 6: whether this one contact is theirs to change, sealed or by having referred, is decided by the handler. */
const changeContact: Policy = {
  row: 5,
  needs: "cleared",
  on: onCase,
  who: { administrator: "always", adviser: ["adviserOf"], representative: ["own"] },
  when: ["OPEN"],
  log: "each",
};

const safetyFieldNames = [
  ...personFieldNames.filter((name) => "safety" in personFields[name]),
  ...inCaseFieldNames.filter((name) => "safety" in inCaseFields[name]),
];
/** A value travels as text (`kinds.ts`); how long it may be is said by the field. */
const Value = z.string().max(100_000);

/** The second of two writers gets the stored text too and is asked (`RULES.md` 8). */
const Written = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("saved"), version: z.number() }),
  z.object({ kind: z.literal("changedElsewhere"), version: z.number(), text: z.string() }),
]);
export type WrittenField = z.infer<typeof Written>;

const fieldFailures = [
  "people.gone",
  "people.tooLong",
  "people.tooMany",
  "people.notADay",
  "people.notAChoice",
  "people.inFuture",
  "people.nameless",
  "people.secondVictim",
  "people.lastVictim",
  "people.fieldNotAsked",
] as const;

const FieldTexts = z.record(z.string(), z.string());
/** Everybody in a case with all that is told of them, as far as this session may read it. */
export const PersonRecord = z.object({
  id: PersonId,
  role: CaseRole,
  /** By field name; a field that is empty, or not for this reader, is not there. */
  fields: FieldTexts,
  /** How often each field was changed, by field name; the base version of the next change. */
  versions: z.record(z.string(), z.number()),
  /** Another record was made one with this; it can be parted again. */
  merged: z.boolean(),
});
export type PersonRecord = z.infer<typeof PersonRecord>;

export const ContactRecord = MaskedContact.extend({
  personId: PersonId.nullable(),
  confidential: z.boolean(),
  /** What is not covered, by field name. */
  fields: FieldTexts,
  /** The covered fields that hold something, where this session could reveal them. */
  covered: z.array(z.enum(contactFieldNames)),
  versions: z.record(z.string(), z.number()),
  mayChange: z.boolean(),
});
export type ContactRecord = z.infer<typeof ContactRecord>;

export const PersonWarning = z.object({
  code: z.enum([
    "bornInFuture",
    "bornAfterIncident",
    "childOlder",
    "samePerson",
    "unbornWithBirth",
    "knowsOfReferral",
    "worksForAgency",
  ]),
  personId: PersonId,
  other: PersonId.nullable(),
  on: CivilDate.nullable(),
});

export const PastChange = z.object({
  id: ChangeId,
  at: Instant,
  by: z.string(),
  /** `person`, `inCase` or `contact`. */
  about: z.enum(["person", "inCase", "contact"]),
  contactKind: ContactEntry.shape.kind.nullable(),
  field: z.string(),
  /** Nothing was there before. */
  added: z.boolean(),
  /** Null: there was, or is, nothing; or it is hidden. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Covered until revealed, or sealed from this session. */
  hidden: z.boolean(),
  /** Whether this session may reveal a covered change. */
  mayReveal: z.boolean(),
});
export type PastChange = z.infer<typeof PastChange>;

export const peopleContract = {
  "people.ofCase": query({
    policy: read,
    input: z.object({ caseId: CaseId }),
    output: z.object({
      people: z.array(PersonRecord),
      contacts: z.array(ContactRecord),
      warnings: z.array(PersonWarning),
      /** What this account may change now. */
      may: z.object({ change: z.boolean(), changeSafety: z.boolean(), changeContacts: z.boolean(), seal: z.boolean() }),
    }),
    topics: ["cases"],
  }),
  "people.change": command({
    policy: change,
    input: z.object({
      caseId: CaseId,
      personId: PersonId,
      field: z.enum([...personFieldNames, ...inCaseFieldNames]),
      text: Value,
      baseVersion: z.int(),
    }),
    output: Written,
    failures: fieldFailures,
    topics: ["cases"],
  }),
  "people.changeSafety": command({
    policy: changeSafety,
    input: z.object({
      caseId: CaseId,
      personId: PersonId,
      field: z.enum(safetyFieldNames),
      text: Value,
      baseVersion: z.int(),
    }),
    output: Written,
    failures: fieldFailures,
    topics: ["cases"],
  }),
  "people.add": command({
    policy: change,
    input: z.object({
      caseId: CaseId,
      role: CaseRole,
      relationship: Relationship.nullable(),
      familyName: Value,
      givenNames: Value,
      dateOfBirth: CivilDate.nullable(),
      gender: Gender,
    }),
    output: z.object({ personId: PersonId }),
    failures: ["people.nameless", "people.tooLong", "people.inFuture", "people.secondVictim"],
    topics: ["cases"],
  }),
  "people.remove": command({
    policy: change,
    input: z.object({ caseId: CaseId, personId: PersonId }),
    output: z.null(),
    failures: ["people.gone", "people.lastVictim", "people.hasContacts"],
    topics: ["cases"],
  }),
  /** Takes back the last removal of this person from this case. */
  "people.putBack": command({
    policy: change,
    input: z.object({ caseId: CaseId, personId: PersonId }),
    output: z.null(),
    failures: ["people.gone", "people.secondVictim"],
    topics: ["cases"],
  }),
  /** Two records of one human being become one; the other's cases, contacts, orders and history are the kept one's. */
  "people.merge": command({
    policy: change,
    input: z.object({ caseId: CaseId, personId: PersonId, otherId: PersonId }),
    output: z.null(),
    failures: ["people.gone", "people.otherSeal", "people.twoRoles"],
    topics: ["cases", "actions"],
  }),
  /** Parts again what was made one last. */
  "people.part": command({
    policy: change,
    input: z.object({ caseId: CaseId, personId: PersonId }),
    output: z.null(),
    failures: ["people.gone", "people.notMerged"],
    topics: ["cases", "actions"],
  }),
  "people.addContact": command({
    policy: changeContact,
    input: z.object({
      caseId: CaseId,
      personId: PersonId,
      contact: ContactEntry.omit({ of: true }).extend({ details: ContactDetails }),
    }),
    output: z.object({ contactId: ContactId }),
    failures: [
      "people.gone",
      "people.contactEmpty",
      "people.datesCrossed",
      "people.inFuture",
      "people.notADay",
      "people.notAChoice",
      "people.tooLong",
      "people.tooMany",
      "people.contactNotYours",
    ],
    topics: ["cases"],
  }),
  "people.changeContact": command({
    policy: changeContact,
    input: z.object({
      caseId: CaseId,
      contactId: ContactId,
      field: z.enum(contactFieldNames),
      text: Value,
      baseVersion: z.int(),
    }),
    output: Written,
    failures: [...fieldFailures, "people.contactEmpty", "people.contactNotYours"],
    topics: ["cases"],
  }),
  "people.removeContact": command({
    policy: changeContact,
    input: z.object({ caseId: CaseId, contactId: ContactId }),
    output: z.null(),
    failures: ["people.gone", "people.contactNotYours"],
    topics: ["cases"],
  }),
  /** Takes back the removal of a contact of this case. */
  "people.putBackContact": command({
    policy: changeContact,
    input: z.object({ caseId: CaseId, contactId: ContactId }),
    output: z.null(),
    failures: ["people.gone", "people.contactNotYours"],
    topics: ["cases"],
  }),
  /** What is covered of one contact: value, code word, postcode, landlord, who else may answer. */
  "people.revealContact": query({
    policy: { row: 5, needs: "cleared", on: onCase, who: caseReaders, log: "each" },
    input: z.object({ caseId: CaseId, contactId: ContactId }),
    output: z.object({ fields: FieldTexts }),
    failures: ["people.contactSealed"],
    topics: ["cases"],
  }),
  /** Who changed what of a person, newest first; of one field when it is named. */
  "people.history": query({
    policy: { ...read, log: "each" },
    input: z.object({ caseId: CaseId, personId: PersonId, field: z.string().max(60).nullable() }),
    output: z.array(PastChange),
    failures: ["people.gone"],
    topics: ["cases"],
  }),
  /** A covered change of a contact, from what to what. */
  "people.revealChange": query({
    policy: { row: 5, needs: "cleared", on: onCase, who: caseReaders, log: "each" },
    input: z.object({ caseId: CaseId, changeId: ChangeId }),
    output: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
    failures: ["people.contactSealed"],
    topics: ["cases"],
  }),
} satisfies Contract;
