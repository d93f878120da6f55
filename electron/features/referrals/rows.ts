import { sql, type RawBuilder, type Selectable } from "kysely";
import { nameKey } from "../../../shared/nameKey.ts";
import { displayName, wordsOfPerson } from "../../../shared/people/rules.ts";
import { emptyForm } from "../../../shared/referrals/emptyForm.ts";
import { ReferralForm, type ReferralStatus } from "../../../shared/referrals/model.ts";
import { missingInReferral, statusesBefore } from "../../../shared/referrals/rules.ts";
import type { Sealing } from "../../store/sealing.ts";
import type { ReferralsTable } from "../../store/tables.ts";
import type { Reader, Writer } from "../../store/unitOfWork.ts";
import { ofOwnAgency } from "../agencies/rows.ts";
import { chairsIt, isAdviserOf, isConflicted, isNamed, ownsIt } from "../cases/rows.ts";
import type { Reading, SignedIn, Writing } from "../context.ts";
import type { Findable } from "../search/rows.ts";
import { saidOfRepeat, storedRepeat } from "./repeat.ts";

export { saidOfRepeat, storedRepeat } from "./repeat.ts";
export { dropDecisionsOf } from "./samePeople.ts";
export type { Decided } from "./takeBackDecision.ts";

export type ReferralRow = Selectable<ReferralsTable>;

const nothing = sql<boolean>`0`;

function grantedByRole(session: SignedIn): RawBuilder<boolean> {
  if (session.role === "administrator") return sql`1`;
  if (session.role === "observer" || session.role === "auditor") return nothing;
  const caseId = sql.ref<string>("referrals.case_id");
  const own = ofOwnAgency(sql`referrals.agency_id`, session);
  if (session.role === "chair") return sql`(${own} OR ${chairsIt(caseId, session)})`;
  if (session.role === "adviser") return sql`(${own} OR ${isAdviserOf(caseId, session)})`;
  return sql`(${own} OR ${ownsIt(caseId, session)})`;
}

/** The row filter of every list of referrals, on the table `referrals` of the query (`RULES.md` 2, 3 row 3, 4). */
export function mayReadReferral(session: SignedIn): RawBuilder<boolean> {
  if (!session.cleared) return nothing;
  const caseId = sql.ref<string>("referrals.case_id");
  const restricted = sql`EXISTS (SELECT 1 FROM cases WHERE cases.id = referrals.case_id AND cases.compartment_id IS NOT NULL)`;
  return sql`(${grantedByRole(session)} AND NOT ${isConflicted(caseId, session)} AND (NOT ${restricted} OR ${isNamed(caseId, session)}))`;
}

/** The place a sealed value of a referral is bound to. */
export const inReferral = (
  column: "form" | "victim_name" | "victim_date_of_birth" | "decision_reason" | "undecided_reason" | "consent_override",
  id: string,
): string => `referrals.${column}.${id}`;

/** The form of a stored referral, or null where this session cannot unseal it. */
export function formOf(sealing: Sealing, row: Pick<ReferralRow, "id" | "form">): ReferralForm | null {
  const text = sealing.open(row.form, inReferral("form", row.id));
  return text === null ? null : storedForm(text);
}

/** A form as it was stored, also before a question was added to it. */
export const storedForm = (text: string): ReferralForm => {
  const stored: unknown = JSON.parse(text);
  return ReferralForm.parse(typeof stored === "object" ? { ...emptyForm, ...stored } : stored);
};

const Summary = ReferralForm.pick({ criteria: true, score: true, repeat: true, otherArea: true });

/** What lists say of a form, read without checking the rest of it; null where this session cannot unseal it. */
export function summaryOf(sealing: Sealing, row: Pick<ReferralRow, "id" | "form">) {
  const text = sealing.open(row.form, inReferral("form", row.id));
  return text === null ? null : Summary.parse(JSON.parse(text));
}

/** The columns that hold a form, and what is drawn from it for lists; sealed when there is a compartment. */
export const formColumns = (
  { sealing, area }: Pick<Writing, "sealing" | "area">,
  {
    id,
    form,
    compartmentId,
  }: { readonly id: string; readonly form: ReferralForm; readonly compartmentId: string | null },
): Pick<ReferralRow, "form" | "victim_name" | "victim_date_of_birth" | "victim_key" | "missing"> => ({
  form: sealing.seal(compartmentId, JSON.stringify(form), inReferral("form", id)),
  victim_name: sealing.seal(compartmentId, displayName(form.victim), inReferral("victim_name", id)),
  victim_date_of_birth:
    form.victim.dateOfBirth === null
      ? null
      : sealing.seal(compartmentId, form.victim.dateOfBirth, inReferral("victim_date_of_birth", id)),
  victim_key: compartmentId === null ? nameKey(form.victim, area.country) : null,
  missing: missingInReferral(form).length,
});

/** What a referral can be found by: its reference and the people in it. */
export const findableReferral = ({
  id,
  reference,
  caseId,
  form,
}: {
  readonly id: string;
  readonly reference: string;
  readonly caseId: string | null;
  readonly form: ReferralForm;
}): Findable => ({
  kind: "referral",
  objectId: id,
  caseId,
  words: [reference, ...[form.victim, ...form.perpetrators, ...form.children].map(wordsOfPerson)].join(" "),
});

/** One referral by its id. Whether the session may see it was decided before. */
export const referralById = (db: Reader | Writer, referralId: string): Promise<ReferralRow> =>
  db.selectFrom("referrals").selectAll().where("id", "=", referralId).executeTakeFirstOrThrow();

/** The referrals of a case, oldest first. The caller has decided that the session may read the case. */
export const referralsOfCase = (db: Reader | Writer, caseId: string) =>
  db
    .selectFrom("referrals")
    .innerJoin("agencies", "agencies.id", "referrals.agency_id")
    .selectAll("referrals")
    .select("agencies.name as agency_name")
    .where("referrals.case_id", "=", caseId)
    .orderBy("referrals.received_on")
    .orderBy("referrals.id")
    .execute();

/**
 * Moves every referral of a case that may go there to a state, as listing, hearing and deferring the case do
 * (`RULES.md` states). A referral in another state stays as it is.
 */
export async function moveReferralsOfCase({ db, area }: Writing, caseId: string, to: ReferralStatus): Promise<void> {
  await db
    .updateTable("referrals")
    .set({ status: to, changed_at: area.now })
    .where("case_id", "=", caseId)
    .where("status", "in", [...statusesBefore(to)])
    .execute();
}

/** What the newest referral of a case says of a repeat. The caller has decided that the session may read the case. */
export async function repeatOfCase({ db, sealing }: Pick<Reading, "db" | "sealing">, caseId: string) {
  const row = await db
    .selectFrom("referrals")
    .select(["id", "form", "is_repeat", "repeat_answer"])
    .where("case_id", "=", caseId)
    .where("status", "<>", "WITHDRAWN")
    .orderBy("received_on", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
  return {
    ...saidOfRepeat(row?.is_repeat, row ? summaryOf(sealing, row) : null),
    repeatAnswer: row ? storedRepeat(row) : null,
  };
}
