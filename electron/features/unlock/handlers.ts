import { basename, join } from "node:path";
import { ok, fail } from "../../../shared/result.ts";
import { languages, type Language } from "../../../shared/settings/model.ts";
import type { unlockContract } from "../../../shared/unlock/contract.ts";
import { inspectArea, newPassphrase, signIn } from "../../vault/vault.ts";
import type { HandlersOf } from "../context.ts";
import { settleKeysInTurns } from "../access/rows.ts";
import { keepWaiting } from "../documents/rows.ts";
import { dropOldDrafts } from "../drafts/rows.ts";
import { stopBeforeLeaving, stopForgotten } from "../meeting/rows.ts";
import { deleteOldResearch } from "../research/rows.ts";
import { createAreaTask } from "./createArea.ts";
import type { Program } from "./program.ts";
import { recentAreas, rememberArea } from "./recentAreas.ts";
import { recoverTask } from "./recover.ts";
import { noteSignIn } from "./signIns.ts";
import { sessionNow } from "./session.ts";
import { twoAtOneDesk } from "./twoAtOneDesk.ts";

/** The name people know an area by: its folder without the ending. */
export const nameOfFolder = (folder: string): string => basename(folder).replace(/\.concord$/u, "");

/** One demonstration area a language, made when it is first asked for. */
const demonstrationFolder = (program: Program, language: Language): string =>
  join(program.machine.folder, "demonstration", language, "Northmere.concord");

const isDemonstrationFolder = (program: Program, folder: string): boolean =>
  languages.some((language) => demonstrationFolder(program, language) === folder);

export const unlockHandlers: HandlersOf<typeof unlockContract> = {
  "unlock.state": async (tasking) => {
    const { program } = tasking;
    const folder = program.chosenFolder();
    const session = program.openArea() === null ? null : await sessionNow(tasking);
    const state = session ? ("signedIn" as const) : folder ? ("closed" as const) : ("noArea" as const);
    return ok({
      state,
      folder,
      name: folder && nameOfFolder(folder),
      session,
      recent: recentAreas(program.machine.folder).map((recent) => ({ folder: recent, name: nameOfFolder(recent) })),
      demonstrationAccounts:
        folder && isDemonstrationFolder(program, folder) && program.demonstration
          ? [...program.demonstration.accounts]
          : null,
    });
  },

  "unlock.suggestPassphrase": async () => ok({ passphrase: newPassphrase() }),

  "unlock.createArea": createAreaTask,

  "unlock.openDemonstration": async ({ program, progress }, { language }) => {
    if (!program.demonstration) return fail("vault.notAnArea");
    const folder = demonstrationFolder(program, language);
    await program.leave();
    await program.demonstration.make(folder, language, progress);
    program.choose(folder);
    return ok({ folder, accounts: [...program.demonstration.accounts] });
  },

  "unlock.chooseArea": async ({ program }, { folder }) => {
    const seen = inspectArea(folder);
    if (!seen.ok)
      return seen.failure.code === "vault.inUse"
        ? ok({ name: nameOfFolder(folder) })
        : fail(seen.failure.code as "vault.notAnArea", seen.failure.params);
    await program.leave();
    program.choose(folder);
    return ok({ name: nameOfFolder(folder) });
  },

  "unlock.signIn": async (tasking, { accountName, passphrase }) => {
    const { program, now, write } = tasking;
    const folder = program.chosenFolder();
    if (!folder) return fail("unlock.noAreaChosen");
    await stopBeforeLeaving(tasking);
    await program.leave();
    const opened = await signIn({
      ...program.machine,
      folder,
      name: accountName,
      passphrase,
      machine: program.machine.name,
      now: now(),
    });
    if (!opened.ok) return fail(opened.failure.code as "vault.damaged", opened.failure.params);
    await program.enter(opened.value);
    const session = await sessionNow(tasking);
    if (!session) {
      await program.leave();
      return fail("unlock.accountInactive");
    }
    rememberArea(program.machine.folder, folder);
    if (!program.sitting()?.olderCopy) {
      await settleKeysInTurns(write);
      await write(async (writing) => {
        await dropOldDrafts(writing);
        await deleteOldResearch(writing);
        await stopForgotten(writing);
        await keepWaiting(writing);
        return ok(await noteSignIn(writing, program, "PASSPHRASE"));
      });
    }
    return ok(session);
  },

  "unlock.recover": recoverTask,

  ...twoAtOneDesk,

  "unlock.reauthenticate": async ({ program, session }, { passphrase }) => {
    const area = program.openArea();
    if (!area || !session || !(await area.checkAccount(session.name, passphrase, program.driver()?.keys)))
      return fail("vault.wrongPassphraseOrAccount");
    program.passphraseGiven();
    return ok(null);
  },

  "unlock.changePassphrase": async ({ program, session }, { oldPassphrase, newPassphrase: chosen }) => {
    const area = program.openArea();
    if (!area || !session) return fail("vault.wrongPassphraseOrAccount");
    const changed = await area.changePassphrase(session.name, oldPassphrase, chosen);
    return changed.ok ? ok(null) : fail(changed.failure.code as "vault.passphraseTooShort", changed.failure.params);
  },

  "unlock.lock": async (tasking) => {
    const { program } = tasking;
    await stopBeforeLeaving(tasking);
    await program.leave();
    return ok(null);
  },
};
