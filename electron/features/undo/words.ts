import { sql } from "kysely";
import type { Deed } from "../../../shared/undo/model.ts";
import { mayReadCase } from "../cases/rows.ts";
import type { Seeing } from "../context.ts";
import type { About, Remembered } from "./undoing.ts";

/** The reference of a case this session may read, the name of an agency, or "": never what was written. */
async function wordsOf({ db, session }: Pick<Seeing, "db" | "session">, about: About): Promise<string> {
  if (about === null) return "";
  if ("agencyId" in about) {
    const row = await db.selectFrom("agencies").select("name").where("id", "=", about.agencyId).executeTakeFirst();
    return row?.name ?? "";
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

/** Deeds in the words of whoever looks at them. */
export async function deedsOf(seeing: Pick<Seeing, "db" | "session">, done: readonly Remembered[]): Promise<Deed[]> {
  const deeds: Deed[] = [];
  for (const { did, way, about } of done) deeds.push({ did, way, about: await wordsOf(seeing, about) });
  return deeds;
}
