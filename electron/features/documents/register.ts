import type { Selectable } from "kysely";
import type { DocumentKind } from "../../../shared/documents/model.ts";
import type { DocumentsTable } from "../../store/tables.ts";
import type { Reader, Writer } from "../../store/unitOfWork.ts";
import { forgetForSearch, type Findable } from "../search/rows.ts";

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
