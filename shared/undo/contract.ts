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
/** `cannot` says by `did`, `about` and `why` what stays; taking back again goes on with what was done before it. */
const undoFailures = [...failures, "undo.cannot", "undo.notTheLast"] as const;

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
    /** With `only`, for a button beside what was just done: nothing else is taken back by it. */
    input: z.object({ only: z.string().max(60).nullable().default(null) }),
    output: Deed,
    failures: undoFailures,
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
