import { ObserverId } from "../../../shared/ids.ts";
import type { meetingContract } from "../../../shared/meeting/contract.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { Reader } from "../../store/unitOfWork.ts";
import type { HandlersOf } from "../context.ts";

type Observing = Pick<HandlersOf<typeof meetingContract>, "meeting.writeObserver" | "meeting.removeObserver">;

/** People who look on: named, from somewhere, and in the room only with a signed statement (`RULES.md` attendance). */
export const observingHandlers: Observing = {
  "meeting.writeObserver": async (
    { db, area, newId, again },
    { conferenceId, observerId, signedOn, inRoom, ...said },
  ) => {
    if (signedOn !== null && signedOn > area.today) return fail("meeting.dayAhead");
    if (inRoom && signedOn === null) return fail("meeting.observerNotSigned");
    if (said.accountId !== null && !(await isObserver(db, said.accountId))) return fail("accounts.gone");
    const others = await db
      .selectFrom("observers")
      .select(["id", "account_id"])
      .where("conference_id", "=", conferenceId)
      .execute();
    if (observerId !== null && !others.some(({ id }) => id === observerId)) return fail("meeting.observerGone");
    if (said.accountId !== null && others.some((one) => one.id !== observerId && one.account_id === said.accountId))
      return fail("meeting.observerTwice");
    const columns = {
      account_id: said.accountId,
      name: said.name,
      organisation: said.organisation,
      signed_on: signedOn,
      in_room: inRoom ? (1 as const) : (0 as const),
    };
    const id = observerId ?? ObserverId.parse(again?.id ?? newId());
    if (observerId === null)
      await db
        .insertInto("observers")
        .values({ id, conference_id: conferenceId, ...columns })
        .execute();
    else await db.updateTable("observers").set(columns).where("id", "=", id).execute();
    return ok({ observerId: id });
  },

  "meeting.removeObserver": async ({ db }, { conferenceId, observerId }) => {
    const removed = await db
      .deleteFrom("observers")
      .where("id", "=", observerId)
      .where("conference_id", "=", conferenceId)
      .executeTakeFirst();
    return removed.numDeletedRows === 0n ? fail("meeting.observerGone") : ok(null);
  },
};

async function isObserver(db: Reader, accountId: string): Promise<boolean> {
  const account = await db
    .selectFrom("accounts")
    .select("id")
    .where("id", "=", accountId)
    .where("active", "=", 1)
    .where("role", "=", "observer")
    .executeTakeFirst();
  return account !== undefined;
}
