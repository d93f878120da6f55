import { ConflictKind } from "../../../shared/access/model.ts";
import type { Input } from "../../../shared/contracts.ts";
import { AccountId, AgencyId, CaseId, ConflictId } from "../../../shared/ids.ts";
import type { Writing } from "../context.ts";
import { changes, step, type About, type Thing, type Undoables } from "../undoable.ts";
import { inConflict } from "./conflicts.ts";

type Declared = Input<"meeting.declareConflict"> & { readonly id: ConflictId; readonly state: string };

/** What this account declared and did not take back: of one case, or the one by its id. */
async function declarations(
  { db, session, sealing }: Writing,
  of: { readonly caseId: CaseId } | { readonly conflictId: ConflictId },
): Promise<Declared[]> {
  const rows = await db
    .selectFrom("conflicts")
    .selectAll()
    .where("declared_by", "=", session.accountId)
    .where("state", "<>", "WITHDRAWN")
    .where("caseId" in of ? "case_id" : "id", "=", "caseId" in of ? of.caseId : of.conflictId)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: ConflictId.parse(row.id),
    caseId: CaseId.parse(row.case_id),
    accountId: AccountId.nullable().parse(row.account_id),
    agencyId: AgencyId.nullable().parse(row.agency_id),
    kind: ConflictKind.nullable().parse(row.kind),
    reason: sealing.open(row.reason, inConflict("reason", row.id)) ?? "",
    alternate: sealing.open(row.alternate, inConflict("alternate", row.id)) ?? "",
    state: row.state,
  }));
}

/** Declared links with a case. Once somebody has decided on one, it is not taken back by this any more. */
const conflictsOf = (of: { readonly caseId: CaseId } | { readonly conflictId: ConflictId }): Thing<Declared[]> => {
  let about: About = "caseId" in of ? of : null;
  return {
    key: null,
    get about() {
      return about;
    },
    async look(writing) {
      const found = await declarations(writing, of);
      if (found[0]) about = { caseId: found[0].caseId };
      return found;
    },
    async bring(_writing, to, now) {
      if (to === null || now === null) return null;
      const [wanted, there] = [new Set(to.map(({ id }) => id)), new Set(now.map(({ id }) => id))];
      return [
        ...now.filter(({ id }) => !wanted.has(id)).map(({ id }) => step("access.withdrawConflict", { conflictId: id })),
        ...to
          .filter(({ id }) => !there.has(id))
          .map(({ id, state: _state, ...said }) => step("meeting.declareConflict", said, { id, place: 0 })),
      ];
    },
  };
};

/** What can be taken back of conflicts: one's own declaration, until somebody has decided. */
export const accessUndoables = {
  "meeting.declareConflict": changes("meeting.declareConflict", ({ caseId }) => conflictsOf({ caseId })),
  "access.withdrawConflict": changes(
    "access.withdrawConflict",
    ({ conflictId }, _done, seen) => seen ?? conflictsOf({ conflictId }),
  ),
} satisfies Undoables;
