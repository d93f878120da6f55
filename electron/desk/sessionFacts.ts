import { sql } from "kysely";
import { dayOf, instantOf, type CivilDate } from "../../shared/dates.ts";
import type { AccountId, AgencyId } from "../../shared/ids.ts";
import { RoleName } from "../../shared/accounts/model.ts";
import { AreaSettings, Country, Language } from "../../shared/settings/model.ts";
import type { AreaNow, SignedIn } from "../features/context.ts";
import { whyNotCleared } from "../../shared/accounts/rules.ts";
import type { Reader } from "../store/unitOfWork.ts";

/** The area's row as settings, and the account's as a session; null for an account that is not active any more. */
export async function sessionFacts(
  db: Reader,
  { accountId, folder, now, steady = now }: { accountId: string; folder: string; now: number; steady?: number },
): Promise<{ area: AreaNow; session: SignedIn | null }> {
  const row = await db.selectFrom("area").selectAll().executeTakeFirstOrThrow();
  const instant = instantOf(now);
  const today = dayOf(instant, row.time_zone);
  const area: AreaNow = {
    folder,
    name: row.name,
    country: Country.parse(row.country),
    language: Language.parse(row.language),
    timeZone: row.time_zone,
    referencePrefix: row.reference_prefix,
    settings: AreaSettings.parse(JSON.parse(row.settings)),
    now: instant,
    steady: instantOf(steady),
    today,
  };
  const account = await db
    .selectFrom("accounts")
    .innerJoin("agencies", "agencies.id", "accounts.agency_id")
    .select([
      "accounts.name",
      "role",
      "agency_id",
      "accounts.active",
      "declaration_signed_on",
      "declaration_expires_on",
      "agreement_signed_on",
      "agreement_expires_on",
      sql<string>`(SELECT json_group_array(merged.id) FROM agencies AS merged WHERE merged.merged_into = agencies.id)`.as(
        "merged_agency_ids",
      ),
    ])
    .where("accounts.id", "=", accountId)
    .executeTakeFirst();
  if (!account || account.active === 0) return { area, session: null };
  const because = whyNotCleared(
    {
      declarationSignedOn: account.declaration_signed_on as CivilDate | null,
      declarationExpiresOn: account.declaration_expires_on as CivilDate | null,
      agreementSignedOn: account.agreement_signed_on as CivilDate | null,
      agreementExpiresOn: account.agreement_expires_on as CivilDate | null,
    },
    today,
  );
  const session: SignedIn = {
    accountId: accountId as AccountId,
    name: account.name,
    role: RoleName.parse(account.role),
    agencyId: account.agency_id as AgencyId,
    mergedAgencyIds: JSON.parse(account.merged_agency_ids) as AgencyId[],
    cleared: because.length === 0,
  };
  return { area, session };
}
