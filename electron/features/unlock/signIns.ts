import type { Writing } from "../context.ts";
import type { Program } from "./program.ts";

/** Notes that the account came in just now, how, and how many tries had failed before it (`RULES.md` 7). */
export async function noteSignIn(
  { db, session, area, newId }: Writing,
  program: Pick<Program, "sitting">,
  kind: "PASSPHRASE" | "RECOVERY",
): Promise<void> {
  await db
    .insertInto("sign_ins")
    .values({
      id: newId(),
      account_id: session.accountId,
      at: area.now,
      kind,
      failed_before: program.sitting()?.failedSignIns ?? 0,
    })
    .execute();
  await db.updateTable("accounts").set({ last_sign_in_at: area.now }).where("id", "=", session.accountId).execute();
}
