import { sql } from "kysely";
import type { Reader } from "../../store/unitOfWork.ts";
import { mayKnowAgreed, mayReadCase } from "../cases/rows.ts";
import type { SignedIn } from "../context.ts";

export { deferralsOfCase, keepDeferral } from "./deferrals.ts";
export { notHeardLast } from "./notHeard.ts";

/** The place why a late case is listed is bound to. */
export const inAgendaItem = (id: string): string => `agenda_items.late_reason.${id}`;

/** The lines of an agenda in their order, each with its case, referral and hearing, and whether this session may read it. */
export const itemRows = (db: Reader, session: SignedIn, conferenceId: string) =>
  db
    .selectFrom("agenda_items")
    .innerJoin("cases", "cases.id", "agenda_items.case_id")
    .leftJoin("referrals", "referrals.id", "agenda_items.referral_id")
    .leftJoin("hearings", (join) =>
      join
        .onRef("hearings.conference_id", "=", "agenda_items.conference_id")
        .onRef("hearings.case_id", "=", "agenda_items.case_id"),
    )
    .select([
      "agenda_items.id",
      "agenda_items.case_id",
      "agenda_items.referral_id",
      "agenda_items.minutes",
      "agenda_items.late_reason",
      "cases.reference",
      "cases.compartment_id",
      "referrals.form",
      "referrals.is_repeat",
      "referrals.received_on",
      "hearings.id as hearing_id",
      "hearings.state",
      "hearings.outcome",
      "hearings.seconds_used",
      "hearings.running_since",
      mayReadCase(sql.ref<string>("cases.id"), sql.ref<string>("cases.compartment_id"), session).as("readable"),
    ])
    .select((select) =>
      select
        .selectFrom("hearings as heard")
        .whereRef("heard.case_id", "=", "agenda_items.case_id")
        .where("heard.level_agreed", "is not", null)
        .where(mayKnowAgreed("heard", session))
        .orderBy("heard.started_at", "desc")
        .limit(1)
        .select("heard.level_agreed")
        .as("level"),
    )
    .where("agenda_items.conference_id", "=", conferenceId)
    .orderBy("agenda_items.position")
    .execute();

export type ItemRow = Awaited<ReturnType<typeof itemRows>>[number];
