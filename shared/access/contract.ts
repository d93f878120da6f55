import { z } from "zod";
import { caseReaders } from "../cases/contract.ts";
import { CaseReader } from "../cases/model.ts";
import { command, query, task, type Contract } from "../contract.ts";
import { AccountId, CaseId, ConferenceId, ConflictId } from "../ids.ts";
import type { Policy } from "../policy.ts";
import { Line, OptionalLine } from "../text.ts";
import { Attempt, Conflict } from "./model.ts";

const onCase = { kind: "case", id: "caseId" } as const;
const everybodyWithCases: Policy["who"] = {
  administrator: "always",
  chair: "always",
  adviser: "always",
  representative: "always",
};

/** Row 6: who writes the sealed contacts of a case. */
const sealers: Policy["who"] = { adviser: ["adviserOf"], representative: ["referred"] };

/** Who may read a case, and what they are told about those who may not (`RULES.md` 2, 4 and 5). */
export const accessContract = {
  /** A reader takes another off the list, or leaves: a new key, and every value sealed again under it. */
  "access.removeReader": command({
    policy: { row: 4, needs: "cleared", on: onCase, who: caseReaders, log: "each", logReason: true },
    input: z.object({ caseId: CaseId, accountId: AccountId, reason: Line(500) }),
    output: z.null(),
    failures: ["cases.notRestricted", "accounts.gone", "access.lastReader", "access.lastChairingReader"],
    topics: ["cases", "agenda"],
  }),
  /**
   * Two administrators, who need not know of any, take an account off every reader list on which somebody else can read
   * and chair; new keys are made when a reader is there next (`RULES.md` 5).
   */
  "access.takeOffLists": task({
    policy: {
      row: 2,
      needs: "signedIn",
      on: { kind: "account", id: "accountId" },
      who: { administrator: "always" },
      log: "each",
      logReason: true,
    },
    input: z.object({
      accountId: AccountId,
      reason: Line(500),
      secondPerson: z.object({ accountName: Line(), passphrase: z.string() }),
    }),
    output: z.null(),
    failures: ["accounts.gone", "access.secondAdministratorRefused"],
    topics: ["cases", "agenda", "accounts"],
  }),
  /** Restricts a case that was open to all who may read cases, from now on: everything of it is sealed. */
  "access.restrict": command({
    policy: {
      row: 4,
      needs: "cleared",
      on: onCase,
      who: { administrator: "always" },
      reauthenticate: true,
      log: "each",
      logReason: true,
    },
    input: z.object({ caseId: CaseId, readers: z.array(AccountId).min(1).max(100), reason: Line(500) }),
    output: z.null(),
    failures: [
      "access.restrictedAlready",
      "accounts.gone",
      "referrals.needsChairingReader",
      "access.lastChairingReader",
    ],
    topics: ["cases", "referrals", "agenda", "actions", "conferences"],
  }),
  /** Who reads the sealed contacts of a case because somebody added them; nobody, for who does not read these contacts. */
  "access.contactReaders": query({
    policy: { row: 6, needs: "cleared", on: onCase, who: caseReaders, log: "none" },
    input: z.object({ caseId: CaseId }),
    output: z.array(CaseReader),
    topics: ["cases"],
  }),
  /** The victim's adviser or who referred lets somebody else read the sealed contacts of a case (`RULES.md` 3 row 6). */
  "access.addContactReader": command({
    policy: { row: 6, needs: "cleared", on: onCase, who: sealers, log: "each", logReason: true },
    input: z.object({ caseId: CaseId, accountId: AccountId, reason: Line(500) }),
    output: z.null(),
    failures: ["accounts.gone", "access.notAReader"],
    topics: ["cases"],
  }),
  /** Takes such a reader off again: a new key, and every contact sealed under it (`RULES.md` 5). */
  "access.removeContactReader": command({
    policy: { row: 6, needs: "cleared", on: onCase, who: sealers, log: "each", logReason: true },
    input: z.object({ caseId: CaseId, accountId: AccountId, reason: Line(500) }),
    output: z.null(),
    failures: ["accounts.gone"],
    topics: ["cases"],
  }),
  /** What non-readers tried on the restricted cases this account reads; of one of them, or of all. */
  "access.attempts": query({
    policy: { row: 4, needs: "cleared", who: everybodyWithCases, log: "none" },
    input: z.object({ caseId: CaseId.nullable() }),
    output: z.array(Attempt),
    topics: ["cases", "audit"],
  }),
  /** This reader has taken note of what was tried on a case so far. */
  "access.noteAttempts": command({
    policy: { row: 4, needs: "cleared", on: onCase, who: caseReaders, log: "each" },
    input: z.object({ caseId: CaseId }),
    output: z.null(),
    topics: ["cases", "audit"],
  }),
  /** Declared conflicts: on cases this account reads, for those who run conferences, and those it declared itself. */
  "access.conflicts": query({
    policy: { row: 15, needs: "cleared", who: everybodyWithCases, log: "none" },
    input: z.object({ caseId: CaseId.nullable(), conferenceId: ConferenceId.nullable() }),
    output: z.array(Conflict),
    topics: ["cases", "meeting", "agenda"],
  }),
  /** The chair accepts a declared conflict, or does not and says why: then it is lifted. */
  "access.decideConflict": command({
    policy: {
      row: 15,
      needs: "cleared",
      on: { kind: "conflict", id: "conflictId" },
      who: { chair: ["chairs"] },
      when: ["DECLARED", "ACCEPTED"],
      log: "each",
    },
    input: z.object({ conflictId: ConflictId, accepted: z.boolean(), reason: OptionalLine(500) }),
    output: z.null(),
    failures: ["access.decisionReasonNeeded"],
    topics: ["cases", "meeting", "agenda", "actions"],
  }),
  /** Who declared it takes it back, as long as nobody has decided. */
  "access.withdrawConflict": command({
    policy: {
      row: 15,
      needs: "cleared",
      on: { kind: "declaration", id: "conflictId" },
      who: { administrator: ["own"], chair: ["own"], adviser: ["own"], representative: ["own"] },
      when: ["DECLARED"],
      log: "each",
    },
    input: z.object({ conflictId: ConflictId }),
    output: z.null(),
    topics: ["cases", "meeting", "agenda", "actions"],
  }),
} satisfies Contract;
