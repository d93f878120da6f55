import { sql } from "kysely";
import { subjectOf, type DraftPlace } from "../../../shared/drafts/place.ts";
import { CaseId, ConferenceId, ReferralId } from "../../../shared/ids.ts";
import type { Reader, Writer } from "../../store/unitOfWork.ts";
import { ofOwnAgency } from "../agencies/rows.ts";
import { isConflicted, mayReadCase, readableCases } from "../cases/rows.ts";
import { advisesAt, isChairedBy, isInvitedTo } from "../conferences/rows.ts";
import type { SignedIn } from "../context.ts";
import { mayReadReferral } from "../referrals/rows.ts";
import { mayReadAssessment } from "../risk/rows.ts";

interface Asking {
  readonly db: Reader | Writer;
  readonly session: SignedIn;
}

/** What a draft is about in words (a reference, a day, a name; "" for the area), and where that stands. */
export interface About {
  readonly about: string;
  readonly caseId: CaseId | null;
  readonly referralId: ReferralId | null;
  readonly conferenceId: ConferenceId | null;
}
const nowhere = { caseId: null, referralId: null, conferenceId: null };

/**
 * What a draft is about, or null where that is not there for this account: whoever is in conflict with a case, or no
 * reader of it any more, does not get back what they wrote about it (`RULES.md` 2, 4 and 8).
 */
export async function aboutOf(asking: Asking, place: DraftPlace): Promise<About | null> {
  const { kind, id } = subjectOf(place);
  switch (kind) {
    case "case":
      return ofCase(asking, id);
    case "hearing":
      return ofHearing(asking, id);
    case "referral":
      return ofReferral(asking, id);
    case "action":
      return ofAction(asking, id);
    case "assessment":
      return ofAssessment(asking, id);
    case "conference":
      return ofConference(asking, id);
    case "account":
      return named(asking, "accounts", id);
    case "agency":
      return named(asking, "agencies", id);
    case "area":
      return { ...nowhere, about: "" };
  }
}

const idInText = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/gu;

/**
 * Whether a form names a case, or the hearing of one, that is not there for this account: chosen inside a form about
 * something else it is kept from its author as the form about the case itself would be.
 */
export async function namesHiddenCase({ db, session }: Asking, body: string): Promise<boolean> {
  const ids = [...new Set(body.match(idInText) ?? [])];
  if (ids.length === 0) return false;
  const named = await db
    .selectFrom("cases")
    .leftJoin("hearings", (join) => join.onRef("hearings.case_id", "=", "cases.id").on("hearings.id", "in", ids))
    .select("cases.id")
    .where(({ or, eb }) => or([eb("cases.id", "in", ids), eb("hearings.id", "is not", null)]))
    .distinct()
    .execute();
  if (named.length === 0) return false;
  const readable = await readableCases(db, session)
    .select("cases.id")
    .where(
      "cases.id",
      "in",
      named.map(({ id }) => id),
    )
    .execute();
  return readable.length < named.length;
}

async function ofCase({ db, session }: Asking, id: string): Promise<About | null> {
  const row = await readableCases(db, session).select("cases.reference").where("cases.id", "=", id).executeTakeFirst();
  return row ? { ...nowhere, about: row.reference, caseId: CaseId.parse(id) } : null;
}

async function ofHearing({ db, session }: Asking, id: string): Promise<About | null> {
  const row = await readableCases(db, session)
    .innerJoin("hearings", "hearings.case_id", "cases.id")
    .select(["cases.id", "cases.reference", "hearings.conference_id"])
    .where("hearings.id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  const conferenceId = ConferenceId.parse(row.conference_id);
  return { about: row.reference, caseId: CaseId.parse(row.id), referralId: null, conferenceId };
}

async function ofReferral({ db, session }: Asking, id: string): Promise<About | null> {
  const row = await db
    .selectFrom("referrals")
    .select("referrals.reference")
    .where("referrals.id", "=", id)
    .where(mayReadReferral(session))
    .executeTakeFirst();
  return row ? { ...nowhere, about: row.reference, referralId: ReferralId.parse(id) } : null;
}

/** An action is there for the readers of its case and for the agency that owns it (`RULES.md` 3 row 14). */
async function ofAction({ db, session }: Asking, id: string): Promise<About | null> {
  const caseId = sql.ref<string>("cases.id");
  const owns = sql<boolean>`(${ofOwnAgency(sql`actions.owner_agency_id`, session)} AND NOT ${isConflicted(caseId, session)})`;
  const row = await db
    .selectFrom("actions")
    .innerJoin("cases", "cases.id", "actions.case_id")
    .select("cases.reference")
    .where("actions.id", "=", id)
    .where(sql<boolean>`(${owns} OR ${mayReadCase(caseId, sql.ref<string>("cases.compartment_id"), session)})`)
    .executeTakeFirst();
  return row ? { ...nowhere, about: row.reference } : null;
}

async function ofAssessment({ db, session }: Asking, id: string): Promise<About | null> {
  const row = await db
    .selectFrom("assessments")
    .leftJoin("cases", "cases.id", "assessments.case_id")
    .leftJoin("referrals", "referrals.id", "assessments.referral_id")
    .select(["cases.id as case_id", "cases.reference as of_case"])
    .select(["referrals.id as referral_id", "referrals.reference as of_referral"])
    .where("assessments.id", "=", id)
    .where(mayReadAssessment(session))
    .executeTakeFirst();
  if (!row) return null;
  return {
    about: row.of_case ?? row.of_referral ?? "",
    caseId: CaseId.nullable().parse(row.case_id),
    referralId: ReferralId.nullable().parse(row.referral_id),
    conferenceId: null,
  };
}

async function ofConference({ db, session }: Asking, id: string): Promise<About | null> {
  const row = await db
    .selectFrom("conferences")
    .select("date")
    .select([isChairedBy(session).as("chairs"), isInvitedTo(session).as("invited"), advisesAt(session).as("advises")])
    .where("conferences.id", "=", id)
    .executeTakeFirst();
  if (!row || !session.cleared) return null;
  const runs = session.role === "administrator" || session.role === "chair";
  if (!runs && ![row.chairs, row.invited, row.advises].includes(1)) return null;
  return { ...nowhere, about: row.date, conferenceId: ConferenceId.parse(id) };
}

async function named({ db }: Asking, table: "accounts" | "agencies", id: string): Promise<About | null> {
  const row = await db.selectFrom(table).select("name").where("id", "=", id).executeTakeFirst();
  return row ? { ...nowhere, about: row.name } : null;
}
