import type { Role } from "../../../shared/policy.ts";
import { fail, ok } from "../../../shared/result.ts";
import type { unlockContract } from "../../../shared/unlock/contract.ts";
import type { ShownPlace } from "../../../shared/unlock/model.ts";
import { settleKeysInTurns } from "../access/rows.ts";
import type { HandlersOf, Tasking } from "../context.ts";
import { keepWaiting } from "../documents/rows.ts";
import { noteSignIn } from "./signIns.ts";

type TwoHandlers = Pick<HandlersOf<typeof unlockContract>, "unlock.join" | "unlock.switchDriver" | "unlock.endBeside">;

/** One of the two runs the conference, as its chair or as the administrator who takes the minutes (`RULES.md` 8). */
const runs: readonly Role[] = ["chair", "administrator"];

/** The role of an account that may sign in; null for one that was closed. */
async function roleOf({ read }: Tasking, accountId: string): Promise<string | null> {
  const row = await read(({ db }) =>
    db.selectFrom("accounts").select("role").where("id", "=", accountId).where("active", "=", 1).executeTakeFirst(),
  );
  return row?.role ?? null;
}

async function maySee(tasking: Tasking, shown: readonly ShownPlace[]): Promise<boolean[]> {
  const seen: boolean[] = [];
  for (const place of shown) seen.push(await tasking.maySee(place));
  return seen;
}

/** Chair and minute taker at one machine: each gave a passphrase once, one of them drives, and a key changes who. */
export const twoAtOneDesk: TwoHandlers = {
  "unlock.join": async (tasking, { accountName, passphrase, shown }) => {
    const { program, session, now, write } = tasking;
    const area = program.openArea();
    if (!area || !session) return fail("vault.wrongPassphraseOrAccount");
    if (program.beside() !== null) return fail("unlock.deskFull");
    const joined = await area.joinAccount(accountName, passphrase, now());
    if (!joined.ok) return fail("vault.wrongPassphraseOrAccount");
    const { keys } = joined.value;
    const role = await roleOf(tasking, keys.accountId);
    const refused =
      (role === null && "unlock.accountInactive") ||
      (keys.accountId === session.accountId && "unlock.hereAlready") ||
      (!runs.some((one) => one === role || one === session.role) && "unlock.neitherRuns");
    if (refused) {
      keys.boxPrivate.fill(0);
      return fail(refused);
    }
    await program.join(joined.value);
    if (!program.sitting()?.olderCopy) {
      await settleKeysInTurns(write);
      await write(async (writing) => ok(await noteSignIn(writing, program, "PASSPHRASE")));
    }
    return ok({ maySee: await maySee(tasking, shown) });
  },

  "unlock.switchDriver": async (tasking, { shown }) => {
    const { program } = tasking;
    const beside = program.beside();
    if (beside === null) return fail("unlock.nobodyBeside");
    if ((await roleOf(tasking, beside)) === null) {
      program.endBeside();
      return fail("unlock.accountInactive");
    }
    await program.switchDriver();
    if (!program.sitting()?.olderCopy) await tasking.write(async (writing) => ok(await keepWaiting(writing)));
    return ok({ maySee: await maySee(tasking, shown) });
  },

  "unlock.endBeside": async ({ program }) => {
    if (program.beside() === null) return fail("unlock.nobodyBeside");
    program.endBeside();
    return ok(null);
  },
};
