import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { ActionCategory, Priority, SmartTick } from "../../../shared/actions/kind.ts";
import { AttendanceStatus, type Stay } from "../../../shared/conferences/model.ts";
import { isPresent } from "../../../shared/conferences/rules.ts";
import type { Input } from "../../../shared/contracts.ts";
import { CivilDate } from "../../../shared/dates.ts";
import {
  AccountId,
  ActionId,
  AgencyId,
  EntryId,
  type ConferenceId,
  type HearingId,
  type ObserverId,
  type QuestionId,
} from "../../../shared/ids.ts";
import type { HearingField, HearingOutcome } from "../../../shared/meeting/model.ts";
import { warningKey } from "../../../shared/meeting/warnings.ts";
import type { ReasonedThing, WhyMissing } from "../../../shared/meeting/whyMissing.ts";
import { inAction } from "../actions/rows.ts";
import { staysOf } from "../conferences/rows.ts";
import type { Writing } from "../context.ts";
import { changes, step, type Again, type Step, type Thing, type Undoables } from "../undoable.ts";
import { decisionOf } from "./decision.ts";
import { parkedAt, type Parked } from "./parked.ts";
import { answeredWarnings, reasonsOf } from "./reasons.ts";
import { hearingRow, informationOf, reviewsOf, risksOf, textsOf } from "./rows.ts";

const fieldOf = (hearingId: HearingId, field: HearingField): Thing<string> => ({
  key: `field:${hearingId}:${field}`,
  about: { hearingId },
  look: async (writing) => (await textsOf(writing, hearingId))[field].text,
  async bring(writing, to) {
    const { version } = (await textsOf(writing, hearingId))[field];
    return [step("meeting.writeField", { hearingId, field, text: to ?? "", baseVersion: version })];
  },
});

type Kept<Entry extends { readonly id: unknown; readonly version: unknown }> = Omit<Entry, "id" | "version"> & {
  readonly again: Again;
};
type Information = Kept<Awaited<ReturnType<typeof informationOf>>[number]>;
type Risk = Omit<Kept<Awaited<ReturnType<typeof risksOf>>[number]>, "number">;

const informationAt = (hearingId: HearingId, entryId: EntryId): Thing<Information> => ({
  key: `information:${entryId}`,
  about: { hearingId },
  async look(writing) {
    const found = (await informationOf(writing, hearingId)).find(({ id }) => id === entryId);
    if (!found) return null;
    const { id, version: _version, ...entry } = found;
    const row = await writing.db
      .selectFrom("hearing_information")
      .select(["position", "research_item_id"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    return { ...entry, again: { id, place: row.position, takenFrom: row.research_item_id } };
  },
  async bring(writing, to, now) {
    if (to === null) return [step("meeting.removeInformation", { hearingId, entryId })];
    const { again, ...entry } = to;
    if (now === null)
      return [step("meeting.writeInformation", { hearingId, entryId: null, baseVersion: 0, ...entry }, again)];
    const baseVersion = (await informationOf(writing, hearingId)).find(({ id }) => id === entryId)?.version ?? 0;
    return [step("meeting.writeInformation", { hearingId, entryId, baseVersion, ...entry })];
  },
});

const riskAt = (hearingId: HearingId, entryId: EntryId): Thing<Risk> => ({
  key: `risk:${entryId}`,
  about: { hearingId },
  async look(writing) {
    const found = (await risksOf(writing, hearingId)).find(({ id }) => id === entryId);
    if (!found) return null;
    const { id, number, version: _version, ...risk } = found;
    return { ...risk, again: { id, place: number } };
  },
  async bring(writing, to, now) {
    if (to === null) return [step("meeting.removeRisk", { hearingId, entryId })];
    const { again, ...risk } = to;
    if (now === null) return [step("meeting.writeRisk", { hearingId, entryId: null, baseVersion: 0, ...risk }, again)];
    const baseVersion = (await risksOf(writing, hearingId)).find(({ id }) => id === entryId)?.version ?? 0;
    return [step("meeting.writeRisk", { hearingId, entryId, baseVersion, ...risk })];
  },
});

/** What was agreed at the table; what became of it since is another deed (`actions/undoable.ts`). */
const Agreed = z.object({
  text: z.string(),
  ownerAgencyId: AgencyId,
  ownerAccountId: AccountId.nullable(),
  ownerName: z.string(),
  due: CivilDate,
  riskIds: z.array(EntryId),
  safeToDo: z.string(),
  category: ActionCategory.nullable(),
  priority: Priority.nullable(),
  mayAlert: z.boolean().nullable(),
  dependsOn: ActionId.nullable(),
  informedBy: z.string(),
  ticks: z.array(SmartTick),
  status: z.string(),
  number: z.number(),
});
type Agreed = z.infer<typeof Agreed>;

const actionAt = (hearingId: HearingId, actionId: ActionId): Thing<Agreed> => ({
  key: `action:${actionId}`,
  about: { hearingId },
  async look({ db, sealing }) {
    const row = await db.selectFrom("actions").selectAll().where("id", "=", actionId).executeTakeFirst();
    if (!row) return null;
    const risks = await db.selectFrom("action_risks").select("risk_id").where("action_id", "=", actionId).execute();
    return Agreed.parse({
      text: sealing.open(row.text, inAction("text", actionId)) ?? "",
      ownerAgencyId: row.owner_agency_id,
      ownerAccountId: row.owner_account_id,
      ownerName: row.owner_name,
      due: row.due,
      riskIds: risks.map(({ risk_id }) => risk_id).toSorted(),
      safeToDo: sealing.open(row.safe_to_do, inAction("safe_to_do", actionId)) ?? "",
      category: row.category,
      priority: row.priority,
      mayAlert: row.may_alert === null ? null : row.may_alert === 1,
      dependsOn: row.depends_on,
      informedBy: sealing.open(row.informed_by, inAction("informed_by", actionId)) ?? "",
      ticks: JSON.parse(row.ticks),
      status: row.status,
      number: row.number,
    });
  },
  async bring({ db }, to, now) {
    if (to === null) return [step("meeting.removeAction", { hearingId, actionId })];
    // What an agency offered is offered again by itself.
    if (to.status === "PROPOSED" && now?.status !== "PROPOSED") return null;
    const { number, status: _status, ...said } = to;
    if (now === null) {
      const again = { id: actionId, place: number };
      return [step("meeting.writeAction", { hearingId, actionId: null, baseVersion: 0, ...said }, again)];
    }
    const row = await db.selectFrom("actions").select("version").where("id", "=", actionId).executeTakeFirst();
    return [step("meeting.writeAction", { hearingId, actionId, baseVersion: row?.version ?? 0, ...said })];
  },
});

const Attending = z.object({
  status: AttendanceStatus.nullable(),
  accountId: AccountId.nullable(),
  representative: z.string(),
  infoSent: z.boolean(),
  deputyFor: z.string(),
  infoReceivedOn: CivilDate.nullable(),
});
type Attending = z.infer<typeof Attending> & { readonly stays: Stay[] };

/** Whether an agency is there, and when: noted as absent by mistake, it did not come only now. */
const attendanceOf = (conferenceId: ConferenceId, agencyId: AgencyId): Thing<Attending> => ({
  key: null,
  about: { agencyId },
  async look(writing) {
    const row = await writing.db
      .selectFrom("attendance")
      .selectAll()
      .where("conference_id", "=", conferenceId)
      .where("agency_id", "=", agencyId)
      .executeTakeFirst();
    const stays = (await staysAt(conferenceId, agencyId).look(writing)) ?? [];
    return row
      ? {
          stays,
          ...Attending.parse({
            status: row.status,
            accountId: row.account_id,
            representative: row.representative,
            infoSent: row.info_sent === 1,
            deputyFor: row.deputy_for,
            infoReceivedOn: row.info_received_on,
          }),
        }
      : null;
  },
  async bring(_writing, to, now) {
    if (to === null || now === null) return null;
    const { stays, ...line } = to;
    const cameOrWent = isPresent(line.status) !== isPresent(now.status) || !isDeepStrictEqual(stays, now.stays);
    return [
      step("meeting.setAttendance", { conferenceId, agencyId, ...line }),
      ...(cameOrWent ? [step("meeting.setStays", { conferenceId, agencyId, stays })] : []),
    ];
  },
});

const outcomeOf = (hearingId: HearingId): Thing<HearingOutcome> => ({
  key: null,
  about: { hearingId },
  look: async ({ db, sealing }) => decisionOf(sealing, await hearingRow(db, hearingId)),
  bring: async (_writing, to) => to && [step("meeting.setOutcome", { hearingId, ...to, baseVersion: null })],
});

const reasonFor = (hearingId: HearingId, about: ReasonedThing): Thing<WhyMissing> => ({
  key: null,
  about: { hearingId },
  look: async ({ db }) => (await reasonsOf(db, hearingId)).get(about) ?? null,
  bring: async (_writing, reason) => [step("meeting.chooseReason", { hearingId, about, reason })],
});

type Reviewed = Pick<NonNullable<Awaited<ReturnType<typeof reviewOf>>>, "needed" | "note">;
const reviewOf = async (writing: Parameters<typeof reviewsOf>[0], hearingId: HearingId, actionId: ActionId) =>
  (await reviewsOf(writing, hearingId)).get(actionId);

const planReviewOf = (hearingId: HearingId, actionId: ActionId): Thing<Reviewed> => ({
  key: `review:${hearingId}:${actionId}`,
  about: { hearingId },
  async look(writing) {
    const review = await reviewOf(writing, hearingId, actionId);
    return review ? { needed: review.needed, note: review.note } : null;
  },
  // That somebody looked at it cannot be unsaid; what they found can be put right.
  async bring(writing, to) {
    const baseVersion = (await reviewOf(writing, hearingId, actionId))?.version ?? 0;
    return to && [step("meeting.reviewAction", { hearingId, actionId, baseVersion, ...to })];
  },
});

/** All that was said in a hearing: what is taken over from research is many lines at once. */
const saidIn = (hearingId: HearingId): Thing<readonly Information[]> => ({
  key: null,
  about: { hearingId },
  async look(writing) {
    const said: Information[] = [];
    for (const { id } of await informationOf(writing, hearingId)) {
      const entry = await informationAt(hearingId, id).look(writing);
      if (entry) said.push(entry);
    }
    return said;
  },
  async bring(writing, to, now) {
    if (to === null || now === null) return null;
    const ids = new Set([...to, ...now].map(({ again }) => EntryId.parse(again.id)));
    const steps: Step[] = [];
    for (const id of ids) {
      const [wanted, there] = [to, now].map((said) => said.find(({ again }) => again.id === id) ?? null);
      if (isDeepStrictEqual(wanted, there)) continue;
      steps.push(...((await informationAt(hearingId, id).bring(writing, wanted ?? null, there ?? null)) ?? []));
    }
    return steps;
  },
});

const staysAt = (conferenceId: ConferenceId, agencyId: AgencyId): Thing<Stay[]> => ({
  key: null,
  about: { agencyId },
  look: async ({ db }) => [...((await staysOf(db, conferenceId)).get(agencyId) ?? [])],
  bring: async (_writing, stays) => stays && [step("meeting.setStays", { conferenceId, agencyId, stays })],
});

type Looking = Omit<Input<"meeting.writeObserver">, "conferenceId" | "observerId">;

const observerAt = (conferenceId: ConferenceId, observerId: ObserverId): Thing<Looking> => ({
  key: null,
  about: null,
  async look({ db }) {
    const row = await db.selectFrom("observers").selectAll().where("id", "=", observerId).executeTakeFirst();
    return row
      ? {
          accountId: AccountId.nullable().parse(row.account_id),
          name: row.name,
          organisation: row.organisation,
          signedOn: CivilDate.nullable().parse(row.signed_on),
          inRoom: row.in_room === 1,
        }
      : null;
  },
  async bring(_writing, to, now) {
    if (to === null) return [step("meeting.removeObserver", { conferenceId, observerId })];
    const again = { id: observerId, place: 0 };
    return now === null
      ? [step("meeting.writeObserver", { conferenceId, observerId: null, ...to }, again)]
      : [step("meeting.writeObserver", { conferenceId, observerId, ...to })];
  },
});

const questionAt = (conferenceId: ConferenceId, questionId: QuestionId): Thing<Parked> => ({
  key: null,
  about: null,
  look: async (writing) => parkedAt(writing, questionId),
  async bring({ db }, to, now) {
    if (to === null) return [step("meeting.removeQuestion", { conferenceId, questionId })];
    const { caseId, text, state, answer } = to;
    if (now === null)
      return [step("meeting.parkQuestion", { conferenceId, caseId, text }, { id: questionId, place: 0 })];
    const row = await db
      .selectFrom("parked_questions")
      .select("version")
      .where("id", "=", questionId)
      .executeTakeFirst();
    const baseVersion = row?.version ?? 0;
    return [step("meeting.settleQuestion", { conferenceId, questionId, state, answer, baseVersion })];
  },
});

type Warned = Pick<Input<"meeting.answerWarning">, "warning" | "about">;

const answerTo = (hearingId: HearingId, { warning, about }: Warned): Thing<string> => {
  const answered = async ({ db, sealing }: Writing) =>
    (await answeredWarnings({ db, sealing }, hearingId)).get(warningKey(warning, about));
  return {
    key: `warning:${hearingId}:${warningKey(warning, about)}`,
    about: { hearingId },
    look: async (writing) => (await answered(writing))?.reason ?? "",
    async bring(writing, to) {
      const baseVersion = (await answered(writing))?.version ?? 0;
      return [step("meeting.answerWarning", { hearingId, warning, about, reason: to ?? "", baseVersion })];
    },
  };
};

const written = (entryId: EntryId | null, output: { readonly kind: string; readonly id?: EntryId | null } | null) =>
  entryId ?? (output?.kind === "saved" ? (output.id ?? null) : null);

/** What can be taken back in a meeting. Opening, closing and ending are not among it, nor what goes by the clock. */
export const meetingUndoables = {
  "meeting.writeField": changes("meeting.writeField", ({ hearingId, field }) => fieldOf(hearingId, field)),
  "meeting.writeInformation": changes("meeting.writeInformation", ({ hearingId, entryId }, output) => {
    const id = written(entryId, output);
    return id && informationAt(hearingId, id);
  }),
  "meeting.removeInformation": changes("meeting.removeInformation", ({ hearingId, entryId }) => ({
    ...informationAt(hearingId, entryId),
    key: null,
  })),
  "meeting.writeRisk": changes("meeting.writeRisk", ({ hearingId, entryId }, output) => {
    const id = written(entryId, output);
    return id && riskAt(hearingId, id);
  }),
  "meeting.removeRisk": changes("meeting.removeRisk", ({ hearingId, entryId }) => ({
    ...riskAt(hearingId, entryId),
    key: null,
  })),
  "meeting.writeAction": changes("meeting.writeAction", ({ hearingId, actionId }, output) => {
    const id = actionId ?? output?.actionId ?? null;
    return id && actionAt(hearingId, id);
  }),
  "meeting.removeAction": changes("meeting.removeAction", ({ hearingId, actionId }) => ({
    ...actionAt(hearingId, actionId),
    key: null,
  })),
  "meeting.setAttendance": changes("meeting.setAttendance", ({ conferenceId, agencyId }) =>
    attendanceOf(conferenceId, agencyId),
  ),
  "meeting.takeOver": changes("meeting.takeOver", ({ hearingId }) => saidIn(hearingId)),
  "meeting.takeOverAll": changes("meeting.takeOverAll", ({ hearingId }) => saidIn(hearingId)),
  "meeting.setStays": changes("meeting.setStays", ({ conferenceId, agencyId }) => staysAt(conferenceId, agencyId)),
  "meeting.writeObserver": changes("meeting.writeObserver", ({ conferenceId, observerId }, output) => {
    const id = observerId ?? output?.observerId ?? null;
    return id && observerAt(conferenceId, id);
  }),
  "meeting.removeObserver": changes("meeting.removeObserver", ({ conferenceId, observerId }) =>
    observerAt(conferenceId, observerId),
  ),
  "meeting.parkQuestion": changes(
    "meeting.parkQuestion",
    ({ conferenceId }, output) => output && questionAt(conferenceId, output.questionId),
  ),
  "meeting.settleQuestion": changes("meeting.settleQuestion", ({ conferenceId, questionId }) =>
    questionAt(conferenceId, questionId),
  ),
  "meeting.removeQuestion": changes("meeting.removeQuestion", ({ conferenceId, questionId }) =>
    questionAt(conferenceId, questionId),
  ),
  "meeting.answerWarning": changes("meeting.answerWarning", ({ hearingId, ...warned }) => answerTo(hearingId, warned)),
  "meeting.setOutcome": changes("meeting.setOutcome", ({ hearingId }) => outcomeOf(hearingId)),
  "meeting.chooseReason": changes("meeting.chooseReason", ({ hearingId, about }) => reasonFor(hearingId, about)),
  "meeting.reviewAction": changes("meeting.reviewAction", ({ hearingId, actionId }) =>
    planReviewOf(hearingId, actionId),
  ),
} satisfies Undoables;
