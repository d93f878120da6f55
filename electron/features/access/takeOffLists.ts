import type { accessContract } from "../../../shared/access/contract.ts";
import { fail, ok } from "../../../shared/result.ts";
import { activeAccount, secondPersonAgrees } from "../accounts/rows.ts";
import { hasReader } from "../conferences/rows.ts";
import type { HandlersOf, Writing } from "../context.ts";
import { canStillBeHeard } from "./removeReader.ts";
import { settleKeys } from "./settleKeys.ts";

type TakeOff = HandlersOf<typeof accessContract>["access.takeOffLists"];

/** Off one list, unless nobody would be left who can read the case and have it heard. */
async function takeOff(
  writing: Writing,
  accountId: string,
  line: { case_id: string; reason: string; added_at: string },
) {
  const { db } = writing;
  await db.deleteFrom("case_readers").where("case_id", "=", line.case_id).where("account_id", "=", accountId).execute();
  if ((await hasReader(db, line.case_id)) && (await canStillBeHeard(writing, line.case_id))) {
    await db
      .deleteFrom("case_advisers")
      .where("case_id", "=", line.case_id)
      .where("account_id", "=", accountId)
      .execute();
    return;
  }
  await db
    .insertInto("case_readers")
    .values({ ...line, account_id: accountId })
    .execute();
}

/** The same answer whether there was a list or not: two administrators who are no readers learn of no case. */
export const takeOffLists: TakeOff = async (tasking, { accountId, secondPerson }) => {
  if (!(await tasking.read(({ db }) => activeAccount(db, accountId)))) return fail("accounts.gone");
  if (!(await secondPersonAgrees(tasking, secondPerson, ["administrator"])))
    return fail("access.secondAdministratorRefused");
  return tasking.write(async (writing) => {
    const lines = await writing.db
      .selectFrom("case_readers")
      .select(["case_id", "reason", "added_at"])
      .where("account_id", "=", accountId)
      .execute();
    for (const line of lines) {
      await takeOff(writing, accountId, line);
      // Where one of the two is a reader, the key is renewed at once.
      await settleKeys(writing, line.case_id);
    }
    return ok(null);
  });
};
