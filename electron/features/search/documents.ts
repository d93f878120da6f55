import { DocumentId } from "../../../shared/ids.ts";
import { IssuedKind } from "../../../shared/documents/model.ts";
import { holds, indexQuestion, wholeOf, type TypedWord } from "../../../shared/search/words.ts";
import { among } from "../../store/inTurns.ts";
import type { Reading } from "../context.ts";
import { mayReadCopy } from "../documents/rows.ts";
import { inOrder, shownOf, walk, type Search, type Shown } from "./walk.ts";

const readableCopies = ({ db, session }: Reading) =>
  db
    .selectFrom("documents")
    .leftJoin("conferences", "conferences.id", "documents.conference_id")
    .select(["documents.id", "documents.kind", "recipient_name", "copy_code", "file_name"])
    .where(mayReadCopy(session));

type CopyFound = Awaited<ReturnType<ReturnType<typeof readableCopies>["execute"]>>[number];

const isCalled = ({ copy_code, file_name }: CopyFound, typed: readonly TypedWord[]): boolean =>
  holds(`${copy_code} ${file_name}`, typed, false);

/** The copies of documents this session may know of, by their code or the name of their file (`RULES.md` 3 row 17). */
export async function documentsFound(reading: Reading, { typed, most, patience }: Search): Promise<Shown> {
  const walked = await walk(reading, indexQuestion(["document"], typed), patience, async (ids) => {
    const rows = await readableCopies(reading).where("documents.id", "in", among(ids)).execute();
    return inOrder(ids, rows, ({ id }) => id).filter((row) => isCalled(row, typed));
  });
  // Those of a restricted case are in no index: their names hold its reference.
  const sealed = await readableCopies(reading)
    .innerJoin("cases", "cases.id", "documents.case_id")
    .innerJoin("case_readers", "case_readers.case_id", "cases.id")
    .where("case_readers.account_id", "=", reading.session.accountId)
    .where("cases.compartment_id", "is not", null)
    .execute();
  const rows = [...sealed.filter((row) => isCalled(row, typed)), ...walked.rows];
  return shownOf({ ...walked, rows }, most, (row) => ({
    kind: "document",
    documentId: DocumentId.parse(row.id),
    document: IssuedKind.parse(row.kind),
    recipientName: row.recipient_name,
    title: wholeOf(row.file_name, typed),
    reference: row.copy_code,
  }));
}
