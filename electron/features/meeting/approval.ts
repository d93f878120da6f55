import { ConferenceStatus } from "../../../shared/conferences/model.ts";
import { Instant } from "../../../shared/dates.ts";
import { CaseId } from "../../../shared/ids.ts";
import type { approvalContract } from "../../../shared/minutes/approval.ts";
import type { Approval, CaseToApprove } from "../../../shared/minutes/model.ts";
import { minutesStateOf } from "../../../shared/minutes/rules.ts";
import { fail, ok } from "../../../shared/result.ts";
import { among, breathe } from "../../store/inTurns.ts";
import { readableCases } from "../cases/rows.ts";
import { conferenceRow } from "../conferences/rows.ts";
import type { HandlersOf, Reading } from "../context.ts";
import { countLacking, lackingOf } from "./approving.ts";
import { markOf } from "./readMarks.ts";
import { keepRemark, remarksOf } from "./remarks.ts";

/** The way of the minutes from the draft to their approval. While they are with the chair they can still be mended: what was read before is then read again. */
export const approvalHandlers: HandlersOf<typeof approvalContract> = {
  "minutes.approval": async (reading, { conferenceId }) => ok(await approvalOf(reading, conferenceId)),

  "minutes.sendForApproval": async (writing, { conferenceId }) => {
    const { db, session, area } = writing;
    const { sent_for_approval_at } = await conferenceRow(db, conferenceId);
    if (sent_for_approval_at !== null) return fail("minutes.sentAlready");
    const count = countLacking(await lackingOf(db, conferenceId));
    if (count > 0) return fail("meeting.thingsMissing", { count });
    const open = (await remarksOf(writing, conferenceId)).filter(({ settledAt }) => settledAt === null).length;
    if (open > 0) return fail("minutes.remarksOpen", { count: open });
    await db
      .updateTable("conferences")
      .set({ sent_for_approval_at: area.now, sent_for_approval_by: session.accountId })
      .where("id", "=", conferenceId)
      .execute();
    return ok(null);
  },

  "minutes.sendBack": async (writing, { conferenceId }) => {
    const { db } = writing;
    const { sent_for_approval_at } = await conferenceRow(db, conferenceId);
    if (sent_for_approval_at === null) return fail("minutes.notSent");
    const remarks = await remarksOf(writing, conferenceId);
    if (remarks.every(({ settledAt }) => settledAt !== null)) return fail("minutes.remarkMissing");
    await db
      .updateTable("conferences")
      .set({ sent_for_approval_at: null, sent_for_approval_by: null })
      .where("id", "=", conferenceId)
      .execute();
    return ok(null);
  },

  "minutes.remark": async (writing, { conferenceId, text }) =>
    ok({ remarkId: await keepRemark(writing, { conferenceId }, text) }),

  "minutes.remarkOnCase": async (writing, { hearingId, text }) =>
    ok({ remarkId: await keepRemark(writing, { hearingId }, text) }),

  "minutes.settleRemark": async ({ db, session, area }, { remarkId, settled }) => {
    await db
      .updateTable("minutes_remarks")
      .set(settled ? { settled_at: area.now, settled_by: session.accountId } : { settled_at: null, settled_by: null })
      .where("id", "=", remarkId)
      .execute();
    return ok(null);
  },

  "minutes.markRead": async ({ db, session, area }, { hearingId, read }) => {
    if (!read) {
      await db
        .deleteFrom("minutes_read")
        .where("hearing_id", "=", hearingId)
        .where("account_id", "=", session.accountId)
        .execute();
      return ok(null);
    }
    const now = { mark: await markOf(db, hearingId), read_at: area.now };
    await db
      .insertInto("minutes_read")
      .values({ hearing_id: hearingId, account_id: session.accountId, ...now })
      .onConflict((conflict) => conflict.columns(["hearing_id", "account_id"]).doUpdateSet(now))
      .execute();
    return ok(null);
  },
};

async function approvalOf(reading: Reading, conferenceId: string): Promise<Approval> {
  const { db, session } = reading;
  const conference = await conferenceRow(db, conferenceId);
  const sender =
    conference.sent_for_approval_by === null
      ? undefined
      : await db
          .selectFrom("accounts")
          .select("name")
          .where("id", "=", conference.sent_for_approval_by)
          .executeTakeFirst();
  const lacking = await lackingOf(db, conferenceId);
  const readable = await readableCases(db, session)
    .select(["cases.id", "cases.reference"])
    .where("cases.id", "in", among(lacking.map(({ caseId }) => caseId)))
    .execute();
  const references = new Map(readable.map(({ id, reference }) => [id, reference]));
  const marks = await marksOf(reading, conferenceId);
  const cases: CaseToApprove[] = [];
  for (const { caseId, hearingId, open, missing } of lacking) {
    const reference = references.get(caseId);
    if (reference === undefined) continue;
    const mark = marks.get(hearingId);
    const same = mark !== undefined && mark === (await markOf(db, hearingId));
    cases.push({
      hearingId,
      caseId: CaseId.parse(caseId),
      reference,
      open,
      missing: [...missing],
      read: same,
      changedSinceRead: mark !== undefined && !same,
    });
    await breathe();
  }
  return {
    state: minutesStateOf(ConferenceStatus.parse(conference.status), conference.sent_for_approval_at !== null),
    sentAt: conference.sent_for_approval_at === null ? null : Instant.parse(conference.sent_for_approval_at),
    sentBy: sender?.name ?? null,
    cases,
    missingElsewhere: countLacking(lacking.filter(({ caseId }) => !references.has(caseId))),
    remarks: await remarksOf(reading, conferenceId),
  };
}

/** As what each hearing stood when this account ticked it as read. */
async function marksOf({ db, session }: Reading, conferenceId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("minutes_read")
    .innerJoin("hearings", "hearings.id", "minutes_read.hearing_id")
    .select(["minutes_read.hearing_id", "minutes_read.mark"])
    .where("hearings.conference_id", "=", conferenceId)
    .where("minutes_read.account_id", "=", session.accountId)
    .execute();
  return new Map(rows.map(({ hearing_id, mark }) => [hearing_id, mark]));
}
