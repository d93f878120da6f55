import { z } from "zod";
import { emptyForm } from "../../../shared/referrals/emptyForm.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import type { Writing } from "../context.ts";
import { forgetForSearch, indexForSearch } from "../search/rows.ts";
import { findableReferral, formOf, inReferral, referralById, type ReferralRow } from "./rows.ts";

/** What was decided of a referral, and about its people by whoever decided: those stay as sealed as they were. */
export interface Decided {
  readonly status: string;
  readonly reason: string;
  readonly caseId: string | null;
  readonly people: readonly PersonDecided[];
}
const PersonDecided = z.object({
  referral_id: z.string(),
  role: z.string(),
  place: z.number(),
  decided_by: z.string(),
  decision: z.string(),
  decided_at: z.string(),
});
type PersonDecided = z.infer<typeof PersonDecided>;

/** How a referral stands now. */
export async function decidedOf(
  { db, sealing }: Pick<Writing, "db" | "sealing">,
  referralId: string,
): Promise<Decided | null> {
  const row = await db.selectFrom("referrals").selectAll().where("id", "=", referralId).executeTakeFirst();
  if (!row) return null;
  const people = await db
    .selectFrom("person_decisions")
    .selectAll()
    .where("referral_id", "=", referralId)
    .orderBy("place")
    .orderBy("decided_by")
    .execute();
  return {
    status: row.status,
    reason: sealing.open(row.decision_reason, inReferral("decision_reason", row.id)) ?? "",
    caseId: row.case_id,
    people: people.map((decided) => PersonDecided.parse(decided)),
  };
}

/** What there is of a case once somebody has worked with it; what acceptance itself makes is not among it. */
export const workedOn = [
  "actions",
  "addenda",
  "adviser_contacts",
  "agenda_items",
  "case_closings",
  "case_readers",
  "chair_notes",
  "conflicts",
  "contact_readers",
  "deferrals",
  "documents",
  "false_alarms",
  "field_history",
  "flags",
  "hearings",
  "incidents",
  "minutes_remarks",
  "orders",
  "parked_questions",
  "research",
] as const;

async function isWorkedOn(db: Reader, caseId: string, referralId: string): Promise<boolean> {
  for (const table of workedOn)
    if (await db.selectFrom(table).select("case_id").where("case_id", "=", caseId).executeTakeFirst()) return true;
  for (const table of ["contacts", "assessments"] as const) {
    const other = await db
      .selectFrom(table)
      .select("id")
      .where("case_id", "=", caseId)
      .where(({ or, eb }) => or([eb("referral_id", "is", null), eb("referral_id", "<>", referralId)]))
      .executeTakeFirst();
    if (other) return true;
  }
  return false;
}

/** Whether acceptance made a case of its own out of nothing but this referral: plain, with people nobody knew before. */
async function isItsOwn(db: Reader, caseId: string, referralId: string): Promise<boolean> {
  const plain = await db
    .selectFrom("cases")
    .select("id")
    .where("id", "=", caseId)
    .where("compartment_id", "is", null)
    .executeTakeFirst();
  const joined = await db
    .selectFrom("referrals")
    .select("id")
    .where("case_id", "=", caseId)
    .where("id", "<>", referralId)
    .executeTakeFirst();
  const linked = await db
    .selectFrom("case_links")
    .select("id")
    .where(({ or, eb }) => or([eb("case_id", "=", caseId), eb("other_case_id", "=", caseId)]))
    .executeTakeFirst();
  const known = await db
    .selectFrom("case_people as mine")
    .innerJoin("case_people as theirs", "theirs.person_id", "mine.person_id")
    .select("mine.person_id")
    .where("mine.case_id", "=", caseId)
    .where("theirs.case_id", "<>", caseId)
    .executeTakeFirst();
  // Its keys were handed to whoever advises the victim: that is not undone by taking a case away.
  const sealed = await db
    .selectFrom("contacts")
    .select("id")
    .where("case_id", "=", caseId)
    .where("compartment_id", "is not", null)
    .executeTakeFirst();
  return plain !== undefined && !joined && !linked && !known && !sealed;
}

/** Takes a case out that acceptance has just made, and gives back to the referral what was moved into it. */
async function unmakeCase(writing: Writing, referral: ReferralRow, caseId: string): Promise<void> {
  const { db, sealing } = writing;
  for (const table of ["contacts", "assessments"] as const)
    await db
      .updateTable(table)
      .set(table === "contacts" ? { case_id: null, person_id: null } : { case_id: null })
      .where("case_id", "=", caseId)
      .execute();
  await db
    .updateTable("referrals")
    .set({ case_id: null, is_repeat: null, repeat_answer: null, undecided_reason: "", consent_override: "" })
    .where("id", "=", referral.id)
    .execute();
  const people = await db.selectFrom("case_people").select("person_id").where("case_id", "=", caseId).execute();
  const personIds = people.map(({ person_id }) => person_id);
  await db.deleteFrom("case_people").where("case_id", "=", caseId).execute();
  await db.deleteFrom("case_advisers").where("case_id", "=", caseId).execute();
  await db.deleteFrom("people").where("id", "in", personIds).execute();
  await forgetForSearch(db, { kind: "case", objectId: caseId });
  const form = formOf(sealing, referral) ?? emptyForm;
  await indexForSearch(db, findableReferral({ id: referral.id, reference: referral.reference, caseId: null, form }));
  await db.deleteFrom("cases").where("id", "=", caseId).execute();
}

/**
 * A referral as it stood before it was decided. What it was comes from the desk's own memory, never from a message; a case
 * that was made of it goes, as long as nobody has worked with it.
 */
export async function takeBackDecision(
  writing: Writing,
  referralId: string,
): Promise<Result<null, "undo.nothing" | "undo.changedSince" | "undo.notPossibleNow">> {
  const { db, sealing, area, again } = writing;
  if (!again?.decided) return fail("undo.nothing");
  const before = again.decided;
  const row = await referralById(db, referralId);
  if (row.case_id !== null) {
    if (!(await isItsOwn(db, row.case_id, referralId))) return fail("undo.notPossibleNow");
    if (await isWorkedOn(db, row.case_id, referralId)) return fail("undo.changedSince");
    await unmakeCase(writing, row, row.case_id);
  }
  await db
    .updateTable("referrals")
    .set({
      status: before.status,
      decision_reason:
        before.reason === "" ? "" : sealing.seal(null, before.reason, inReferral("decision_reason", row.id)),
      version: row.case_id === null ? row.version : row.version + 1,
      changed_at: area.now,
    })
    .where("id", "=", referralId)
    .execute();
  await db.deleteFrom("person_decisions").where("referral_id", "=", referralId).execute();
  for (const decided of before.people) await db.insertInto("person_decisions").values(decided).execute();
  return ok(null);
}
