import { sql, type SqlBool } from "kysely";
import { blockKeys, numberOfKey } from "../../../../shared/people/matching/keys.ts";
import type { PersonRead } from "../../../../shared/people/matching/compare.ts";
import { among } from "../../../store/inTurns.ts";
import type { Reader, Writer } from "../../../store/unitOfWork.ts";
import type { Writing } from "../../context.ts";
import { formOf } from "../../referrals/rows.ts";
import { hasWords, knownPeople, peopleNamed } from "./known.ts";

const formsOf = (read: PersonRead): number[] =>
  hasWords(read) ? [...new Set(blockKeys(read).map(({ text }) => numberOfKey(text)))] : [];

/** Whoever has plain forms: a person, or somebody at a place of a referral. */
type Owner = { readonly person_id: string } | { readonly referral_id: string; readonly place: number };

/**
 * The number before the next free one. People count up from zero and referrals down, so that they are looked through
 * apart: an import would else hide the people.
 */
async function lastNumber(db: Writer, of: "people" | "referrals"): Promise<number> {
  const { last } = await db
    .selectFrom("named_people")
    .select(({ fn }) => fn<number | null>(of === "people" ? "max" : "min", ["number"]).as("last"))
    .executeTakeFirstOrThrow();
  return of === "people" ? Math.max(0, last ?? 0) : Math.min(0, last ?? 0);
}

/** Stores owners of one kind with their forms, in as few statements as there are tables: an import brings ten thousand of them. */
async function writePlain(
  db: Writer,
  of: "people" | "referrals",
  owned: readonly (readonly [Owner, readonly number[]])[],
): Promise<void> {
  const withForms = owned.filter(([, forms]) => forms.length > 0);
  if (withForms.length === 0) return;
  const last = await lastNumber(db, of);
  const numbered = withForms.map(([owner, forms], at) => ({
    owner,
    forms,
    number: of === "people" ? last + 1 + at : last - 1 - at,
  }));
  const owners = numbered.map(({ owner, number }) => ({ ...owner, number }));
  await sql`INSERT INTO named_people (number, person_id, referral_id, place)
    SELECT value ->> 'number', value ->> 'person_id', value ->> 'referral_id', value ->> 'place' FROM json_each(${JSON.stringify(owners)})`.execute(
    db,
  );
  const rows = numbered.flatMap(({ forms, number }) => forms.map((form) => [form, number]));
  await sql`INSERT INTO name_forms (form, number) SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(rows)})`.execute(
    db,
  );
}

// Their forms go with them.
const forget = (db: Writer, column: "person_id" | "referral_id", ids: readonly string[]) =>
  db.deleteFrom("named_people").where(column, "in", among(ids)).execute();

/**
 * Writes the forms of everybody sealed under a compartment anew, as one set: not even which of them are whose can be told
 * without the key. False where this session has none.
 */
async function writeSealed(writing: Writing, compartmentId: string): Promise<boolean> {
  const { db, sealing } = writing;
  if (sealing.mac(compartmentId, "") === null) return false;
  const people = await db.selectFrom("people").select("id").where("compartment_id", "=", compartmentId).execute();
  const known = await knownPeople(
    writing,
    people.map(({ id }) => id),
  );
  const forms = new Set(known.flatMap(({ read }) => formsOf(read)));
  const blind = [...forms].map((form) => sealing.mac(compartmentId, String(form)));
  await db.deleteFrom("sealed_forms").where("compartment_id", "=", compartmentId).execute();
  await sql`INSERT INTO sealed_forms (compartment_id, form)
    SELECT ${compartmentId}, value FROM json_each(${JSON.stringify(blind)})`.execute(db);
  return true;
}

/** Writes the forms of a person anew; false where they are sealed and this session has no key to blind them with. */
async function writePerson(writing: Writing, personId: string): Promise<boolean> {
  const [known] = await knownPeople(writing, [personId]);
  if (!known) return true;
  const { compartmentId, read } = known;
  await forget(writing.db, "person_id", [personId]);
  if (compartmentId !== null) return writeSealed(writing, compartmentId);
  await writePlain(writing.db, "people", [[{ person_id: personId }, formsOf(read)]]);
  return true;
}

/** Writes the forms of everybody these referrals name that are no case yet. */
async function writeReferrals(writing: Writing, referralIds: readonly string[]): Promise<void> {
  const { db, sealing } = writing;
  await forget(db, "referral_id", referralIds);
  const rows = await db
    .selectFrom("referrals")
    .select(["id", "form"])
    .where("id", "in", among(referralIds))
    // Worked out and not looked up: the index of those without a case would be gone through for every few.
    .where(sql<SqlBool>`+case_id IS NULL`)
    .execute();
  const owned: [Owner, number[]][] = [];
  for (const row of rows) {
    const form = formOf(sealing, row);
    const named = form ? await peopleNamed(writing, row.id, form) : [];
    for (const { place, read } of named) owned.push([{ referral_id: row.id, place }, formsOf(read)]);
  }
  await writePlain(db, "referrals", owned);
}

interface Waiting {
  readonly number: number;
  readonly person_id: string | null;
  readonly referral_id: string | null;
}

async function writeForms(writing: Writing, waiting: Waiting): Promise<boolean> {
  const { db } = writing;
  const isDone = waiting.person_id === null || (await writePerson(writing, waiting.person_id));
  if (waiting.referral_id !== null) await writeReferrals(writing, [waiting.referral_id]);
  const row = sql`number = ${waiting.number}`;
  // What only others can unseal waits until one of them signs in.
  await (
    isDone ? sql`DELETE FROM forms_waiting WHERE ${row}` : sql`UPDATE forms_waiting SET old = 1 WHERE ${row}`
  ).execute(db);
  return isDone;
}

const atOnce = 100;

/**
 * Writes the forms of everybody whose names, birth or contacts were changed in this transaction (`RULES.md` matching). The
 * schema notes who that is, so that no room has to remember it; the desk calls this before each commit.
 */
export async function rememberForms(writing: Writing): Promise<void> {
  for (;;) {
    const waiting = await writing.db
      .selectFrom("forms_waiting")
      .select(["number", "person_id", "referral_id"])
      // Written out and not bound, so that the index of those that wait now serves.
      .where(sql<SqlBool>`old = 0`)
      .limit(atOnce)
      .execute();
    for (const one of waiting) await writeForms(writing, one);
    if (waiting.length < atOnce) return;
  }
}

/**
 * Leaves whoever waits in this transaction to `rememberOldForms`: for an import, which writes thousands while somebody types.
 * The file keeps them waiting, also over a crash; whoever looks by them has them written first.
 */
export async function leaveForms(db: Writer): Promise<void> {
  await sql`UPDATE forms_waiting SET old = 1 WHERE old = 0`.execute(db);
}

/** Whether referrals wait for their forms: somebody who looks now would miss them. */
export const referralsWait = async (db: Reader): Promise<boolean> =>
  (await db.selectFrom("forms_waiting").select("number").where("referral_id", "is not", null).executeTakeFirst()) !==
  undefined;

/** Referrals whose forms are written with the same few statements, an import's for the most part. */
const referralsTogether = 8;

/**
 * Writes the forms of some of those that were there before there were forms, or were brought by an import, for as long as
 * `milliseconds` allow: plain ones, and sealed ones this session can unseal. Answers how many were written; 0 when none is
 * left for this session.
 */
export async function rememberOldForms(
  writing: Writing,
  { of, milliseconds }: { readonly of: "everybody" | "referrals"; readonly milliseconds: number },
): Promise<number> {
  const since = performance.now();
  const { db, session } = writing;
  const waiting = await db
    .selectFrom("forms_waiting")
    .leftJoin("people", "people.id", "forms_waiting.person_id")
    .leftJoin("compartment_keys", (join) =>
      join
        .onRef("compartment_keys.compartment_id", "=", "people.compartment_id")
        .on("compartment_keys.account_id", "=", session.accountId),
    )
    .select(["forms_waiting.number", "forms_waiting.person_id", "forms_waiting.referral_id"])
    .where(sql<SqlBool>`old = 1`)
    .$if(of === "referrals", (query) => query.where("forms_waiting.referral_id", "is not", null))
    .where(({ or, eb }) =>
      or([eb("people.compartment_id", "is", null), eb("compartment_keys.sealed_key", "is not", null)]),
    )
    .limit(40)
    .execute();
  let written = 0;
  for (const one of waiting.filter(({ person_id }) => person_id !== null)) {
    if (await writeForms(writing, one)) written += 1;
    if (performance.now() - since > milliseconds) return written;
  }
  const ids = waiting.flatMap(({ referral_id }) => referral_id ?? []);
  for (let from = 0; from < ids.length; from += referralsTogether) {
    const together = ids.slice(from, from + referralsTogether);
    await writeReferrals(writing, together);
    await db.deleteFrom("forms_waiting").where("referral_id", "in", among(together)).execute();
    written += together.length;
    if (performance.now() - since > milliseconds) break;
  }
  return written;
}
