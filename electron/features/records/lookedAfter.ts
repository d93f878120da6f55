import { addDays, CivilDate } from "../../../shared/dates.ts";
import { AgencyId, CaseId, FlagId } from "../../../shared/ids.ts";
import type { FlagLine } from "../../../shared/records/model.ts";
import { flagDueDays, flagStateOf } from "../../../shared/records/rules.ts";
import { namesOfCases } from "../cases/rows.ts";
import type { Reading } from "../context.ts";
import { looksAfterFlag, mayReadRecords } from "./relations.ts";

interface Asked {
  readonly which: "TO_CONFIRM" | "DUE";
  readonly limit: number;
}

/**
 * Standing flags this session looks after, of cases it reads: those to be confirmed, the newest first; or those whose months
 * are over or nearly so, what has waited longest first.
 */
export async function flagsLookedAfter(reading: Reading, { which, limit }: Asked) {
  const { db, session, area } = reading;
  const soon = addDays(area.today, flagDueDays);
  const standing = db
    .selectFrom("flags")
    .innerJoin("cases", "cases.id", "flags.case_id")
    .innerJoin("agencies", "agencies.id", "flags.agency_id")
    .selectAll("flags")
    .select(["cases.reference", "agencies.name as agency_name", "cases.closed_at"])
    .where("flags.removed_on", "is", null)
    .where(looksAfterFlag(session))
    .where(mayReadRecords(session))
    .limit(limit + 1);
  const found =
    which === "DUE"
      ? await standing.where("flags.review_on", "<=", soon).orderBy("flags.review_on").orderBy("flags.id").execute()
      : await standing
          .where("flags.confirmed_on", "is", null)
          .where("flags.review_on", ">", soon)
          .where("cases.closed_at", "is", null)
          .orderBy("flags.review_on", "desc")
          .orderBy("flags.id")
          .execute();
  const shown = found.slice(0, limit);
  const names = await namesOfCases(reading, [...new Set(shown.map(({ case_id }) => case_id))]);
  const lines = shown.map((row): FlagLine => {
    const dates = {
      confirmedOn: row.confirmed_on === null ? null : CivilDate.parse(row.confirmed_on),
      reviewOn: CivilDate.parse(row.review_on),
      removedOn: null,
    };
    return {
      id: FlagId.parse(row.id),
      caseId: CaseId.parse(row.case_id),
      reference: row.reference,
      victimInitials: names.get(row.case_id)?.victimInitials ?? "",
      agencyId: AgencyId.parse(row.agency_id),
      agencyName: row.agency_name,
      state: flagStateOf(dates, area.today),
      askedOn: CivilDate.parse(row.asked_on),
      reviewOn: dates.reviewOn,
      version: row.version,
      mayConfirm: row.closed_at === null,
    };
  });
  return { lines, more: found.length > shown.length };
}
