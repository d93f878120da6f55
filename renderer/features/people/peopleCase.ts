import type { Output } from "../../../shared/contracts.ts";

/** The people of a case as the screen gets them. */
export type PeopleOfCase = Output<"people.ofCase">;
export type Person = PeopleOfCase["people"][number];
export type Contact = PeopleOfCase["contacts"][number];
export type Warning = PeopleOfCase["warnings"][number];
export type MayChange = PeopleOfCase["may"];

/** A name as it stands over a panel; "" where nobody is named. */
export const nameOf = ({ fields }: Pick<Person, "fields">): string =>
  [fields["givenNames"], fields["familyName"]].filter(Boolean).join(" ") || (fields["aliases"]?.split("\n")[0] ?? "");
