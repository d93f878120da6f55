import { z } from "zod";
import { CaseId, PersonId } from "../../../shared/ids.ts";
import { CaseRole, type PersonEntry } from "../../../shared/people/model.ts";
import type { ReferralForm } from "../../../shared/referrals/model.ts";
import { PersonDecision, type KnownCase, type NamedPerson } from "../../../shared/referrals/samePeople.ts";
import { peopleInForm, readableCases } from "../cases/rows.ts";
import type { Writer } from "../../store/unitOfWork.ts";
import type { Reading, Writing } from "../context.ts";

/** The decisions about a referral's people by their place in the form. */
export type Decisions = ReadonlyMap<number, PersonDecision>;

const inDecision = (of: { referralId: string; role: string; place: number; by: string }): string =>
  ["person_decisions.decision", of.referralId, of.role, of.place, of.by].join(".");

// Sealed to the account that decided, and as long for everybody: else the file would tell whoever opens it otherwise that
// somebody of a referral is in a restricted case, or that nobody is (`RULES.md` 4).
const nobody = "00000000-0000-0000-0000-000000000000";
const Stored = z.object({ kind: z.enum(["SAME", "OTHR"]), personId: z.string() });
const storedText = (decision: PersonDecision): string =>
  JSON.stringify(
    decision.kind === "SAME" ? { kind: "SAME", personId: decision.personId } : { kind: "OTHR", personId: nobody },
  );
const decisionIn = (text: string): PersonDecision => {
  const { kind, personId } = Stored.parse(JSON.parse(text));
  return kind === "SAME" ? { kind, personId: PersonId.parse(personId) } : { kind: "OTHER" };
};

/** What this account decided about the people of a referral. */
export async function decisionsOf(
  { db, session, sealing }: Pick<Reading, "db" | "session" | "sealing">,
  referralId: string,
): Promise<Decisions> {
  const rows = await db
    .selectFrom("person_decisions")
    .select(["role", "place", "decision"])
    .where("referral_id", "=", referralId)
    .where("decided_by", "=", session.accountId)
    .orderBy("place")
    .execute();
  return new Map(
    rows.flatMap(({ role, place, decision }) => {
      const text = sealing.open(decision, inDecision({ referralId, role, place, by: session.accountId }));
      return text === null ? [] : [[place, decisionIn(text)] as const];
    }),
  );
}

/** The compartment this account keeps its own decisions in. */
async function ownCompartment({ db, sealing, session }: Writing): Promise<string> {
  const made = await db
    .selectFrom("compartments")
    .select("id")
    .where("kind", "=", "ownDecisions")
    .where("subject_id", "=", session.accountId)
    .execute();
  const held = made.find(({ id }) => sealing.holds(id));
  return held?.id ?? sealing.createCompartment("ownDecisions", session.accountId, [session.accountId]);
}

/** Stores what this account decided about one person of a referral, in place of what it decided before; null takes it back. */
export async function storeDecision(
  writing: Writing,
  { referralId, place, role }: { readonly referralId: string; readonly place: number; readonly role: CaseRole },
  decision: PersonDecision | null,
): Promise<void> {
  const { db, session, sealing, area } = writing;
  await db
    .deleteFrom("person_decisions")
    .where("referral_id", "=", referralId)
    .where("place", "=", place)
    .where("decided_by", "=", session.accountId)
    .execute();
  if (decision === null) return;
  const compartmentId = await ownCompartment(writing);
  await db
    .insertInto("person_decisions")
    .values({
      referral_id: referralId,
      role,
      place,
      decided_by: session.accountId,
      decision: sealing.seal(
        compartmentId,
        storedText(decision),
        inDecision({ referralId, role, place, by: session.accountId }),
      ),
      decided_at: area.now,
    })
    .execute();
}

/** Forgets every decision about a referral: it is accepted, and the case says who they are. */
export const forgetDecisions = ({ db }: Writing, referralId: string) =>
  db.deleteFrom("person_decisions").where("referral_id", "=", referralId).execute();

/** Takes away what a removed account decided for itself: nobody else could ever open it. */
export const dropDecisionsOf = (db: Writer, accountId: string) =>
  db.deleteFrom("person_decisions").where("decided_by", "=", accountId).execute();

const hasSameNames = (one: PersonEntry, other: PersonEntry): boolean =>
  (["familyName", "givenNames", "aliases", "dateOfBirth"] as const).every((name) => one[name] === other[name]);

/** A decision is about somebody as the form names them: whoever is named otherwise now, or stands elsewhere, is not decided. */
export async function forgetChangedPeople(
  { db }: Writing,
  referralId: string,
  { before, now }: { readonly before: ReferralForm; readonly now: ReferralForm },
): Promise<void> {
  const people = peopleInForm(now);
  const changed = peopleInForm(before).flatMap(({ role, person }, place) => {
    const still = people[place];
    return still?.role === role && hasSameNames(still.person, person) ? [] : [place];
  });
  if (changed.length === 0) return;
  await db.deleteFrom("person_decisions").where("referral_id", "=", referralId).where("place", "in", changed).execute();
}

/** The people of a form with who they were decided, or are assumed, to be. */
export const namedPeople = (form: ReferralForm, decisions: Decisions): readonly NamedPerson[] =>
  peopleInForm(form).map(({ role }, place) => {
    const decision = decisions.get(place);
    return { role, place, knownAs: decision?.kind === "SAME" ? decision.personId : null };
  });

/** A case somebody of a referral is in, with what joining it needs. */
export interface ReadableCase extends KnownCase {
  readonly reference: string;
  readonly compartmentId: string | null;
}

/** The cases these people are in that this session may read, the one referred last first. */
export async function casesOfPeople(
  { db, session }: Pick<Reading, "db" | "session">,
  personIds: readonly PersonId[],
): Promise<readonly ReadableCase[]> {
  if (personIds.length === 0) return [];
  const cases = await readableCases(db, session)
    .select(["cases.id", "cases.reference", "cases.compartment_id", "cases.closed_at"])
    .select((select) =>
      select
        .selectFrom("referrals")
        .select(({ fn }) => fn.max("referrals.received_on").as("on"))
        .whereRef("referrals.case_id", "=", "cases.id")
        .as("referred_on"),
    )
    .where((where) =>
      where.exists(
        where
          .selectFrom("case_people")
          .select("case_people.person_id")
          .whereRef("case_people.case_id", "=", "cases.id")
          .where("case_people.person_id", "in", [...personIds]),
      ),
    )
    .orderBy("referred_on", "desc")
    .orderBy("cases.id", "desc")
    .execute();
  if (cases.length === 0) return [];
  const people = await db
    .selectFrom("case_people")
    .select(["case_id", "person_id", "role"])
    .where(
      "case_id",
      "in",
      cases.map(({ id }) => id),
    )
    .execute();
  return cases.map((row) => ({
    caseId: CaseId.parse(row.id),
    reference: row.reference,
    compartmentId: row.compartment_id,
    closed: row.closed_at !== null,
    people: people
      .filter(({ case_id }) => case_id === row.id)
      .map(({ person_id, role }) => ({ personId: PersonId.parse(person_id), role: CaseRole.parse(role) })),
  }));
}

/** Everybody somebody was decided to be. */
export const knownIds = (people: readonly NamedPerson[]): PersonId[] => [
  ...new Set(people.flatMap(({ knownAs }) => knownAs ?? [])),
];
