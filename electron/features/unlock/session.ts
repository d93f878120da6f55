import { whyNotCleared } from "../../../shared/accounts/rules.ts";
import { instantOf, type Instant } from "../../../shared/dates.ts";
import { Session } from "../../../shared/unlock/model.ts";
import { accountOf } from "../accounts/rows.ts";
import { agencyOf } from "../agencies/rows.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import type { Tasking } from "../context.ts";
import { areaRow } from "../settings/rows.ts";

/** The session as the window shows it; null when the account is not active any more. */
export async function sessionNow({ program, read }: Pick<Tasking, "program" | "read">): Promise<Session | null> {
  const driver = program.driver();
  if (!driver) return null;
  const { sitting } = driver;
  const { accountId } = driver.keys;
  return read(async ({ db, area }) => {
    const row = await db
      .selectFrom("accounts")
      .selectAll()
      .where("id", "=", accountId)
      .where("active", "=", 1)
      .executeTakeFirst();
    if (!row) return null;
    const account = accountOf(row);
    const agency = agencyOf(
      await db.selectFrom("agencies").selectAll().where("id", "=", row.agency_id).executeTakeFirstOrThrow(),
    );
    const stored = await areaRow(db);
    const because = whyNotCleared({ ...account, ...agency }, area.today);
    return Session.parse({
      accountId,
      accountName: account.name,
      post: account.post,
      role: account.role,
      agencyId: agency.id,
      agencyName: agency.name,
      areaName: area.name,
      language: area.language,
      timeZone: area.timeZone,
      demonstration: stored.demonstration === 1,
      setUp: stored.set_up === 1,
      cleared: because.length === 0,
      notClearedBecause: because,
      idleLockMinutes: area.settings.idleLockMinutes,
      signedInAt: instantOf(sitting.signedInAt),
      lastSignInAt: sitting.lastSignInAt as Instant | null,
      failedSignIns: sitting.failedSignIns,
      olderCopy: sitting.olderCopy,
      beside: await besideIn(db, program.beside()),
    });
  });
}

async function besideIn(db: Reader, accountId: string | null) {
  if (accountId === null) return null;
  const row = await db
    .selectFrom("accounts")
    .innerJoin("agencies", "agencies.id", "accounts.agency_id")
    .select(["accounts.name as accountName", "role", "agencies.name as agencyName"])
    .where("accounts.id", "=", accountId)
    .executeTakeFirst();
  return row ?? null;
}
