import { ActionStatus } from "../../../shared/actions/model.ts";
import { isOpen } from "../../../shared/actions/rules.ts";
import { waitsInACircle } from "../../../shared/actions/kind.ts";
import type { CivilDate } from "../../../shared/dates.ts";
import { ActionId } from "../../../shared/ids.ts";
import type { meetingContract } from "../../../shared/meeting/contract.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import { ownerNameOf, saveAction, type ActionPlace, type ActionRow } from "../actions/rows.ts";
import type { HandlersOf } from "../context.ts";
import { forgetForSearch } from "../search/rows.ts";
import { hearingRow, riskIdsOf, type HearingWhole } from "./rows.ts";
import { mayWriteFor, readerOf, sitsIn } from "./standing.ts";
import { answerForAction, noteWarnings } from "./warned.ts";

type ActionHandlers = Pick<
  HandlersOf<typeof meetingContract>,
  "meeting.writeAction" | "meeting.proposeAction" | "meeting.removeAction"
>;

const placeOf = (hearing: HearingWhole): ActionPlace => ({
  hearingId: hearing.id,
  caseId: hearing.case_id,
  caseReference: hearing.reference,
  compartmentId: hearing.compartment_id,
});

/** An action is agreed on the day of the conference; one that is tried out earlier, on that earlier day. */
const agreedOn = (hearing: HearingWhole, today: CivilDate): string => (hearing.date < today ? hearing.date : today);

const actionOfHearing = (db: Reader, hearingId: string, actionId: string): Promise<ActionRow | undefined> =>
  db
    .selectFrom("actions")
    .selectAll()
    .where("id", "=", actionId)
    .where("hearing_id", "=", hearingId)
    .executeTakeFirst();

/** The actions of a hearing: agreed by those who run it, offered by an agency for itself. */
export const actionsOfHearingHandlers: ActionHandlers = {
  "meeting.writeAction": async (writing, said) => {
    const { db, area } = writing;
    const hearing = await hearingRow(db, said.hearingId);
    if (said.text === "") return fail("meeting.actionTextMissing");
    const ownerName = await ownerNameOf(db, hearing.case_id, said);
    if (said.ownerAgencyId === null || ownerName === null) return fail("meeting.actionOwnerMissing");
    if (said.due === null) return fail("meeting.actionDueMissing");
    if (said.due < agreedOn(hearing, area.today)) return fail("meeting.actionDuePast");
    const risks = new Set(await riskIdsOf(db, hearing.id));
    if (said.riskIds.length === 0 || !said.riskIds.every((id) => risks.has(id)))
      return fail("meeting.actionRiskMissing");
    const existing = said.actionId === null ? null : await actionOfHearing(db, hearing.id, said.actionId);
    if (existing === undefined) return fail("actions.gone");
    if (existing && !isStillSaid(existing, said.baseVersion)) return fail("actions.changedElsewhere");
    if (!(await mayWaitFor(db, hearing.id, said))) return fail("meeting.actionInCircle");
    const assignedAbsent = !(await sitsIn(db, hearing, said.ownerAgencyId));
    const { id, version } = await saveAction(
      writing,
      placeOf(hearing),
      {
        text: said.text,
        ownerAgencyId: said.ownerAgencyId,
        ownerAccountId: said.ownerAccountId,
        ownerName,
        due: said.due,
        riskIds: said.riskIds,
        safeToDo: said.safeToDo,
        status: "OPEN",
        agreedOn: agreedOn(hearing, area.today),
        details: { ...said, assignedAbsent, informedBy: assignedAbsent ? said.informedBy : "" },
      },
      existing,
    );
    const actionId = ActionId.parse(id);
    if (said.warningReason !== "") await answerForAction(writing, hearing, actionId, said.warningReason);
    // What was agreed after the case was closed is noted like what was agreed before.
    if (hearing.state === "closed") await noteWarnings(writing, hearing);
    return ok({ actionId, version });
  },

  "meeting.proposeAction": async (writing, { hearingId, text, due, riskIds }) => {
    const { db, session, area } = writing;
    const hearing = await hearingRow(db, hearingId);
    const reader = await readerOf(writing, hearing);
    if (!(await mayWriteFor(db, hearing, reader, session.agencyId))) return fail("desk.notYours");
    if (text === "") return fail("meeting.actionTextMissing");
    if (due === null) return fail("meeting.actionDueMissing");
    const risks = new Set(await riskIdsOf(db, hearing.id));
    const { id } = await saveAction(
      writing,
      placeOf(hearing),
      {
        text,
        ownerAgencyId: session.agencyId,
        ownerAccountId: session.accountId,
        ownerName: session.name,
        due,
        riskIds: riskIds.filter((risk) => risks.has(risk)),
        safeToDo: "",
        status: "PROPOSED",
        agreedOn: agreedOn(hearing, area.today),
      },
      null,
    );
    return ok({ actionId: ActionId.parse(id) });
  },

  "meeting.removeAction": async ({ db }, { hearingId, actionId }) => {
    const action = await actionOfHearing(db, hearingId, actionId);
    if (!action) return fail("actions.gone");
    const untouched = action.status === "PROPOSED" || (action.status === "OPEN" && action.result === "");
    if (!untouched || action.accepted_at !== null) return fail("meeting.actionStarted");
    const waiting = await db.selectFrom("actions").select("id").where("depends_on", "=", actionId).executeTakeFirst();
    if (waiting) return fail("meeting.actionAwaited");
    await db.deleteFrom("action_risks").where("action_id", "=", actionId).execute();
    await db.deleteFrom("hearing_warnings").where("hearing_id", "=", hearingId).where("about", "=", actionId).execute();
    await db.deleteFrom("action_history").where("action_id", "=", actionId).execute();
    await db.deleteFrom("actions").where("id", "=", actionId).execute();
    await forgetForSearch(db, { kind: "action", objectId: actionId });
    return ok(null);
  },
};

const isStillSaid = (action: ActionRow, baseVersion: number): boolean =>
  action.version === baseVersion && (action.status === "PROPOSED" || isOpen(ActionStatus.parse(action.status)));

/** Whether an action may wait for another: one of the same hearing, and not in a circle. A new one closes no circle. */
async function mayWaitFor(
  db: Reader,
  hearingId: string,
  said: { readonly actionId: string | null; readonly dependsOn: string | null },
): Promise<boolean> {
  if (said.dependsOn === null) return true;
  const rows = await db
    .selectFrom("actions")
    .select(["id", "depends_on"])
    .where("hearing_id", "=", hearingId)
    .execute();
  const waitsFor = new Map(rows.map((row) => [row.id, row.depends_on]));
  if (!waitsFor.has(said.dependsOn)) return false;
  return said.actionId === null || !waitsInACircle(said.actionId, said.dependsOn, waitsFor);
}
