import { z } from "zod";
import { command, query, type Contract } from "../contract.ts";
import { Instant } from "../dates.ts";
import { ownAccount } from "../policy.ts";
import { CaseId, ConferenceId, ReferralId } from "../ids.ts";
import { DraftPlace } from "./place.ts";
import { longestDraft } from "./rules.ts";

const Version = z.int().min(0);

/** A form somebody has begun, as their first screen names it: `about` is a reference, a day or a name; the ids lead there. */
export const DraftLine = z.object({
  place: DraftPlace,
  about: z.string(),
  caseId: CaseId.nullable(),
  referralId: ReferralId.nullable(),
  conferenceId: ConferenceId.nullable(),
  keptAt: Instant,
});
export type DraftLine = z.infer<typeof DraftLine>;

/**
 * Forms that were begun and not sent, each account its own (`RULES.md` 8). What a draft is about must be there for the
 * account: a draft about a case that is not, or not any more, is answered like one that was never kept.
 */
export const draftsContract = {
  "drafts.list": query({
    policy: ownAccount(),
    input: z.object({}),
    output: z.array(DraftLine),
    topics: ["drafts"],
  }),
  "drafts.read": query({
    policy: ownAccount(),
    input: z.object({ place: DraftPlace }),
    output: z.object({ body: z.string(), baseVersion: Version, keptAt: Instant }).nullable(),
    topics: [],
  }),
  /** `body` is what the form holds, as JSON; the form itself reads it back. */
  "drafts.keep": command({
    policy: ownAccount("onceASitting"),
    input: z.object({ place: DraftPlace, baseVersion: Version, body: z.string().min(1).max(longestDraft) }),
    output: z.object({ keptAt: Instant }),
    failures: ["drafts.nothingThere", "drafts.tooMany", "drafts.noForm"],
    topics: ["drafts"],
  }),
  "drafts.drop": command({
    policy: ownAccount(),
    input: z.object({ place: DraftPlace }),
    output: z.null(),
    topics: ["drafts"],
  }),
} satisfies Contract;
