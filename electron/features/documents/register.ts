import { sql, type RawBuilder, type Selectable, type SqlBool } from "kysely";
import type { Copy, DocumentKind } from "../../../shared/documents/model.ts";
import type { DocumentsTable } from "../../store/tables.ts";
import type { Reader, Writer } from "../../store/unitOfWork.ts";
import type { Reading } from "../context.ts";
import { forgetForSearch, type Findable } from "../search/rows.ts";
import { copyOf } from "./copyOf.ts";
import { mayReadCopy } from "./relations.ts";

/** What counts of a copy that was issued: for whom, its number, its version. */
export interface IssuedCopy {
  readonly agencyId: string | null;
  readonly accountId: string | null;
  readonly copyNumber: number;
  readonly version: number;
}

/** The copies issued so far of one kind of document of a conference (of one case, where it is about one). */
export async function issuedCopies(
  db: Reader,
  of: { readonly conferenceId: string; readonly kind: DocumentKind; readonly caseId: string | null },
): Promise<readonly IssuedCopy[]> {
  const rows = await db
    .selectFrom("documents")
    .select(["agency_id", "recipient_account_id", "copy_number", "version"])
    .where("conference_id", "=", of.conferenceId)
    .where("kind", "=", of.kind)
    .where("case_id", of.caseId === null ? "is" : "=", of.caseId)
    .execute();
  return rows.map((row) => ({
    agencyId: row.agency_id,
    accountId: row.recipient_account_id,
    copyNumber: row.copy_number,
    version: row.version,
  }));
}

/** The copies issued of approved minutes and of what was added to them: of the whole, and of one case where that is asked about. */
export async function issuedMinutes(
  db: Reader,
  of: { readonly conferenceId: string; readonly caseId: string | null },
): Promise<readonly IssuedCopy[]> {
  const rows = await db
    .selectFrom("documents")
    .innerJoin("conferences", "conferences.id", "documents.conference_id")
    .select(["agency_id", "recipient_account_id", "copy_number", "version"])
    .where("documents.conference_id", "=", of.conferenceId)
    .where("documents.kind", "in", ["MINUTES", "MINUTES_OF_CASE", "MINUTES_ADDENDUM"])
    .where(({ or, eb }) =>
      or([eb("documents.kind", "=", "MINUTES"), eb("documents.case_id", of.caseId === null ? "is" : "=", of.caseId)]),
    )
    .whereRef("documents.produced_at", ">=", "conferences.approved_at")
    .execute();
  return rows.map((row) => ({
    agencyId: row.agency_id,
    accountId: row.recipient_account_id,
    copyNumber: row.copy_number,
    version: row.version,
  }));
}

const registered = (db: Reader) =>
  db
    .selectFrom("documents")
    .innerJoin("accounts", "accounts.id", "documents.produced_by")
    .leftJoin("conferences", "conferences.id", "documents.conference_id")
    .leftJoin("accounts as destroyers", "destroyers.id", "documents.destroyed_by")
    .selectAll("documents")
    .select([sql<number>`documents.rowid`.as("row"), "accounts.name as producer", "destroyers.name as destroyer"]);

/** One line of the register as it stands in the table, whoever asks. */
export const copyRow = (db: Reader, copyId: string) =>
  registered(db).where("documents.id", "=", copyId).executeTakeFirst();

/** The lines of the register that this session may know of, of those that the condition leaves. */
export const copyRowsFor = ({ db, session }: Pick<Reading, "db" | "session">, where: RawBuilder<SqlBool>) =>
  registered(db).where(where).where(mayReadCopy(session));

/** One copy, where this session may know of it. */
export async function copyAt(reading: Reading, copyId: string): Promise<Copy | null> {
  const row = await copyRowsFor(reading, sql`documents.id = ${copyId}`).executeTakeFirst();
  return row ? copyOf(row) : null;
}

/** Takes copies out of the register again: none of them ever had its name in the folder. */
export async function forgetCopies(db: Writer, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom("documents").where("id", "in", ids).execute();
  for (const objectId of ids) await forgetForSearch(db, { kind: "document", objectId });
}

/** What a copy can be found by: its code and the name of its file. */
export const findableCopy = (
  row: Pick<Selectable<DocumentsTable>, "id" | "case_id" | "copy_code" | "file_name">,
): Findable => ({
  kind: "document",
  objectId: row.id,
  caseId: row.case_id,
  words: `${row.copy_code} ${row.file_name}`,
});
