import type { z } from "zod";
import type { meetingContract } from "../../../shared/meeting/contract.ts";
import { HearingOutcome } from "../../../shared/meeting/model.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { Sealing } from "../../store/sealing.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import type { HandlersOf } from "../context.ts";
import { hearingRow, sealedOrEmpty, type HearingWhole } from "./hearingRow.ts";
import { inSafetyName, inTellsName } from "./places.ts";

/** The closing decisions as they stand; a name this session cannot unseal is empty. */
export const decisionOf = (sealing: Sealing, hearing: HearingWhole): HearingOutcome =>
  HearingOutcome.parse({
    levelAgreed: hearing.level_agreed,
    outcome: hearing.outcome,
    tellsAccountId: hearing.tells_account_id,
    tellsName: sealing.open(hearing.tells_name, inTellsName(hearing.id)) ?? "",
    tellsBy: hearing.tells_by,
    putOffReason: hearing.put_off_reason,
    safetyAgencyId: hearing.safety_agency_id,
    safetyName: sealing.open(hearing.safety_name, inSafetyName(hearing.id)) ?? "",
    nextOn: hearing.next_on,
    disagreeing: JSON.parse(hearing.disagreeing),
  } satisfies Record<keyof HearingOutcome, unknown>);

/** The agencies that sit in a conference, out of some. */
async function invitedOf(db: Reader, conferenceId: string, agencyIds: readonly string[]): Promise<number> {
  const rows = await db
    .selectFrom("attendance")
    .select("agency_id")
    .where("conference_id", "=", conferenceId)
    .where("agency_id", "in", [...agencyIds, ""])
    .execute();
  return rows.length;
}

const isSame = (one: HearingOutcome, other: HearingOutcome): boolean =>
  JSON.stringify(HearingOutcome.parse(one)) === JSON.stringify(HearingOutcome.parse(other));

type DecisionHandlers = Pick<HandlersOf<typeof meetingContract>, "meeting.setOutcome">;
type Said = z.output<(typeof meetingContract)["meeting.setOutcome"]["input"]>;

async function refusalOf(db: Reader, hearing: HearingWhole, said: Said) {
  if (said.tellsAccountId !== null) {
    const account = await db
      .selectFrom("accounts")
      .select("id")
      .where("id", "=", said.tellsAccountId)
      .where("active", "=", 1)
      .executeTakeFirst();
    if (!account) return fail("accounts.gone");
  }
  const agencies = new Set([...said.disagreeing, ...(said.safetyAgencyId === null ? [] : [said.safetyAgencyId])]);
  const invited = agencies.size === 0 ? 0 : await invitedOf(db, hearing.conference_id, [...agencies]);
  return invited < agencies.size ? fail("meeting.notInvited") : null;
}

/** What is decided at the end of a hearing, taken as a whole and with a version, for there may be two windows. */
export const decisionHandlers: DecisionHandlers = {
  "meeting.setOutcome": async ({ db, sealing }, { hearingId, baseVersion, ...said }) => {
    const hearing = await hearingRow(db, hearingId);
    const refused = await refusalOf(db, hearing, { hearingId, baseVersion, ...said });
    if (refused) return refused;
    const current = decisionOf(sealing, hearing);
    const version = hearing.decision_version;
    if (isSame(current, said)) return ok({ kind: "saved", version });
    if (baseVersion !== null && baseVersion !== version)
      return ok({ kind: "changedElsewhere", version, outcome: current });
    const seal = (text: string, where: string): string => sealedOrEmpty(sealing, hearing.compartment_id, text, where);
    await db
      .updateTable("hearings")
      .set({
        level_agreed: said.levelAgreed,
        outcome: said.outcome,
        tells_account_id: said.tellsAccountId,
        tells_name: seal(said.tellsName, inTellsName(hearingId)),
        tells_by: said.tellsBy,
        put_off_reason: said.putOffReason,
        safety_agency_id: said.safetyAgencyId,
        safety_name: seal(said.safetyName, inSafetyName(hearingId)),
        next_on: said.nextOn,
        disagreeing: JSON.stringify(said.disagreeing),
        decision_version: version + 1,
      })
      .where("id", "=", hearingId)
      .execute();
    return ok({ kind: "saved", version: version + 1 });
  },
};
