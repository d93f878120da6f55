import { z } from "zod";
import { CivilDate } from "../dates.ts";
import { ContactId, PersonId } from "../ids.ts";
import { OptionalLine } from "../text.ts";

export const genders = ["WOMAN", "MAN", "NON_BINARY", "OTHER", "UNKNOWN"] as const;
export const Gender = z.enum(genders);
export type Gender = z.infer<typeof Gender>;

export const caseRoles = [
  "VICTIM",
  "PERPETRATOR",
  "CHILD",
  "OTHER_ADULT_AT_RISK",
  "THIRD_PARTY_THREAT",
  "NEW_PARTNER",
  "INFORMANT",
] as const;
export const CaseRole = z.enum(caseRoles);
export type CaseRole = z.infer<typeof CaseRole>;

export const relationships = [
  "SPOUSE",
  "PARTNER",
  "EX_SPOUSE",
  "EX_PARTNER",
  "DATING",
  "PARENT",
  "CHILD_ADULT",
  "SIBLING",
  "IN_LAW",
  "EXTENDED_FAMILY",
  "CARER",
  "OTHER",
] as const;
export const Relationship = z.enum(relationships);

/** How many other names somebody may have; a list of forty is nothing unusual. */
export const mostAliases = 100;
const longestName = 200;

/** One human being as a referral names them; every field may still be empty while the form is a draft. */
export const PersonEntry = z.object({
  familyName: OptionalLine(longestName),
  givenNames: OptionalLine(longestName),
  /** Other names and spellings, parted by commas; `aliasesIn` makes the list of them. */
  aliases: OptionalLine(mostAliases * (longestName + 2)),
  dateOfBirth: CivilDate.nullable(),
  gender: Gender,
  /** How the perpetrator stands to the victim; null for a victim. */
  relationship: Relationship.nullable(),
  /** A child's school, or an adult's occupation or employer. */
  schoolOrWork: OptionalLine(200),
  /** The employer is an agency of this area: the case must be restricted (`RULES.md` 4). */
  worksForAgency: z.boolean(),
});
export type PersonEntry = z.infer<typeof PersonEntry>;

export const emptyPerson: PersonEntry = {
  familyName: "",
  givenNames: "",
  aliases: "",
  dateOfBirth: null,
  gender: "UNKNOWN",
  relationship: null,
  schoolOrWork: "",
  worksForAgency: false,
};

export const Person = PersonEntry.extend({ id: PersonId, role: CaseRole });
export type Person = z.infer<typeof Person>;

/** A way to reach somebody. An unsafe or confidential value is sealed (`RULES.md` 3 row 6). */
export const ContactEntry = z.object({
  of: CaseRole,
  kind: z.enum(["PHONE", "EMAIL", "ADDRESS"]),
  value: OptionalLine(400),
  safe: z.boolean(),
  confidential: z.boolean(),
  /** When it is safe to call, in words. */
  safeTimes: OptionalLine(200),
  leaveMessage: z.boolean(),
  codeWord: OptionalLine(100),
});
export type ContactEntry = z.infer<typeof ContactEntry>;

/** A contact as lists and screens get it: the value is never part of it, it is revealed one at a time. */
export const MaskedContact = z.object({
  id: ContactId,
  of: CaseRole,
  kind: z.enum(["PHONE", "EMAIL", "ADDRESS"]),
  safe: z.boolean(),
  sealed: z.boolean(),
  /** Whether this account may reveal it. */
  mayReveal: z.boolean(),
  safeTimes: z.string(),
  leaveMessage: z.boolean(),
});
export type MaskedContact = z.infer<typeof MaskedContact>;
