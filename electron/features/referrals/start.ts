import type { ContactEntry } from "../../../shared/people/model.ts";
import type { ReferralForm } from "../../../shared/referrals/model.ts";
import { freshReference } from "../cases/rows.ts";
import type { Writing } from "../context.ts";
import { addContact } from "../people/rows.ts";
import { indexNewForSearch } from "../search/rows.ts";
import { findableReferral, formColumns } from "./rows.ts";

/** Stores a new referral of an agency as a draft, with its contacts. Returns its id and reference. */
export async function startReferral(
  writing: Writing,
  {
    form,
    contacts,
    agencyId,
  }: { readonly form: ReferralForm; readonly contacts: readonly ContactEntry[]; readonly agencyId: string },
): Promise<{ readonly id: string; readonly reference: string }> {
  const { db, session, area } = writing;
  const id = writing.newId();
  const reference = await freshReference(writing);
  await db
    .insertInto("referrals")
    .values({
      id,
      reference,
      case_id: null,
      agency_id: agencyId,
      created_by: session.accountId,
      received_on: area.today,
      status: "DRAFT",
      decision_reason: "",
      version: 1,
      changed_at: area.now,
      ...formColumns(writing, { id, form, compartmentId: null }),
    })
    .execute();
  for (const contact of contacts) await addContact(writing, { id, agencyId }, contact);
  await indexNewForSearch(db, findableReferral({ id, reference, caseId: null, form }));
  return { id, reference };
}
