import { z } from "zod";
import { query, type Contract } from "../contract.ts";
import type { Policy } from "../policy.ts";
import { Found, HitGroup } from "./model.ts";

/** The longest text that is looked for. */
export const longestSearch = 200;

const everybodyAtTheTable: Pick<Policy, "row" | "needs" | "who"> = {
  row: 24,
  needs: "cleared",
  who: { administrator: "always", chair: "always", representative: "always", adviser: "always" },
};
const Text = z.string().max(longestSearch);

export const searchContract = {
  /** What is found while somebody types; `group`: all of one group instead of the first few of each. */
  "search.find": query({
    policy: { ...everybodyAtTheTable, log: "onceASitting" },
    input: z.object({ text: Text, group: HitGroup.nullable().default(null) }),
    output: Found,
    topics: ["cases", "referrals", "actions", "conferences", "meeting", "documents", "agencies", "accounts"],
  }),
  /** Says that a text was looked for, and not only passed through while typing: each such search is a read (`RULES.md` 7). */
  "search.submit": query({
    policy: { ...everybodyAtTheTable, log: "each" },
    input: z.object({ text: Text }),
    output: z.null(),
    topics: [],
  }),
} satisfies Contract;
