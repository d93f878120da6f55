import { z } from "zod";
import { programQuery, task, type Contract } from "../../contract.ts";
import type { Policy } from "../../policy.ts";
import { Prose } from "../../text.ts";
import { Leak, SecondPerson } from "./model.ts";

/** Row 17: who produces hears what their own last production would have given away. */
const ofOwnProduction: Policy = {
  row: 17,
  needs: "cleared",
  who: { administrator: "always", chair: "always", representative: "always" },
  log: "none",
};

/** What the leak test found, and what a second person says to it (`RULES.md` 6). */
export const leakContract = {
  /** The withheld values in the copies this account tried to make last; nothing of anybody else's. */
  "documents.leaks": programQuery({
    policy: ofOwnProduction,
    input: z.object({}),
    output: z.array(Leak),
    topics: ["documents"],
  }),
  /**
   * A second person declares one of them a false alarm, with a reason: for that value in that document alone. The coordinator
   * has it declared, as of all documents; who else produces has the text rephrased, or the coordinator produce.
   */
  "documents.declareFalseAlarm": task({
    policy: { ...ofOwnProduction, who: { administrator: "always" }, log: "each" },
    input: z.object({ leakId: z.string(), reason: Prose(500), secondPerson: SecondPerson }),
    output: z.null(),
    failures: [
      "documents.leakGone",
      "documents.alarmReasonMissing",
      "documents.alarmSecondRefused",
      "documents.alarmUnreadable",
    ],
    topics: ["documents"],
  }),
} satisfies Contract;
