import { createHash } from "node:crypto";
import type { Copy } from "../../../shared/documents/model.ts";
import { destroyBy } from "../../../shared/documents/rules.ts";
import { ruleSet } from "../../../shared/documents/ruleSet.ts";
import { CivilDate } from "../../../shared/dates.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { auditHead } from "../../store/audit.ts";
import type { Writing } from "../context.ts";
import { indexNewForSearch } from "../search/rows.ts";
import { copyOf } from "./copyOf.ts";
import type { FileOfCopy, Issue } from "./deliver.ts";
import { MadeOf } from "./madeOf.ts";
import { accountOf, agencyOf } from "./plan.ts";
import { findableCopy } from "./register.ts";

/** The fingerprint of a file as the register keeps it. */
export const fingerprint = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Enters copies into the register: for whom, what they are, their fingerprints, by which rules and from which state of the area. */
export async function registerCopies(
  { db, session, area, newId }: Writing,
  issue: Issue,
  copies: readonly FileOfCopy[],
): Promise<Result<Copy[]>> {
  const conference = await db
    .selectFrom("conferences")
    .select("date")
    .where("id", "=", issue.conferenceId ?? "")
    .executeTakeFirst();
  const date = CivilDate.parse(conference?.date ?? area.today);
  const generation = (await auditHead(db)).sequence;
  const registered: Copy[] = [];
  for (const { known, marks, fileName, bytes, file, passphrase } of copies) {
    const row = {
      id: newId(),
      kind: issue.kind,
      conference_id: issue.conferenceId,
      case_id: issue.caseId,
      agency_id: agencyOf(known),
      recipient_account_id: accountOf(known),
      recipient_name: known.standing.name,
      language: issue.language,
      copy_code: marks.copyCode,
      copy_number: marks.copyNumber,
      copy_total: marks.copyTotal,
      version: marks.version,
      file_name: fileName,
      sha256: fingerprint(file),
      plain_sha256: fingerprint(bytes),
      protected: passphrase === null ? 0 : 1,
      produced_at: area.now,
      produced_by: session.accountId,
      destroy_by: destroyBy(issue.kind, date),
      rules: ruleSet,
      generation,
      made_of: JSON.stringify(MadeOf.parse({ ...issue.of, recipient: known.recipient })),
      destroyed_at: null,
      destroyed_by: null,
    };
    await db.insertInto("documents").values(row).execute();
    await indexNewForSearch(db, findableCopy(row));
    registered.push(copyOf({ ...row, producer: session.name, destroyer: null }));
  }
  return ok(registered);
}
