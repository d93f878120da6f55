import { z } from "zod";
import { programQuery, task, type Contract } from "../contract.ts";
import { AgencyType } from "../agencies/model.ts";
import { beforeSignIn, ownAccount } from "../policy.ts";
import { Country, Language } from "../settings/model.ts";
import { LockRequest } from "../shell/contract.ts";
import { Line } from "../text.ts";
import { DemonstrationAccount, Session, ShownPlace, UnlockState } from "./model.ts";

const areaFailures = [
  "vault.notAnArea",
  "vault.foreignFile",
  "vault.damaged",
  "vault.newerVersion",
  "vault.inUse",
  "vault.readOnlyFolder",
  "vault.diskFull",
  "vault.costOutOfBounds",
] as const;

/** What the window stands at; whether who drives from now on may see it is answered, so that it does not have to be tried. */
const Shown = z.array(ShownPlace).max(2);
const MaySee = z.object({ maySee: z.array(z.boolean()) });

export const unlockContract = {
  "unlock.state": programQuery({
    policy: beforeSignIn(),
    input: z.object({}),
    output: UnlockState,
    topics: ["session"],
  }),
  "unlock.suggestPassphrase": programQuery({
    policy: beforeSignIn(),
    input: z.object({}),
    output: z.object({ passphrase: z.string() }),
    topics: [],
  }),
  "unlock.createArea": task({
    policy: beforeSignIn("each"),
    input: z.object({
      parentFolder: z.string(),
      name: Line(80),
      country: Country,
      language: Language,
      timeZone: Line(60),
      administratorName: Line(),
      post: z.string(),
      agencyName: Line(),
      agencyType: AgencyType,
      passphrase: z.string(),
    }),
    output: z.object({ folder: z.string(), recoveryKey: z.string() }),
    failures: [
      ...areaFailures,
      "vault.folderExists",
      "vault.passphraseTooShort",
      "unlock.nameNotForFolder",
      "settings.unknownTimeZone",
    ],
    topics: ["session"],
  }),
  "unlock.openDemonstration": task({
    policy: beforeSignIn(),
    input: z.object({ language: Language }),
    output: z.object({ folder: z.string(), accounts: z.array(DemonstrationAccount) }),
    failures: areaFailures,
    topics: ["session"],
  }),
  "unlock.chooseArea": task({
    policy: beforeSignIn(),
    input: z.object({ folder: z.string() }),
    output: z.object({ name: z.string() }),
    failures: areaFailures,
    topics: ["session"],
  }),
  "unlock.signIn": task({
    policy: beforeSignIn("each"),
    input: z.object({ accountName: Line(), passphrase: z.string() }),
    output: Session,
    failures: [...areaFailures, "vault.wrongPassphraseOrAccount", "unlock.noAreaChosen", "unlock.accountInactive"],
    topics: ["session"],
  }),
  /** Opens the chosen area with the printed recovery key and gives one account a new passphrase. */
  "unlock.recover": task({
    policy: beforeSignIn("each"),
    input: z.object({ recoveryKey: z.string(), accountName: Line(), newPassphrase: z.string() }),
    output: z.null(),
    failures: [...areaFailures, "vault.wrongRecoveryKey", "vault.passphraseTooShort", "unlock.noAreaChosen"],
    topics: ["session"],
  }),
  "unlock.reauthenticate": task({
    policy: ownAccount("each"),
    input: z.object({ passphrase: z.string() }),
    output: z.null(),
    failures: ["vault.wrongPassphraseOrAccount"],
    topics: [],
  }),
  "unlock.changePassphrase": task({
    policy: ownAccount("each"),
    input: z.object({ oldPassphrase: z.string(), newPassphrase: z.string() }),
    output: z.null(),
    failures: ["vault.wrongPassphraseOrAccount", "vault.passphraseTooShort"],
    topics: [],
  }),
  /**
   * Lets a second account in beside the one that drives, and drive: chair and minute taker at one machine (`RULES.md` 8).
   * One of the two has to be a chair or an administrator.
   */
  "unlock.join": task({
    policy: ownAccount("each"),
    input: z.object({ accountName: Line(), passphrase: z.string(), shown: Shown }),
    output: MaySee,
    failures: [
      "vault.wrongPassphraseOrAccount",
      "unlock.accountInactive",
      "unlock.deskFull",
      "unlock.hereAlready",
      "unlock.neitherRuns",
    ],
    topics: ["session"],
  }),
  /** Has who sits beside drive: their rights and their signature from now on. */
  "unlock.switchDriver": task({
    policy: ownAccount("each"),
    input: z.object({ shown: Shown }),
    output: MaySee,
    failures: ["unlock.nobodyBeside", "unlock.accountInactive"],
    topics: ["session"],
  }),
  /** Who sits beside leaves: their keys go out of memory; who drives goes on. */
  "unlock.endBeside": task({
    policy: ownAccount("each"),
    input: z.object({}),
    output: z.null(),
    failures: ["unlock.nobodyBeside"],
    topics: ["session"],
  }),
  /** Answered by the desk just before its process ends; the shell then starts a fresh one (`RULES.md` 8). */
  "unlock.lock": task({ policy: beforeSignIn(), input: LockRequest, output: z.null(), topics: ["session"] }),
} satisfies Contract;
