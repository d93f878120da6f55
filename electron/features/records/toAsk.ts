import { sql } from "kysely";
import { AgencyId, CaseId } from "../../../shared/ids.ts";
import { putOffOutcomes } from "../../../shared/meeting/rules.ts";
import type { FlagsToAsk } from "../../../shared/records/model.ts";
import { reviewOf } from "../../../shared/records/rules.ts";
import { breathe } from "../../store/inTurns.ts";
import { agencyNow } from "../agencies/rows.ts";
import { namesOfCases, readableCases } from "../cases/rows.ts";
import type { Reading } from "../context.ts";
import { lastReferralOn } from "./flags.ts";
import { agencyMayKnow } from "./relations.ts";

const putOff = sql.join(putOffOutcomes.map((outcome) => sql.lit(outcome)));

/**
 * The flags to be asked for once the minutes of a conference are approved: of each case it heard that this session reads, by
 * every agency that was on the list, may know of the case and was never asked, while the months still run (`RULES.md` flags).
 */
export async function flagsToAsk(reading: Reading, conferenceId: string): Promise<FlagsToAsk[]> {
  const { db, session, area } = reading;
  const heard = await readableCases(db, session)
    .innerJoin("hearings", "hearings.case_id", "cases.id")
    .select(["cases.id", "cases.reference", "cases.compartment_id"])
    .where("hearings.conference_id", "=", conferenceId)
    .where("hearings.state", "=", "approved")
    .where("cases.closed_at", "is", null)
    .where(sql<boolean>`(hearings.outcome IS NULL OR hearings.outcome NOT IN (${putOff}))`)
    .orderBy("cases.reference")
    .execute();
  const names = await namesOfCases(
    reading,
    heard.map(({ id }) => id),
  );
  const proposed: FlagsToAsk[] = [];
  for (const { id, reference, compartment_id } of heard) {
    await breathe();
    if (reviewOf(await lastReferralOn(reading, id)) <= area.today) continue;
    const agencies = await db
      .selectFrom("agencies")
      .innerJoin("attendance", (join) => join.on(agencyNow(sql`attendance.agency_id`), "=", sql.ref("agencies.id")))
      .leftJoin("flags", (join) => join.onRef("flags.agency_id", "=", "agencies.id").on("flags.case_id", "=", id))
      .select(["agencies.id", "agencies.name"])
      .where("attendance.conference_id", "=", conferenceId)
      .where("agencies.active", "=", 1)
      .where("flags.id", "is", null)
      .where(
        sql<boolean>`NOT EXISTS (SELECT 1 FROM flags AS of_merged JOIN agencies AS merged ON merged.id = of_merged.agency_id
        WHERE of_merged.case_id = ${id} AND merged.merged_into = agencies.id)`,
      )
      .distinct()
      .where(agencyMayKnow(id, compartment_id !== null))
      .orderBy("agencies.name")
      .execute();
    if (agencies.length > 0)
      proposed.push({
        caseId: CaseId.parse(id),
        reference,
        victimInitials: names.get(id)?.victimInitials ?? "",
        agencies: agencies.map((agency) => ({ agencyId: AgencyId.parse(agency.id), agencyName: agency.name })),
      });
  }
  return proposed;
}
