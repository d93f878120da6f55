import type { CivilDate } from "../../../shared/dates.ts";
import { ageOn } from "../../../shared/dates.ts";
import type { CaseRole, Person } from "../../../shared/people/model.ts";

export const inRole = (people: readonly Person[], role: CaseRole): readonly Person[] =>
  people.filter((person) => person.role === role);

/** `Anna Novak`, as people say it. */
export const nameOf = ({ givenNames, familyName }: Person): string => `${givenNames} ${familyName}`.trim();

/** What somebody is called at the table: the first given name, or the family name where there is none. */
export const calledName = (person: Person | undefined): string =>
  person === undefined ? "" : (person.givenNames.split(" ")[0] ?? "") || person.familyName;

/** Whole years, or null where the day of birth is not known. */
export const ageOf = ({ dateOfBirth }: Person, on: CivilDate): number | null =>
  dateOfBirth === null ? null : ageOn(dateOfBirth, on);
