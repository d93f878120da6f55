import { AttendanceStatus } from "../../../shared/conferences/model.ts";
import { HearingOutcome } from "../../../shared/meeting/model.ts";
import { missingThingsOf, presenceOf, type HearingFacts } from "../../../shared/meeting/rules.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import { foundAs, mergedAgencies } from "../agencies/rows.ts";
import { unreviewed } from "./planReview.ts";
import { reasonsOf } from "./reasons.ts";
import { agenciesOutOfRoom, agenciesThere, riskIdsOf, writtenFields, type HearingWhole } from "./rows.ts";

/** What the hard stops need to know of one hearing; nothing is unsealed for it. */
async function factsOf(db: Reader, hearing: HearingWhole): Promise<HearingFacts> {
  const attendance = await db
    .selectFrom("attendance")
    .select(["agency_id", "status"])
    .where("conference_id", "=", hearing.conference_id)
    .execute();
  const restricted = hearing.compartment_id !== null;
  const outOfRoom = await agenciesOutOfRoom(db, hearing.conference_id, hearing.case_id, restricted);
  const there = await agenciesThere(db, hearing.id);
  const said = await db
    .selectFrom("hearing_information")
    .select("agency_id")
    .where("hearing_id", "=", hearing.id)
    .where((where) => where.or([where("kind", "=", "NOTHING_HELD"), where("text", "<>", "")]))
    .execute();
  const answered = new Set(said.map((row) => row.agency_id));
  return {
    confidentialityRead: hearing.confidentiality_read_at !== null,
    conflictsAsked: hearing.conflicts_asked_at !== null,
    unreviewed: await unreviewed(db, hearing),
    agencies: attendance.map((line) => ({
      agencyId: line.agency_id,
      presence: presenceOf(line.status === null ? null : AttendanceStatus.parse(line.status), {
        maySit: !outOfRoom.has(line.agency_id),
        wasThere: there.has(line.agency_id),
      }),
      answered: answered.has(line.agency_id),
    })),
    written: await writtenFields(db, hearing.id),
    reasons: await reasonsOf(db, hearing.id),
    riskIds: await riskIdsOf(db, hearing.id),
    actions: await actionFacts(db, hearing.id, new Set(attendance.map((line) => line.agency_id))),
    outcome: {
      ...HearingOutcome.pick({
        levelAgreed: true,
        outcome: true,
        tellsBy: true,
        putOffReason: true,
        nextOn: true,
      }).parse({
        levelAgreed: hearing.level_agreed,
        outcome: hearing.outcome,
        tellsBy: hearing.tells_by,
        putOffReason: hearing.put_off_reason,
        nextOn: hearing.next_on,
      }),
      somebodyTells: hearing.tells_account_id !== null || hearing.tells_name !== "",
      somebodyKeepsSafe: hearing.safety_agency_id !== null,
    },
  };
}

async function actionFacts(
  db: Reader,
  hearingId: string,
  invited: ReadonlySet<string>,
): Promise<HearingFacts["actions"]> {
  const merged = await mergedAgencies(db);
  const actions = await db
    .selectFrom("actions")
    .select(["id", "owner_agency_id", "due", "status"])
    .where("hearing_id", "=", hearingId)
    .execute();
  const links = await db
    .selectFrom("action_risks")
    .innerJoin("actions", "actions.id", "action_risks.action_id")
    .select(["action_id", "risk_id"])
    .where("actions.hearing_id", "=", hearingId)
    .execute();
  return actions.map((action) => ({
    // What was agreed for an agency that is part of another one now was agreed for that line of the sheet.
    ownerAgencyId: foundAs(action.owner_agency_id, invited, merged),
    due: action.due,
    riskIds: links.filter((link) => link.action_id === action.id).map((link) => link.risk_id),
    proposed: action.status === "PROPOSED",
  }));
}

/** What is missing before a hearing can close and its minutes be approved (`RULES.md` hard stops). */
export const missingOf = async (db: Reader, hearing: HearingWhole) => missingThingsOf(await factsOf(db, hearing));
