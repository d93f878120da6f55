import { sql } from "kysely";
import { z } from "zod";
import { ContactId } from "../../../shared/ids.ts";
import type { WrittenField } from "../../../shared/people/contract.ts";
import { datesAreCrossed } from "../../../shared/people/contradictions.ts";
import { contactFieldNames, contactFields, type ContactField } from "../../../shared/people/fields.ts";
import { isSealedContact } from "../../../shared/referrals/rules.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { compartmentOfCase } from "../cases/rows.ts";
import type { Writing } from "../context.ts";
import { detailsWith, readOrRefuse } from "./change.ts";
import { contactCompartmentOf } from "./contactCompartment.ts";
import { openedSide, rememberChange, resealHistory } from "./history.ts";
import { contactTexts, inCaseId, inContact, membersOf, versionKey, versionsOf, type ContactRow } from "./record.ts";
import { mayChangeIn } from "./relations.ts";

export type ContactTexts = Readonly<Record<ContactField, string>>;

const isSealed = (texts: Pick<ContactTexts, "safe" | "confidential">): boolean =>
  isSealedContact({ safe: texts.safe === "YES", confidential: texts.confidential === "YES" });

/** The compartment a contact of these texts belongs under (`RULES.md` 3 rows 5 and 6, 4); null is plain. */
async function compartmentFor(writing: Writing, caseId: string, texts: ContactTexts): Promise<string | null> {
  return isSealed(texts) ? contactCompartmentOf(writing, caseId) : compartmentOfCase(writing.db, caseId);
}

/** The columns of a contact with all its texts, sealed under the compartment when there is one. */
function columnsOf({ sealing }: Writing, id: string, compartmentId: string | null, texts: ContactTexts) {
  const sealed = (column: Parameters<typeof inContact>[0], text: string): string =>
    sealing.seal(compartmentId, text, inContact(column, id));
  return {
    compartment_id: compartmentId,
    value: sealed("value", texts.value),
    code_word: sealed("code_word", texts.codeWord),
    safe_times: sealed("safe_times", texts.safeTimes),
    details: sealed("details", detailsWith(texts, "value", texts.value)),
    safe: texts.safe === "YES" ? 1 : 0,
    confidential: texts.confidential === "YES" ? 1 : 0,
    leave_message: texts.leaveMessage === "YES" ? 1 : 0,
  } as const;
}

/** The texts of a new contact, each as it may be stored; or the first that cannot be. */
function readAll(texts: Readonly<Record<string, string>>, today: string): Result<ContactTexts> {
  const read: Partial<Record<ContactField, string>> = {};
  for (const field of contactFieldNames) {
    const one = readOrRefuse(contactFields[field], texts[field] ?? "", today);
    if (!one.ok) return one;
    read[field] = one.value;
  }
  // Every name of the closed list was read just now.
  return ok(read as ContactTexts);
}

/** Adds a way to reach somebody of a case. A sealed one is written by whom row 6 lets write, nobody else. */
export async function addContactTo(
  writing: Writing,
  to: { readonly caseId: string; readonly personId: string },
  entry: { readonly kind: string; readonly texts: Readonly<Record<string, string>> },
): Promise<Result<{ contactId: ContactId }>> {
  const { db, session, area } = writing;
  const member = (await membersOf(db, to.caseId)).find(({ person }) => person.id === to.personId);
  if (!member) return fail("people.gone");
  const read = readAll(entry.texts, area.today);
  if (!read.ok) return read;
  const texts = read.value;
  if (texts.value === "") return fail("people.contactEmpty");
  if (datesAreCrossed(texts)) return fail("people.datesCrossed");
  const may = await mayChangeIn(db, session, to.caseId);
  if (!(isSealed(texts) ? may.seal : may.changeContacts)) return fail("people.contactNotYours");
  const id = ContactId.parse(writing.newId());
  const compartmentId = await compartmentFor(writing, to.caseId, texts);
  const { last } = await db
    .selectFrom("contacts")
    .select(({ fn }) => fn.max("position").as("last"))
    .where("case_id", "=", to.caseId)
    .executeTakeFirstOrThrow();
  await db
    .insertInto("contacts")
    .values({
      id,
      referral_id: null,
      case_id: to.caseId,
      person_id: to.personId,
      of_role: member.inCase.role,
      kind: entry.kind,
      position: (last ?? -1) + 1,
      ...columnsOf(writing, id, compartmentId, texts),
    })
    .execute();
  await rememberChange(writing, { ...pastOf(id, to.caseId, compartmentId), from: null, to: entry.kind });
  return ok({ contactId: id });
}

/** A contact came or went: what putting back needs is its row, and kept as sealed as the contact. */
const pastOf = (id: string, caseId: string, compartmentId: string | null) => ({
  kind: "contact",
  objectId: id,
  caseId,
  compartmentId,
  field: "contact",
});

/** A contact of the case that this session may change, opened; a failure that tells no more than the case shows anyway. */
async function mine(
  { db, session, sealing }: Writing,
  caseId: string,
  contactId: string,
): Promise<Result<{ row: ContactRow; texts: ContactTexts }>> {
  const row = await db
    .selectFrom("contacts")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("id", "=", contactId)
    .executeTakeFirst();
  if (!row) return fail("people.gone");
  const texts = contactTexts(sealing, row);
  const may = await mayChangeIn(db, session, caseId);
  if (!texts || !(isSealed(texts) ? may.seal : may.changeContacts)) return fail("people.contactNotYours");
  return ok({ row, texts });
}

/**
 * Changes one field of a contact. Marked unsafe or confidential, it is sealed from then on, with its past; whoever marks an
 * ordinary one so need not be among those who read it afterwards.
 */
export async function changeContact(
  writing: Writing,
  change: {
    readonly caseId: string;
    readonly contactId: string;
    readonly field: ContactField;
    readonly text: string;
    readonly baseVersion: number;
  },
): Promise<Result<WrittenField>> {
  const { db, area } = writing;
  const { caseId, contactId, field } = change;
  const found = await mine(writing, caseId, contactId);
  if (!found.ok) return found;
  const { row, texts } = found.value;
  const read = readOrRefuse(contactFields[field], change.text, area.today);
  if (!read.ok) return read;
  const text = read.value;
  if (field === "value" && text === "") return fail("people.contactEmpty");
  const version = (await versionsOf(db, [contactId])).get(versionKey("contact", contactId, field)) ?? 0;
  if (texts[field] === text) return ok({ kind: "saved", version });
  if (version !== change.baseVersion) return ok({ kind: "changedElsewhere", version, text: texts[field] });
  const next: ContactTexts = { ...texts, [field]: text };
  const movesUnder = isSealed(next) !== isSealed(texts);
  const compartmentId = movesUnder ? await compartmentFor(writing, caseId, next) : row.compartment_id;
  await db
    .updateTable("contacts")
    .set(columnsOf(writing, contactId, compartmentId, next))
    .where("id", "=", contactId)
    .execute();
  if (movesUnder) await resealHistory(writing, { kind: "contact", objectId: contactId, compartmentId });
  await rememberChange(writing, {
    ...pastOf(contactId, caseId, compartmentId),
    field,
    from: texts[field] === "" ? null : texts[field],
    to: text === "" ? null : text,
  });
  return ok({ kind: "saved", version: version + 1 });
}

const Removed = z.object({
  personId: z.string().nullable(),
  referralId: z.string().nullable(),
  role: z.string(),
  kind: z.string(),
  position: z.number(),
  texts: z.record(z.string(), z.string()),
});

/** Takes a contact out of the case; its past keeps what putting it back needs, as sealed as it was. */
export async function removeContactOf(writing: Writing, caseId: string, contactId: string): Promise<Result<null>> {
  const found = await mine(writing, caseId, contactId);
  if (!found.ok) return found;
  const { row, texts } = found.value;
  const removed = JSON.stringify({
    personId: row.person_id,
    referralId: row.referral_id,
    role: row.of_role,
    kind: row.kind,
    position: row.position,
    texts,
  } satisfies z.infer<typeof Removed>);
  await writing.db.deleteFrom("contacts").where("id", "=", contactId).execute();
  await rememberChange(writing, { ...pastOf(contactId, caseId, row.compartment_id), from: removed, to: null });
  // What was removed is not among the person's contacts any more: that it went stands in their own history.
  if (row.person_id !== null)
    await rememberChange(writing, {
      kind: "inCase",
      objectId: inCaseId(caseId, row.person_id),
      caseId,
      compartmentId: await compartmentOfCase(writing.db, caseId),
      field: "contactRemoved",
      from: row.kind,
      to: null,
    });
  return ok(null);
}

/** Puts back a contact that was taken out of the case, sealed as it was. */
export async function putBackContact(writing: Writing, caseId: string, contactId: string): Promise<Result<null>> {
  const { db, sealing, session, area } = writing;
  const last = await db
    .selectFrom("field_history")
    .selectAll()
    .where("kind", "=", "contact")
    .where("object_id", "=", contactId)
    .where("case_id", "=", caseId)
    .where("field", "=", "contact")
    .orderBy(sql`rowid`, "desc")
    .executeTakeFirst();
  const text = last && last.to_value === null ? openedSide(sealing, last, "from_value") : null;
  const isThere = await db.selectFrom("contacts").select("id").where("id", "=", contactId).executeTakeFirst();
  if (!last || text === null || isThere) return fail("people.gone");
  const removed = Removed.parse(JSON.parse(text));
  const read = readAll(removed.texts, area.today);
  if (!read.ok) return read;
  const may = await mayChangeIn(db, session, caseId);
  if (!(isSealed(read.value) ? may.seal : may.changeContacts)) return fail("people.contactNotYours");
  await db
    .insertInto("contacts")
    .values({
      id: contactId,
      referral_id: removed.referralId,
      case_id: caseId,
      person_id: removed.personId,
      of_role: removed.role,
      kind: removed.kind,
      position: removed.position,
      ...columnsOf(writing, contactId, last.compartment_id, read.value),
    })
    .execute();
  await rememberChange(writing, { ...pastOf(contactId, caseId, last.compartment_id), from: null, to: removed.kind });
  return ok(null);
}
