import type { Selectable } from "kysely";
import type { AgencyId } from "../../../shared/ids.ts";
import { AgencyType } from "../../../shared/agencies/model.ts";
import type { Agency } from "../../../shared/agencies/model.ts";
import type { CivilDate } from "../../../shared/dates.ts";
import type { AgenciesTable } from "../../store/tables.ts";
import type { Reader, Writer } from "../../store/unitOfWork.ts";

export {
  agencyAt,
  agencyNow,
  agencyWhenItBegan,
  foundAs,
  isOfAgencyOrCameFromIt,
  isOwnAgency,
  mergedAgencies,
  ofOwnAgency,
} from "./own.ts";

/** A row as the model says it. */
export const agencyOf = (row: Selectable<AgenciesTable>): Agency => ({
  id: row.id as AgencyId,
  name: row.name,
  type: AgencyType.parse(row.type),
  core: row.core === 1,
  active: row.active === 1,
  agreementSignedOn: row.agreement_signed_on as CivilDate | null,
  agreementExpiresOn: row.agreement_expires_on as CivilDate | null,
  mergedInto: row.merged_into as AgencyId | null,
  mergedOn: row.merged_on as CivilDate | null,
});

/** Every agency, by name. */
export async function allAgencies(db: Reader | Writer): Promise<Agency[]> {
  const rows = await db.selectFrom("agencies").selectAll().orderBy("name").execute();
  return rows.map(agencyOf);
}

/** Whether there is an active agency of this id. */
export async function agencyExists(db: Reader | Writer, agencyId: string): Promise<boolean> {
  const row = await db
    .selectFrom("agencies")
    .select("id")
    .where("id", "=", agencyId)
    .where("active", "=", 1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The name of an agency, active or not; "" when there is none of this id. */
export const agencyNameOf = async (db: Reader | Writer, agencyId: string): Promise<string> =>
  (await db.selectFrom("agencies").select("name").where("id", "=", agencyId).executeTakeFirst())?.name ?? "";

/** Every agency's place among all of them by name, as the language sorts. */
export async function placesOfAgencies(db: Reader, language: string): Promise<ReadonlyMap<string, number>> {
  const { compare } = new Intl.Collator(language);
  const agencies = await db.selectFrom("agencies").select(["id", "name"]).execute();
  return new Map(agencies.toSorted((one, other) => compare(one.name, other.name)).map(({ id }, place) => [id, place]));
}
