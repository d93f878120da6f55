import { z } from "zod";
import { contactFieldNames, inCaseFieldNames, personFieldNames } from "./fields.ts";

/** Fields with a column of their own: what lists, search and matching ask for. The others are told in one value that is sealed as a whole. */
const columns = new Set<string>([
  // of a person
  "familyName",
  "givenNames",
  "aliases",
  "dateOfBirth",
  "gender",
  "schoolOrWork",
  "worksForAgency",
  // of their part in a case
  "role",
  "relationship",
  // of a contact
  "value",
  "safe",
  "confidential",
  "safeTimes",
  "leaveMessage",
  "codeWord",
]);
export const hasColumn = (field: string): boolean => columns.has(field);

const told = <const Name extends string>(names: readonly Name[]) =>
  z.partialRecord(z.enum(names.filter((name) => !hasColumn(name))), z.string());

/** What is told of a human being besides the columns, by field; a field that is empty is not there. */
export const PersonDetails = told(personFieldNames);
/** What is told of a person's part in one case. */
export const InCaseDetails = told(inCaseFieldNames);
/** What is told of one way to reach somebody. */
export const ContactDetails = told(contactFieldNames);
