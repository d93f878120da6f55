import type { researchContract } from "../../../shared/research/contract.ts";
import { AgencyAnswer, GivenItem, SharedItem } from "../../../shared/research/model.ts";
import { ok } from "../../../shared/result.ts";
import { among } from "../../store/inTurns.ts";
import { foundAs, isOwnAgency, mergedAgencies } from "../agencies/rows.ts";
import { conferenceRow, runsConference } from "../conferences/rows.ts";
import type { HandlersOf, Reading } from "../context.ts";
import { agenciesOutOfRoom, hearingRow } from "../meeting/rows.ts";
import { inShared } from "./sealed.ts";

type Answers = Pick<HandlersOf<typeof researchContract>, "research.answers" | "research.inHearing">;

interface OfCase {
  readonly conferenceId: string;
  readonly caseId: string;
  /** The hearing whose minutes an item may stand in already. */
  readonly hearingId: string | null;
}

/** The items of some research that stand in the minutes of a hearing, by the agency that said them. */
async function takenItems({ db }: Pick<Reading, "db">, hearingId: string | null): Promise<ReadonlySet<string>> {
  if (hearingId === null) return new Set();
  const rows = await db
    .selectFrom("hearing_information")
    .select(["agency_id", "research_item_id"])
    .where("hearing_id", "=", hearingId)
    .where("research_item_id", "is not", null)
    .execute();
  return new Set(rows.map((row) => `${row.agency_id}.${row.research_item_id}`));
}

/** The invited agencies that are asked about a case: not those that may not know of it. */
export async function agenciesAsked({ db }: Pick<Reading, "db">, { conferenceId, caseId }: Omit<OfCase, "hearingId">) {
  const { compartment_id } = await db
    .selectFrom("cases")
    .select("compartment_id")
    .where("id", "=", caseId)
    .executeTakeFirstOrThrow();
  const out = await agenciesOutOfRoom(db, conferenceId, caseId, compartment_id !== null);
  const invited = await db
    .selectFrom("attendance")
    .innerJoin("agencies", "agencies.id", "attendance.agency_id")
    .select(["agencies.id", "agencies.name"])
    .where("conference_id", "=", conferenceId)
    .orderBy("agencies.name")
    .execute();
  return invited.filter(({ id }) => !out.has(id));
}

/**
 * The answer that counts of those of agencies that are one now: that something is held is said where one of them said
 * so; else the agency's own.
 */
export function chiefAnswer<Answer extends { readonly agency_id: string; readonly state: string }>(
  answers: readonly Answer[],
  agencyId: string,
): Answer | undefined {
  const ownFirst = answers.toSorted(
    (one, other) => Number(other.agency_id === agencyId) - Number(one.agency_id === agencyId),
  );
  return ownFirst.find(({ state }) => state === "RETURNED") ?? ownFirst[0];
}

/** What each agency that was asked answered; a form that was only begun is no answer, and none of it is here. */
export async function answersAbout(reading: Pick<Reading, "db" | "sealing">, of: OfCase): Promise<AgencyAnswer[]> {
  const { db, sealing } = reading;
  const asked = await agenciesAsked(reading, of);
  const rows = await db
    .selectFrom("research")
    .select(["id", "agency_id", "state", "completed_on"])
    .where("case_id", "=", of.caseId)
    .where("conference_id", "=", of.conferenceId)
    .where("state", "in", ["RETURNED", "NOTHING_HELD"])
    .execute();
  const items = await db
    .selectFrom("research_shared")
    .selectAll()
    .where("research_id", "in", among(rows.map(({ id }) => id)))
    .orderBy("position")
    .execute();
  const taken = await takenItems(reading, of.hearingId);
  const listed = new Set<string>(asked.map(({ id }) => id));
  const merged = await mergedAgencies(db);
  return asked.map(({ id, name }) => {
    const answers = rows.filter(({ agency_id }) => foundAs(agency_id, listed, merged) === id);
    const row = chiefAnswer(answers, id);
    return AgencyAnswer.parse({
      agencyId: id,
      agencyName: name,
      state: row?.state ?? "MISSING",
      completedOn: row?.completed_on ?? null,
      items: items
        .filter(({ research_id }) => answers.some((answer) => answer.id === research_id))
        .flatMap(({ research_id, item_id, item }): SharedItem[] => {
          const text = sealing.open(item, inShared(research_id, item_id));
          if (text === null) return [];
          const given = GivenItem.parse(JSON.parse(text));
          return [SharedItem.parse({ ...given, id: item_id, taken: taken.has(`${id}.${item_id}`) })];
        }),
    });
  });
}

/** What agencies share about a case: before the conference to who prepares it, from the hearing on to those present (`RULES.md` 3 row 9). */
export const answersHandlers: Answers = {
  "research.answers": async (reading, about) => {
    const { db, session } = reading;
    const listed = await db
      .selectFrom("agenda_items")
      .select("id")
      .where("conference_id", "=", about.conferenceId)
      .where("case_id", "=", about.caseId)
      .executeTakeFirst();
    if (!listed) return ok([]);
    // The chair of this very conference: another one the case was on has no part in it.
    const conference = await conferenceRow(db, about.conferenceId);
    if (session.role === "chair" && !runsConference(conference, session)) return ok([]);
    return ok(await answersAbout(reading, { ...about, hearingId: null }));
  },

  "research.inHearing": async (reading, { hearingId }) => {
    const { db, session } = reading;
    const hearing = await hearingRow(db, hearingId);
    const answers = await answersAbout(reading, {
      conferenceId: hearing.conference_id,
      caseId: hearing.case_id,
      hearingId,
    });
    if (session.role !== "representative") return ok(answers);
    // At the table an agency reads what is shared; who answered what besides is for those who run it.
    return ok(answers.filter(({ agencyId, items }) => isOwnAgency(session, agencyId) || items.length > 0));
  },
};
