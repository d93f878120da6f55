import { sql } from "kysely";
import { ContactId } from "../../../shared/ids.ts";
import type { ContactField } from "../../../shared/people/fields.ts";
import { CaseRole, ContactEntry, type MaskedContact } from "../../../shared/people/model.ts";
import { isSealedContact } from "../../../shared/referrals/rules.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { Sealing } from "../../store/sealing.ts";
import type { Reader, Writer } from "../../store/unitOfWork.ts";
import { isOfAgencyOrCameFromIt } from "../agencies/rows.ts";
import { hasNoConflict } from "../cases/rows.ts";
import type { Reading, Writing } from "../context.ts";
import { contactTexts, inContact as where, type ContactRow } from "./record.ts";

export { contactCompartmentOf } from "./contactCompartment.ts";
export { openedSide, rememberChange } from "./history.ts";
export { addSpelling } from "./addSpelling.ts";
export { contactTexts, inCaseId, personTexts } from "./record.ts";
export { leaveForms } from "./matching/forms.ts";
export { placesNearSomebody } from "./matching/near.ts";

/** The referral, or the case, that contacts hang on. */
export type ContactsOf = { readonly referralId: string } | { readonly caseId: string };

const contactRows = (db: Reader | Writer, of: ContactsOf) =>
  "caseId" in of
    ? db.selectFrom("contacts").selectAll().where("case_id", "=", of.caseId)
    : db.selectFrom("contacts").selectAll().where("referral_id", "=", of.referralId);

const masked = (sealing: Sealing, row: ContactRow): MaskedContact => ({
  id: ContactId.parse(row.id),
  of: CaseRole.parse(row.of_role),
  kind: ContactEntry.shape.kind.parse(row.kind),
  safe: row.safe === 1,
  sealed: isSealedContact({ safe: row.safe === 1, confidential: row.confidential === 1 }),
  mayReveal: sealing.open(row.value, where("value", row.id)) !== null,
  safeTimes: sealing.open(row.safe_times, where("safe_times", row.id)) ?? "",
  leaveMessage: row.leave_message === 1,
});

/** The ways to reach the people of a referral or case, without the values themselves. */
export async function maskedContacts(
  { db, sealing }: Pick<Reading, "db" | "sealing">,
  of: ContactsOf,
): Promise<MaskedContact[]> {
  const rows = await contactRows(db, of).orderBy("position").execute();
  return rows.map((row) => masked(sealing, row));
}

async function openedContact({ db, sealing }: Pick<Reading, "db" | "sealing">, of: ContactsOf, contactId: string) {
  const row = await contactRows(db, of).where("id", "=", contactId).executeTakeFirst();
  const told = row ? contactTexts(sealing, row) : null;
  return row && told ? { sealed: row.compartment_id !== null, told } : null;
}

/**
 * One contact with all that is covered of it; a sealed one only when the passphrase was given again (`RULES.md` 8). A contact of something
 * else answers like one this session cannot unseal.
 */
export async function revealedContact(
  reading: Pick<Reading, "db" | "sealing" | "reauthenticated">,
  of: ContactsOf,
  contactId: string,
): Promise<Result<Record<ContactField, string>, "people.contactSealed" | "desk.reauthenticate">> {
  const contact = await openedContact(reading, of, contactId);
  if (!contact) return fail("people.contactSealed");
  return contact.sealed && !reading.reauthenticated ? fail("desk.reauthenticate") : ok(contact.told);
}

/** The compartment of a referral's contacts this session can write to; a new one when it holds none (`RULES.md` 5). */
async function contactCompartment({ db, sealing, session }: Writing, referral: ContactOwner): Promise<string> {
  const made = await db
    .selectFrom("compartments")
    .select("id")
    .where("kind", "=", "caseContact")
    .where("subject_id", "=", referral.id)
    .execute();
  const held = made.find(({ id }) => sealing.holds(id));
  if (held) return held.id;
  const ofTheAgency = await db
    .selectFrom("accounts")
    .select("id")
    .where(isOfAgencyOrCameFromIt(sql`${referral.agencyId}`))
    .where("active", "=", 1)
    .where("role", "in", ["representative", "adviser"])
    .execute();
  return sealing.createCompartment("caseContact", referral.id, [session.accountId, ...ofTheAgency.map(({ id }) => id)]);
}

/** The referral a contact belongs to, as far as sealing needs it. */
export interface ContactOwner {
  readonly id: string;
  readonly agencyId: string;
}

/** Stores one contact of a referral; an unsafe or confidential one sealed (`RULES.md` 3 row 6). Returns its id. */
export async function addContact(writing: Writing, referral: ContactOwner, entry: ContactEntry): Promise<ContactId> {
  const { db, sealing } = writing;
  const id = ContactId.parse(writing.newId());
  const compartmentId = isSealedContact(entry) ? await contactCompartment(writing, referral) : null;
  const { last } = await db
    .selectFrom("contacts")
    .select(({ fn }) => fn.max("position").as("last"))
    .where("referral_id", "=", referral.id)
    .executeTakeFirstOrThrow();
  await db
    .insertInto("contacts")
    .values({
      id,
      referral_id: referral.id,
      case_id: null,
      person_id: null,
      of_role: entry.of,
      kind: entry.kind,
      value: sealing.seal(compartmentId, entry.value, where("value", id)),
      code_word: sealing.seal(compartmentId, entry.codeWord, where("code_word", id)),
      compartment_id: compartmentId,
      safe: entry.safe ? 1 : 0,
      confidential: entry.confidential ? 1 : 0,
      safe_times: sealing.seal(compartmentId, entry.safeTimes, where("safe_times", id)),
      leave_message: entry.leaveMessage ? 1 : 0,
      position: last === null ? 0 : last + 1,
    })
    .execute();
  return id;
}

/** Removes a contact of the referral; one this session cannot unseal stays. */
export async function removeContact(
  writing: Writing,
  referralId: string,
  contactId: string,
): Promise<Result<null, "people.contactSealed">> {
  if (!(await openedContact(writing, { referralId }, contactId))) return fail("people.contactSealed");
  await writing.db.deleteFrom("contacts").where("id", "=", contactId).execute();
  return ok(null);
}

/**
 * Moves the contacts of an accepted referral to its case and its people. Plain ones of a restricted case are sealed
 * under the case's compartment; sealed ones keep their own, whose readers are others.
 */
export async function moveContactsToCase(
  { db, sealing }: Writing,
  referralId: string,
  to: {
    readonly caseId: string;
    readonly compartmentId: string | null;
    readonly personByRole: ReadonlyMap<string, string>;
  },
): Promise<void> {
  for (const row of await contactRows(db, { referralId }).execute()) {
    const sealed = row.compartment_id === null && to.compartmentId !== null;
    const moved = (column: "value" | "code_word" | "safe_times" | "details"): string =>
      sealed
        ? sealing.seal(to.compartmentId, sealing.open(row[column], where(column, row.id)) ?? "", where(column, row.id))
        : row[column];
    await db
      .updateTable("contacts")
      .set({
        case_id: to.caseId,
        person_id: to.personByRole.get(row.of_role) ?? null,
        compartment_id: row.compartment_id ?? to.compartmentId,
        value: moved("value"),
        code_word: moved("code_word"),
        safe_times: moved("safe_times"),
        details: moved("details"),
      })
      .where("id", "=", row.id)
      .execute();
  }
}

/**
 * Hands the keys of sealed contacts this session holds to the advisers that were named meanwhile by somebody who does
 * not hold them (`RULES.md` 3 row 6). Worth calling whenever a holder is at work, first of all at sign-in.
 */
export async function admitWaitingAdvisers({ db, session, sealing }: Writing): Promise<void> {
  const waiting = await db
    .selectFrom("compartment_keys as mine")
    .innerJoin("compartments", "compartments.id", "mine.compartment_id")
    .innerJoin("referrals", "referrals.id", "compartments.subject_id")
    .innerJoin("case_advisers", "case_advisers.case_id", "referrals.case_id")
    .leftJoin("compartment_keys as theirs", (join) =>
      join
        .onRef("theirs.compartment_id", "=", "mine.compartment_id")
        .onRef("theirs.account_id", "=", "case_advisers.account_id"),
    )
    .innerJoin("accounts", "accounts.id", "case_advisers.account_id")
    .select(["mine.compartment_id", "case_advisers.account_id"])
    .where("mine.account_id", "=", session.accountId)
    .where("compartments.kind", "=", "caseContact")
    .where("theirs.account_id", "is", null)
    .where(hasNoConflict(sql.ref<string>("case_advisers.case_id")))
    .execute();
  for (const { compartment_id, account_id } of waiting) await sealing.admit(compartment_id, account_id);
}
