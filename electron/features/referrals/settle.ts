import type { ReferralForm } from "../../../shared/referrals/model.ts";
import { mustBeRestricted } from "../../../shared/referrals/rules.ts";
import { caseToJoin, linksOf, type CaseLink, type NamedPerson } from "../../../shared/referrals/samePeople.ts";
import type { Reading } from "../context.ts";
import { casesOfPeople, knownIds, namedPeople, type Decisions, type ReadableCase } from "./samePeople.ts";

/** What the decisions about a referral's people come to. */
export interface Settled {
  /** Everybody the form names, by their place in it. */
  readonly people: readonly NamedPerson[];
  /** The case of the same people; null: the referral makes a case of its own. */
  readonly joins: ReadableCase | null;
  /** For a case of its own: the other cases of its people, and how it stands to them. */
  readonly linked: readonly (CaseLink & { readonly reference: string })[];
}

/**
 * What a referral comes to by these decisions, among the cases this session may read. What has to be restricted joins no
 * plain case, whose readers would read it, and is linked with none, which would be a trace of it (`RULES.md` 4).
 */
export async function settle(
  reading: Pick<Reading, "db" | "session">,
  form: ReferralForm,
  { decisions, restricts }: { readonly decisions: Decisions; readonly restricts: boolean },
): Promise<Settled> {
  const people = namedPeople(form, decisions);
  const readable = await casesOfPeople(reading, knownIds(people));
  const closed = restricts || mustBeRestricted(form);
  const cases = readable.filter(({ compartmentId }) => !closed || compartmentId !== null);
  const joins = caseToJoin(people, cases);
  const joined = cases.find(({ caseId }) => caseId === joins?.caseId) ?? null;
  if (joined) return { people, joins: joined, linked: [] };
  const open = closed ? [] : readable.filter(({ compartmentId }) => compartmentId === null);
  const linked = linksOf(people, open).flatMap((link) => {
    const one = open.find(({ caseId }) => caseId === link.caseId);
    return one ? [{ ...link, reference: one.reference }] : [];
  });
  return { people, joins: null, linked };
}
