import type { accessContract } from "../../../shared/access/contract.ts";
import { fail, ok } from "../../../shared/result.ts";
import { convertValues, renameCompartment } from "../../store/reseal.ts";
import { compartmentIn } from "../../store/sealing.ts";
import { copyActionsForOwners } from "../actions/rows.ts";
import { admitReader, compartmentOfCase, mayAllRead } from "../cases/rows.ts";
import { hasReader } from "../conferences/rows.ts";
import type { HandlersOf } from "../context.ts";
import { forgetForSearch } from "../search/rows.ts";
import { ownPeople } from "./ownPeople.ts";
import { canStillBeHeard } from "./removeReader.ts";
import { settleKeys } from "./settleKeys.ts";

type Restrict = HandlersOf<typeof accessContract>["access.restrict"];

/** What an action's owner reports stands under the action's own compartment, so that the owner can go on writing it. */
const reports: ReadonlySet<string> = new Set([
  "actions.result",
  "actions.evidence_reference",
  "action_history.result",
  "action_history.undo",
]);

/**
 * Restricts a case that anybody who reads cases could read so far (`RULES.md` 4): its people become people of its own,
 * every text is sealed under a compartment of its own, and it leaves the search index. Pages that become free are
 * overwritten by the file itself. Who read it before knows what they read; copies and backups made before stay.
 */
export const restrictCase: Restrict = async (writing, { caseId, readers, reason }) => {
  const { db, sealing } = writing;
  if ((await compartmentOfCase(writing.db, caseId)) !== null) return fail("access.restrictedAlready");
  if (!(await mayAllRead(writing, readers, caseId))) return fail("accounts.gone");
  const compartmentId = await sealing.createCompartment("restrictedCase", caseId, readers);
  for (const accountId of new Set(readers)) await admitReader(writing, { caseId, compartmentId, accountId, reason });
  if (!(await hasReader(db, caseId))) return fail("referrals.needsChairingReader");
  if (!(await canStillBeHeard(writing, caseId))) return fail("access.lastChairingReader");
  const ofAction = await copyActionsForOwners(writing, caseId);
  await ownPeople(writing, caseId);
  await convertValues(db, { caseId, referralId: null }, (stored, where, { sealedTwice }) => {
    // What has a compartment of its own is sealed once more over it: whoever restricts the case need not be able to read it.
    if (sealedTwice) return stored === "" ? null : sealing.seal(compartmentId, stored, where);
    if (stored === "" || compartmentIn(stored) !== null) return null;
    const text = sealing.open(stored, where) ?? stored;
    const [table = "", column = "", key = ""] = where.split(".");
    const isReport = reports.has(`${table}.${column}`);
    return sealing.seal((isReport ? ofAction.get(key) : null) ?? compartmentId, text, where);
  });
  await renameCompartment(db, { caseId, referralId: null }, null, compartmentId);
  await forgetForSearch(db, { caseId });
  await settleKeys(writing, caseId);
  return ok(null);
};
