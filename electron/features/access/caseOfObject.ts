import { sql, type RawBuilder } from "kysely";

/** The tables whose rows belong to a case and say so in `case_id`. */
const tablesOfCases = [
  "referrals",
  "hearings",
  "actions",
  "conflicts",
  "orders",
  "incidents",
  "flags",
  "case_links",
  "assessments",
  "field_history",
  "minutes_remarks",
  "addenda",
] as const;

/** One lookup for each kind of thing that belongs to a case: the id of its case, or null where `id` names no such thing. */
export const lookupsOfCase = (id: RawBuilder<string | null>): readonly RawBuilder<string | null>[] => [
  sql`(SELECT their_cases.id FROM cases AS their_cases WHERE their_cases.id = ${id})`,
  ...tablesOfCases.map(
    (table) => sql<string | null>`(SELECT things.case_id FROM ${sql.table(table)} AS things WHERE things.id = ${id})`,
  ),
  sql`(SELECT COALESCE(things.case_id, their_referrals.case_id) FROM contacts AS things
    LEFT JOIN referrals AS their_referrals ON their_referrals.id = things.referral_id WHERE things.id = ${id})`,
  sql`(SELECT things.case_id FROM case_people AS things WHERE things.person_id = ${id} LIMIT 1)`,
];
