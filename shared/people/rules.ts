import { initialsOf } from "../text.ts";
import type { PersonEntry } from "./model.ts";

type Named = Pick<PersonEntry, "familyName" | "givenNames">;

/** A name as lists and titles show it, given names first; empty when nobody is named yet. */
export const displayName = (person: Named): string => [person.givenNames, person.familyName].filter(Boolean).join(" ");

/** Initials of a person as they stand on an action list: `A. N.`. */
export const initialsOfPerson = (person: Named): string => initialsOf(person.givenNames, person.familyName);

/** Whether anything that names somebody was filled in. One name is enough: not everybody has two. */
export const hasName = (person: Named): boolean => displayName(person) !== "";

/** What a person can be found by: the names in each order, and other spellings. */
export const wordsOfPerson = (person: Named & Pick<PersonEntry, "aliases">): string =>
  [person.givenNames, person.familyName, person.aliases].filter(Boolean).join(" ");

/** The other names of a person, one by one, as a line of them parts them by commas or semicolons. */
export const aliasesIn = (line: string): string[] =>
  line
    .split(/[,;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
