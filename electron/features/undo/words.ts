import { sql } from "kysely";
import type { Deed } from "../../../shared/undo/model.ts";
import { mayReadCase } from "../cases/rows.ts";
import type { Seeing } from "../context.ts";
import { mayReadReferral } from "../referrals/rows.ts";
import type { About, Remembered } from "./undoing.ts";

/** The reference of a case or a referral this session may read, the name of an agency, or "": never what was written. */
async function wordsOf({ db, session }: Pick<Seeing, "db" | "session">, about: About): Promise<string> {
  if (about === null) return "";
  if ("agencyId" in about) {
    const row = await db.selectFrom("agencies").select("name").where("id", "=", about.agencyId).executeTakeFirst();
    return row?.name ?? "";
  }
  if ("referralId" in about) {
    const row = await db
      .selectFrom("referrals")
      .select("reference")
      .where("id", "=", about.referralId)
      .where(mayReadReferral(session))
      .executeTakeFirst();
    return row?.reference ?? "";
  }
  const caseId =
    "caseId" in about
      ? sql<string>`${about.caseId}`
      : sql<string>`(SELECT case_id FROM hearings WHERE id = ${about.hearingId})`;
  const row = await db
    .selectFrom("cases")
    .select("reference")
    .where("id", "=", caseId)
    .where(mayReadCase(sql.ref<string>("cases.id"), sql.ref<string>("cases.compartment_id"), session))
    .executeTakeFirst();
  return row?.reference ?? "";
}

/** A deed in the words of whoever looks at it. */
export const deedOf = async (
  seeing: Pick<Seeing, "db" | "session">,
  { did, way, about, why }: Remembered,
): Promise<Deed> => ({ did, way, about: await wordsOf(seeing, about), why });
