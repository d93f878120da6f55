import { mayKnowCase } from "../../../shared/documents/leaveOut.ts";
import type { ConferenceRecord, DocumentRecipient } from "../../../shared/documents/record.ts";
import type { FilledReferral } from "../../../shared/documents/referralForm.ts";
import { frameOf, type Version } from "../../../shared/documents/version.ts";
import type { CaseId } from "../../../shared/ids.ts";
import { ContactEntry } from "../../../shared/people/model.ts";
import { isSealedContact } from "../../../shared/referrals/rules.ts";
import { mergedAgencies } from "../agencies/rows.ts";
import type { Reading } from "../context.ts";
import { formOf, mayReadReferral } from "../referrals/rows.ts";

/**
 * The blank form, or the newest one of a case filled in: for the file, the referring agency and the adviser
 * (`RULES.md` 3 row 3). Null where the recipient, or this session, may not have it.
 */
export async function referralVersion(
  reading: Reading,
  record: ConferenceRecord,
  caseId: CaseId | null,
  recipient: DocumentRecipient,
): Promise<Version | null> {
  const form = (filled: FilledReferral | null): Version => ({ kind: "REFERRAL_FORM", record: frameOf(record), filled });
  if (caseId === null) return form(null);
  const one = record.cases.find(({ access }) => access.caseId === caseId);
  if (!one || !mayKnowCase(one.access, recipient)) return null;
  const row = await reading.db
    .selectFrom("referrals")
    .select(["id", "reference", "agency_id", "form"])
    .where("case_id", "=", caseId)
    .where(mayReadReferral(reading.session))
    .orderBy("received_on", "desc")
    .executeTakeFirst();
  const answers = row ? formOf(reading.sealing, row) : null;
  if (!row || answers === null) return null;
  const advises = recipient.accountId !== null && one.access.advisers.includes(recipient.accountId);
  const merged = await mergedAgencies(reading.db);
  const nowOf = (id: string | null) => merged.get(id ?? "") ?? id;
  if (recipient.kind !== "file" && nowOf(recipient.agencyId) !== nowOf(row.agency_id) && !advises) return null;
  return form({ reference: row.reference, form: answers, contacts: await contactsOf(reading, caseId) });
}

async function contactsOf({ db, sealing }: Reading, caseId: string): Promise<FilledReferral["contacts"]> {
  const rows = await db.selectFrom("contacts").selectAll().where("case_id", "=", caseId).orderBy("position").execute();
  return rows.map((row) => {
    const marks = { safe: row.safe === 1, confidential: row.confidential === 1 };
    // Whoever prints may hold the key; the file that leaves must not hold the value.
    const opened = (column: "value" | "safe_times"): string =>
      isSealedContact(marks) ? "" : (sealing.open(row[column], `contacts.${column}.${row.id}`) ?? "");
    return ContactEntry.omit({ codeWord: true }).parse({
      of: row.of_role,
      kind: row.kind,
      value: opened("value"),
      ...marks,
      safeTimes: opened("safe_times"),
      leaveMessage: row.leave_message === 1,
    });
  });
}
