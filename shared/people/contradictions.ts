import { foldText } from "../text.ts";
import type { CaseRole } from "./model.ts";

type Told = Readonly<Partial<Record<string, string>>>;

/** A person of a case as far as contradictions need it. */
export interface PersonInCase {
  readonly id: string;
  readonly role: CaseRole;
  readonly fields: Told;
}

/** Something that cannot all be true, or must not be; it never stops typing. `other` is the person it contradicts. */
export interface Contradiction {
  readonly code:
    | "bornInFuture"
    | "bornAfterIncident"
    | "childOlder"
    | "samePerson"
    | "unbornWithBirth"
    | "knowsOfReferral"
    | "worksForAgency";
  readonly personId: string;
  readonly other: string | null;
  /** The day it is about, `2026-11-25`, where there is one. */
  readonly on: string | null;
}

export interface CaseFacts {
  readonly today: string;
  /** The days of the incidents of the case this reader may know. */
  readonly incidents: readonly string[];
  readonly restricted: boolean;
}

const about = (
  code: Contradiction["code"],
  person: PersonInCase,
  more: { readonly other?: string; readonly on?: string } = {},
): Contradiction => ({ code, personId: person.id, other: more.other ?? null, on: more.on ?? null });

function ofBirth(person: PersonInCase, { today, incidents }: CaseFacts): Contradiction[] {
  const born = person.fields["dateOfBirth"] ?? "";
  if (born === "") return [];
  if (born > today) return [about("bornInFuture", person, { on: born })];
  const before = incidents.toSorted().find((day) => day < born);
  const found =
    before !== undefined && person.role !== "CHILD" ? [about("bornAfterIncident", person, { on: before })] : [];
  return person.fields["unborn"] === "YES" ? [...found, about("unbornWithBirth", person, { on: born })] : found;
}

/** A child born before the day its mother, or whoever else it is said to be a child of, was born. */
function olderThanTheirs(child: PersonInCase, people: readonly PersonInCase[]): Contradiction[] {
  const born = child.fields["dateOfBirth"] ?? "";
  if (child.role !== "CHILD" || born === "") return [];
  return people
    .filter(({ role }) => role === "VICTIM" || role === "PERPETRATOR")
    .filter(({ fields }) => (fields["dateOfBirth"] ?? "") > born)
    .map((adult) => about("childOlder", child, { other: adult.id }));
}

const sameName = (one: PersonInCase, other: PersonInCase): boolean => {
  const name = ({ fields }: PersonInCase): string =>
    foldText([fields["givenNames"] ?? "", fields["familyName"] ?? ""].join(" "));
  return name(one) !== "" && name(one) === name(other);
};

/** Two records that look like one human being who would be victim and perpetrator of the same case. */
function victimAsPerpetrator(person: PersonInCase, people: readonly PersonInCase[]): Contradiction[] {
  if (person.role !== "PERPETRATOR") return [];
  const born = person.fields["dateOfBirth"] ?? "";
  return people
    .filter(({ role }) => role === "VICTIM")
    .filter((victim) => born !== "" && born === victim.fields["dateOfBirth"] && sameName(person, victim))
    .map((victim) => about("samePerson", person, { other: victim.id }));
}

function ofCare(person: PersonInCase, { restricted }: CaseFacts): Contradiction[] {
  const knows = person.fields["knowsOfReferral"] === "YES" ? [about("knowsOfReferral", person)] : [];
  const staff = !restricted && person.fields["worksForAgency"] === "YES" ? [about("worksForAgency", person)] : [];
  return [...knows, ...staff];
}

/** What cannot all be true of the people of a case, person by person in their order (`RULES.md` people). */
export const contradictionsIn = (people: readonly PersonInCase[], facts: CaseFacts): readonly Contradiction[] =>
  people.flatMap((person) => [
    ...ofBirth(person, facts),
    ...olderThanTheirs(person, people),
    ...victimAsPerpetrator(person, people),
    ...ofCare(person, facts),
  ]);

/** Whether an address was left before it was moved into. */
export const datesAreCrossed = ({ livesFrom = "", livesTo = "" }: Told): boolean =>
  livesFrom !== "" && livesTo !== "" && livesFrom > livesTo;
