import type { CaseAccess } from "../../../shared/documents/record.ts";
import { AccountId, AgencyId, CaseId } from "../../../shared/ids.ts";
import { among, readInTurns } from "../../store/inTurns.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import { presentStatuses, wasThereWhen } from "../cases/rows.ts";

/** A case whose access is asked for, and whether it is a restricted one. */
export interface AskedCase {
  readonly caseId: string;
  readonly restricted: boolean;
}

interface OfCase {
  readonly case_id: string;
}

const byCase = <Row extends OfCase>(rows: readonly Row[]): ((caseId: string) => readonly Row[]) => {
  const groups = Map.groupBy(rows, (row) => row.case_id);
  return (caseId) => groups.get(caseId) ?? [];
};

/** Who may not, or alone may, have each of these cases, by case id: what every recipient's version of it is decided by. */
export async function accessOf(db: Reader, cases: readonly AskedCase[]): Promise<ReadonlyMap<string, CaseAccess>> {
  const restricted = new Map(cases.map((asked) => [asked.caseId, asked.restricted]));
  const all = await readInTurns([...restricted.keys()], async (ids) => [
    ...(await accessOfSome(
      db,
      ids.map((caseId) => ({ caseId, restricted: restricted.get(caseId) === true })),
    )),
  ]);
  return new Map(all);
}

async function accessOfSome(db: Reader, cases: readonly AskedCase[]): Promise<ReadonlyMap<string, CaseAccess>> {
  const ids = among(cases.map(({ caseId }) => caseId));
  const conflicts = byCase(
    await db
      .selectFrom("standing_conflicts")
      .select(["case_id", "account_id", "agency_id"])
      .where("case_id", "in", ids)
      .execute(),
  );
  const readers = byCase(
    await db.selectFrom("case_readers").select(["case_id", "account_id"]).where("case_id", "in", ids).execute(),
  );
  const advisers = byCase(
    await db.selectFrom("case_advisers").select(["case_id", "account_id"]).where("case_id", "in", ids).execute(),
  );
  const attended = byCase(
    await db
      .selectFrom("hearings")
      .innerJoin("attendance", "attendance.conference_id", "hearings.conference_id")
      .select(["hearings.case_id", "attendance.agency_id"])
      .distinct()
      .where("hearings.case_id", "in", ids)
      .where("attendance.status", "in", [...presentStatuses])
      .where(wasThereWhen("hearings", "attendance"))
      .execute(),
  );
  const accessTo = ({ caseId, restricted }: AskedCase): CaseAccess => ({
    caseId: CaseId.parse(caseId),
    readers: restricted ? readers(caseId).map((row) => AccountId.parse(row.account_id)) : null,
    conflictedAgencies: conflicts(caseId).flatMap((row) => AgencyId.nullable().parse(row.agency_id) ?? []),
    conflictedAccounts: conflicts(caseId).flatMap((row) => AccountId.nullable().parse(row.account_id) ?? []),
    advisers: advisers(caseId).map((row) => AccountId.parse(row.account_id)),
    attendedBy: attended(caseId).map((row) => AgencyId.parse(row.agency_id)),
  });
  return new Map(cases.map((asked) => [asked.caseId, accessTo(asked)]));
}

/** The access of a case that was asked for. */
export function accessFor(access: ReadonlyMap<string, CaseAccess>, caseId: string): CaseAccess {
  const found = access.get(caseId);
  if (!found) throw new Error("the access of this case was not asked for");
  return found;
}
