import { z } from "zod";
import { CaseId, PersonId } from "../ids.ts";
import type { CaseRole } from "../people/model.ts";
import type { LinkKind } from "../records/model.ts";

/** What an administrator decided about a person of a referral; who is not decided has no decision. */
export const PersonDecision = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("SAME"), personId: PersonId }),
  z.object({ kind: z.literal("OTHER") }),
]);
export type PersonDecision = z.infer<typeof PersonDecision>;

/** A person of a referral's form: their place in `peopleInForm`, and who they are when that was decided. */
export interface NamedPerson {
  readonly place: number;
  readonly role: CaseRole;
  readonly knownAs: PersonId | null;
}

/** A case somebody of the referral is in already, as far as the session may read it. */
export interface KnownCase {
  readonly caseId: CaseId;
  readonly closed: boolean;
  readonly people: readonly { readonly personId: PersonId; readonly role: CaseRole }[];
}

/** How one case is linked with another. */
export interface CaseLink {
  readonly caseId: CaseId;
  readonly kind: z.infer<typeof LinkKind>;
}

const idsOf = ({ people }: KnownCase, role: CaseRole): readonly PersonId[] =>
  people.filter((person) => person.role === role).map(({ personId }) => personId);

const known = (people: readonly NamedPerson[], role: CaseRole): readonly (PersonId | null)[] =>
  people.filter((person) => person.role === role).map(({ knownAs }) => knownAs);

/**
 * The case a referral belongs to: the same victim and, of those who harm, nobody who is new (`RULES.md` repeat). Of
 * several the one whose perpetrators are exactly these, then an open one, then the one that stands first. Null: it makes a
 * case of its own.
 */
export function caseToJoin(people: readonly NamedPerson[], cases: readonly KnownCase[]): KnownCase | null {
  const [victim = null] = known(people, "VICTIM");
  const perpetrators = known(people, "PERPETRATOR");
  if (victim === null || perpetrators.length === 0) return null;
  const same = cases.filter(
    (one) =>
      idsOf(one, "VICTIM").includes(victim) &&
      perpetrators.every((person) => person !== null && idsOf(one, "PERPETRATOR").includes(person)),
  );
  const exact = (one: KnownCase): number => Number(idsOf(one, "PERPETRATOR").length === perpetrators.length);
  const open = (one: KnownCase): number => Number(!one.closed);
  return same.toSorted((one, other) => exact(other) - exact(one) || open(other) - open(one))[0] ?? null;
}

/** How a case of its own stands to the other cases of the people it names (`RULES.md` repeat); each case once. */
export function linksOf(people: readonly NamedPerson[], cases: readonly KnownCase[]): readonly CaseLink[] {
  const [victim = null] = known(people, "VICTIM");
  const perpetrators = new Set(known(people, "PERPETRATOR"));
  return cases.flatMap((one): CaseLink[] => {
    const victims = idsOf(one, "VICTIM");
    const harmers = idsOf(one, "PERPETRATOR");
    if (victim !== null && victims.includes(victim)) return [{ caseId: one.caseId, kind: "NEW_PERPETRATOR" }];
    const turned = (victim !== null && harmers.includes(victim)) || victims.some((id) => perpetrators.has(id));
    if (turned) return [{ caseId: one.caseId, kind: "COUNTER_ALLEGATION" }];
    return harmers.some((id) => perpetrators.has(id)) ? [{ caseId: one.caseId, kind: "SERIAL_PERPETRATOR" }] : [];
  });
}
