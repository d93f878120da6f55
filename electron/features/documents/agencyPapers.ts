import type { Selectable } from "kysely";
import { whyAgencyNotCleared } from "../../../shared/conferences/rules.ts";
import type { CivilDate } from "../../../shared/dates.ts";
import type { AgenciesTable } from "../../store/tables.ts";
import type { Seeing } from "../context.ts";

/** An agency, and whether it is cleared to get a document today: agreement and somebody's declaration are valid (`RULES.md` 2). */
export async function agencyToWriteTo(
  { db, area }: Pick<Seeing, "db" | "area">,
  agencyId: string,
): Promise<{ readonly agency: Selectable<AgenciesTable>; readonly cleared: boolean }> {
  const agency = await db.selectFrom("agencies").selectAll().where("id", "=", agencyId).executeTakeFirstOrThrow();
  const accounts = await db
    .selectFrom("accounts")
    .select(["declaration_signed_on", "declaration_expires_on"])
    .where("agency_id", "=", agencyId)
    .where("active", "=", 1)
    .execute();
  const papers = {
    active: agency.active === 1,
    agreementSignedOn: agency.agreement_signed_on as CivilDate | null,
    agreementExpiresOn: agency.agreement_expires_on as CivilDate | null,
  };
  const declarations = accounts.map((account) => ({
    declarationSignedOn: account.declaration_signed_on as CivilDate | null,
    declarationExpiresOn: account.declaration_expires_on as CivilDate | null,
  }));
  return { agency, cleared: whyAgencyNotCleared(papers, declarations, area.today) === null };
}
