import { z } from "zod";
import { command, query, type Contract } from "../contract.ts";
import { ownAccount } from "../policy.ts";
import { Deed } from "./model.ts";

const failures = [
  "undo.nothing",
  "undo.changedSince",
  "undo.notYoursNow",
  "undo.tooLate",
  "undo.notPossibleNow",
] as const;

/**
 * Taking back what one did oneself in this sitting: the last fifty commands, as commands of their own that are decided
 * anew, and logged (`RULES.md` 8). It ends when minutes are approved, and with the sitting.
 */
export const undoContract = {
  /** What can be taken back, and done again, the latest first. */
  "undo.list": query({
    policy: ownAccount(),
    input: z.object({}),
    output: z.object({ undo: z.array(Deed), redo: z.array(Deed) }),
    topics: ["undo", "session", "cases"],
  }),
  "undo.undo": command({
    policy: ownAccount("each"),
    input: z.object({}),
    output: Deed,
    failures,
    topics: ["undo"],
  }),
  "undo.redo": command({
    policy: ownAccount("each"),
    input: z.object({}),
    output: Deed,
    failures,
    topics: ["undo"],
  }),
} satisfies Contract;
