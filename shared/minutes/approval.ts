import { z } from "zod";
import { onConference, preparers } from "../conferences/contract.ts";
import { command, query, type Contract } from "../contract.ts";
import { ConferenceId, HearingId, RemarkId } from "../ids.ts";
import type { Policy } from "../policy.ts";
import { Line } from "../text.ts";
import { Approval } from "./model.ts";

const onHearing = { kind: "hearing", id: "hearingId" } as const;
/** Row 12: the administrator and the chair run the draft until it is approved. */
const draft: Policy = {
  row: 12,
  needs: "cleared",
  on: onConference,
  who: preparers,
  log: "each",
  when: ["MINUTES_DRAFT"],
};
const draftOfCase: Policy = { ...draft, on: onHearing, when: ["open", "closed"] };

/** The way of the minutes from the draft to their approval, which itself is `meeting.approveMinutes`. */
export const approvalContract = {
  /** How far the minutes are, what still stands between them and their approval, and what was remarked. */
  "minutes.approval": query({
    policy: { ...draft, log: "none", when: ["MINUTES_DRAFT", "MINUTES_APPROVED"] },
    input: z.object({ conferenceId: ConferenceId }),
    output: Approval,
    topics: ["conferences", "meeting", "actions"],
  }),
  /** Refused while a hard stop is missing: what is sent could be approved as it is. */
  "minutes.sendForApproval": command({
    policy: draft,
    input: z.object({ conferenceId: ConferenceId }),
    output: z.null(),
    failures: ["meeting.thingsMissing", "minutes.remarksOpen", "minutes.sentAlready"],
    topics: ["conferences", "meeting"],
  }),
  /** Back to a draft, with at least one remark that is not settled. */
  "minutes.sendBack": command({
    policy: draft,
    input: z.object({ conferenceId: ConferenceId }),
    output: z.null(),
    failures: ["minutes.notSent", "minutes.remarkMissing"],
    topics: ["conferences", "meeting"],
  }),
  "minutes.remark": command({
    policy: draft,
    input: z.object({ conferenceId: ConferenceId, text: Line(1000) }),
    output: z.object({ remarkId: RemarkId }),
    topics: ["meeting"],
  }),
  "minutes.remarkOnCase": command({
    policy: draftOfCase,
    input: z.object({ hearingId: HearingId, text: Line(1000) }),
    output: z.object({ remarkId: RemarkId }),
    topics: ["meeting"],
  }),
  /** Says that a remark is dealt with, or that it is not after all. */
  "minutes.settleRemark": command({
    policy: { ...draft, on: { kind: "remark", id: "remarkId" } },
    input: z.object({ remarkId: RemarkId, settled: z.boolean() }),
    output: z.null(),
    topics: ["meeting"],
  }),
  /** Ticks a case as read by this account, as it stands now; a later change takes the tick away. */
  "minutes.markRead": command({
    policy: { ...draftOfCase, log: "onceASitting" },
    input: z.object({ hearingId: HearingId, read: z.boolean() }),
    output: z.null(),
    topics: ["meeting"],
  }),
} satisfies Contract;
