import { sql } from "kysely";
import { CivilDate } from "../../../shared/dates.ts";
import { CaseId, QuestionId } from "../../../shared/ids.ts";
import type { meetingContract } from "../../../shared/meeting/contract.ts";
import { ParkedQuestion, QuestionState, standsAt } from "../../../shared/meeting/parked.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import { mayReadCase, namelessCase, namesOfCases } from "../cases/rows.ts";
import { conferenceRow } from "../conferences/rows.ts";
import type { HandlersOf, Reading, SignedIn } from "../context.ts";

type ParkedHandlers = Pick<
  HandlersOf<typeof meetingContract>,
  "meeting.parkedQuestions" | "meeting.parkQuestion" | "meeting.settleQuestion" | "meeting.removeQuestion"
>;

const inText = (id: string): string => `parked_questions.text.${id}`;
const inAnswer = (id: string): string => `parked_questions.answer.${id}`;

/** Open ones of earlier conferences that are looked at: nobody works through more in one sitting. */
const mostCarried = 200;

/**
 * The questions that stand at a conference, those of cases this session reads only: one about a restricted case is not there
 * for anybody else (`RULES.md` 4, parked questions).
 */
async function questionsAt(db: Reader, session: SignedIn, conference: { readonly id: string; readonly date: string }) {
  const rows = await db
    .selectFrom("parked_questions")
    .innerJoin("conferences", "conferences.id", "parked_questions.conference_id")
    .leftJoin("cases", "cases.id", "parked_questions.case_id")
    .selectAll("parked_questions")
    .select(["conferences.date", "cases.reference", "cases.compartment_id"])
    .where(({ or, eb }) =>
      or([
        eb("parked_questions.conference_id", "=", conference.id),
        eb("parked_questions.settled_in", "=", conference.id),
        eb("parked_questions.state", "=", "OPEN"),
      ]),
    )
    .where(({ or, eb }) =>
      or([
        eb("parked_questions.case_id", "is", null),
        mayReadCase(sql.ref<string>("cases.id"), sql.ref<string>("cases.compartment_id"), session),
      ]),
    )
    .orderBy("parked_questions.asked_at")
    .orderBy("parked_questions.id")
    .limit(mostCarried)
    .execute();
  return rows.filter((row) =>
    standsAt(
      {
        conferenceId: row.conference_id,
        date: row.date,
        state: QuestionState.parse(row.state),
        settledIn: row.settled_in,
      },
      conference,
    ),
  );
}

/** Questions as the minutes tell them: text, answer and state, as they stood at approval where there was one. */
export async function questionsForMinutes(
  { db, session, sealing }: Pick<Reading, "db" | "session" | "sealing">,
  conference: { readonly id: string; readonly approved_at: string | null },
  caseId: string | null,
) {
  const rows = await db
    .selectFrom("parked_questions")
    .leftJoin("cases", "cases.id", "parked_questions.case_id")
    .selectAll("parked_questions")
    .where("parked_questions.conference_id", "=", conference.id)
    .where("parked_questions.case_id", "is", caseId)
    .where(({ or, eb }) =>
      or([
        eb("parked_questions.case_id", "is", null),
        mayReadCase(sql.ref<string>("cases.id"), sql.ref<string>("cases.compartment_id"), session),
      ]),
    )
    .orderBy("parked_questions.asked_at")
    .orderBy("parked_questions.id")
    .execute();
  return rows
    .filter((row) => conference.approved_at === null || row.asked_at <= conference.approved_at)
    .map((row) => {
      const later =
        conference.approved_at !== null && row.settled_at !== null && row.settled_at > conference.approved_at;
      return {
        text: sealing.open(row.text, inText(row.id)) ?? "",
        answer: later ? "" : (sealing.open(row.answer, inAnswer(row.id)) ?? ""),
        state: later ? ("OPEN" as const) : QuestionState.parse(row.state),
      };
    });
}

/** Questions put aside so that the meeting can go on, until they are answered or an action does what they asked for. */
export const parkedHandlers: ParkedHandlers = {
  "meeting.parkedQuestions": async (reading, { conferenceId }) => {
    const { db, session, sealing } = reading;
    const rows = await questionsAt(db, session, await conferenceRow(db, conferenceId));
    const names = await namesOfCases(
      reading,
      rows.flatMap(({ case_id }) => case_id ?? []),
    );
    return ok(
      rows.map((row) =>
        ParkedQuestion.parse({
          id: row.id,
          caseId: row.case_id === null ? null : CaseId.parse(row.case_id),
          reference: row.reference ?? "",
          victimInitials: row.case_id === null ? "" : (names.get(row.case_id) ?? namelessCase).victimInitials,
          text: sealing.open(row.text, inText(row.id)) ?? "",
          answer: sealing.open(row.answer, inAnswer(row.id)) ?? "",
          state: row.state,
          version: row.version,
          askedOn: CivilDate.parse(row.date),
          carried: row.conference_id !== conferenceId,
        }),
      ),
    );
  },

  "meeting.parkQuestion": async ({ db, session, sealing, area, newId, again }, { conferenceId, caseId, text }) => {
    const found = caseId === null ? null : await caseOnAgenda(db, session, { conferenceId, caseId });
    if (found === undefined) return fail("agenda.itemGone");
    const id = QuestionId.parse(again?.id ?? newId());
    await db
      .insertInto("parked_questions")
      .values({
        id,
        conference_id: conferenceId,
        case_id: caseId,
        text: sealing.seal(found?.compartment_id ?? null, text, inText(id)),
        answer: "",
        state: "OPEN",
        version: 1,
        asked_by: session.accountId,
        asked_at: area.now,
        settled_at: null,
        settled_in: null,
      })
      .execute();
    return ok({ questionId: id });
  },

  "meeting.settleQuestion": async (
    { db, session, sealing, area },
    { conferenceId, questionId, state, answer, baseVersion },
  ) => {
    const conference = await conferenceRow(db, conferenceId);
    const row = (await questionsAt(db, session, conference)).find(({ id }) => id === questionId);
    if (!row) return fail("meeting.questionGone");
    if (row.version !== baseVersion) return fail("meeting.questionChanged");
    await db
      .updateTable("parked_questions")
      .set({
        state,
        answer: answer === "" ? "" : sealing.seal(row.compartment_id, answer, inAnswer(questionId)),
        version: row.version + 1,
        settled_at: state === "OPEN" ? null : area.now,
        settled_in: state === "OPEN" ? null : conferenceId,
      })
      .where("id", "=", questionId)
      .execute();
    return ok(null);
  },

  "meeting.removeQuestion": async ({ db, session }, { conferenceId, questionId }) => {
    const row = (await questionsAt(db, session, await conferenceRow(db, conferenceId))).find(
      ({ id }) => id === questionId,
    );
    if (!row || row.conference_id !== conferenceId) return fail("meeting.questionGone");
    if (row.state !== "OPEN" || row.answer !== "") return fail("meeting.questionChanged");
    await db.deleteFrom("parked_questions").where("id", "=", questionId).execute();
    return ok(null);
  },
};

/** A question as it was put aside, and what became of it. */
export interface Parked {
  readonly caseId: CaseId | null;
  readonly text: string;
  readonly state: QuestionState;
  readonly answer: string;
}

/** A question by its id; null where it is not there. */
export async function parkedAt(
  { db, sealing }: Pick<Reading, "db" | "sealing">,
  questionId: string,
): Promise<Parked | null> {
  const row = await db.selectFrom("parked_questions").selectAll().where("id", "=", questionId).executeTakeFirst();
  return row
    ? {
        caseId: CaseId.nullable().parse(row.case_id),
        text: sealing.open(row.text, inText(row.id)) ?? "",
        state: QuestionState.parse(row.state),
        answer: sealing.open(row.answer, inAnswer(row.id)) ?? "",
      }
    : null;
}

/** The case on an agenda that this session may read; undefined where there is none. */
const caseOnAgenda = (
  db: Reader,
  session: SignedIn,
  { conferenceId, caseId }: { readonly conferenceId: string; readonly caseId: string },
) =>
  db
    .selectFrom("agenda_items")
    .innerJoin("cases", "cases.id", "agenda_items.case_id")
    .select("cases.compartment_id")
    .where("agenda_items.conference_id", "=", conferenceId)
    .where("cases.id", "=", caseId)
    .where(mayReadCase(sql.ref<string>("cases.id"), sql.ref<string>("cases.compartment_id"), session))
    .executeTakeFirst();
