import { isDeepStrictEqual } from "node:util";
import { sql } from "kysely";
import { isOpen, mayFollow } from "../../../shared/actions/rules.ts";
import { contracts, type Input } from "../../../shared/contracts.ts";
import { CivilDate } from "../../../shared/dates.ts";
import { AccountId, AgencyId, type ActionId } from "../../../shared/ids.ts";
import { takenBack } from "../../../shared/undo/takenBack.ts";
import type { Writing } from "../context.ts";
import { changes, step, type About, type Thing, type Undoables } from "../undoable.ts";
import { openReplaced, reportedOf, type Reported } from "./sealed.ts";

const Update = contracts["actions.update"].input;

/** What reopening leaves of a report. */
const reopened = (reported: Reported): Reported => ({
  ...reported,
  status: "OPEN",
  doneOn: null,
  whyNot: null,
  verifiedOn: null,
  verifiedBy: null,
  supersededBy: null,
});

/** Whether a report brings an action from one to the other: it leaves what was checked, and what follows on it. */
const isReported = (now: Reported, to: Reported): boolean =>
  mayFollow(now.status, to.status) &&
  isDeepStrictEqual(
    [now.verifiedOn, now.verifiedBy, now.supersededBy],
    [to.verifiedOn, to.verifiedBy, to.supersededBy],
  );

/** Whether the action itself still knows this as what its last word replaced, and that word is one's own. */
async function isWhatItReplaced({ db, session, sealing }: Writing, actionId: ActionId, to: Reported): Promise<boolean> {
  const last = await db
    .selectFrom("action_history")
    .select(["undo", "account_id"])
    .where("action_id", "=", actionId)
    .orderBy(sql`rowid`, "desc")
    .executeTakeFirst();
  if (last?.undo == null || last.account_id !== session.accountId) return false;
  const replaced = openReplaced(sealing, actionId, last.undo);
  if (replaced === null) return false;
  const { reportedOn: _reportedOn, closedOn: _closedOn, ...before } = replaced;
  return isDeepStrictEqual(before, to);
}

function reportOf(actionId: ActionId): Thing<Reported> {
  let about: About = null;
  return {
    key: null,
    get about() {
      return about;
    },
    async look({ db, sealing }) {
      const row = await db.selectFrom("actions").selectAll().where("id", "=", actionId).executeTakeFirst();
      if (!row || row.status === "PROPOSED") return null;
      about = { caseId: row.case_id };
      return reportedOf(sealing, row);
    },
    async bring(writing, to, now) {
      if (to === null || now === null) return null;
      const { db, area } = writing;
      const row = await db.selectFrom("actions").select("version").where("id", "=", actionId).executeTakeFirst();
      if (!row) return null;
      const baseVersion = row.version;
      if (await isWhatItReplaced(writing, actionId, to)) return [step("actions.takeBack", { actionId, baseVersion })];
      if (!isOpen(now.status) && isDeepStrictEqual(to, reopened(now)))
        return [step("actions.reopen", { actionId, reason: takenBack[area.language] })];
      if (isReported(now, to)) return [step("actions.update", Update.parse({ actionId, baseVersion, ...to }))];
      return [step("actions.takeBack", { actionId, baseVersion }, { id: actionId, place: 0, reported: to })];
    },
  };
}

type Owed = Pick<Input<"actions.change">, "due" | "ownerAgencyId" | "ownerAccountId" | "ownerName">;

function owedOf(actionId: ActionId): Thing<Owed> {
  let about: About = null;
  return {
    key: null,
    get about() {
      return about;
    },
    async look({ db }) {
      const row = await db.selectFrom("actions").selectAll().where("id", "=", actionId).executeTakeFirst();
      if (!row) return null;
      about = { caseId: row.case_id };
      return {
        due: CivilDate.parse(row.due),
        ownerAgencyId: AgencyId.parse(row.owner_agency_id),
        ownerAccountId: AccountId.nullable().parse(row.owner_account_id),
        ownerName: row.owner_name,
      };
    },
    async bring({ db, area }, to) {
      const row = await db.selectFrom("actions").select("version").where("id", "=", actionId).executeTakeFirst();
      if (to === null || !row) return null;
      const reason = takenBack[area.language];
      return [step("actions.change", { actionId, baseVersion: row.version, ...to, reason })];
    },
  };
}

/** What can be taken back of what became of an action. That somebody checked it, or took it on, stays as it was said. */
export const actionsUndoables = {
  "actions.update": changes("actions.update", ({ actionId }) => reportOf(actionId)),
  "actions.takeBack": changes("actions.takeBack", ({ actionId }) => reportOf(actionId)),
  "actions.reopen": changes("actions.reopen", ({ actionId }) => reportOf(actionId)),
  "actions.change": changes("actions.change", ({ actionId }) => owedOf(actionId)),
} satisfies Undoables;
