import { z } from "zod";
import type { Input } from "../../../shared/contracts.ts";

type Decide = Input<"referrals.decide">;

/** A decision as it is being made. */
export const Decision = z.object({
  kind: z.enum(["ACCEPTED", "NEEDS_INFO", "REJECTED"] satisfies Exclude<Decide["decision"], "WITHDRAWN">[]),
  reason: z.string(),
  adviserAccountId: z.string().nullable(),
  restricted: z.boolean(),
  readers: z.array(z.string()).readonly(),
  restrictionReason: z.string(),
  undecidedReason: z.string(),
  /** Who authorises accepting it without consent, and why, where consent is a gate. */
  authorisedBy: z.string(),
  overrideReason: z.string(),
});
export type Decision = Readonly<z.infer<typeof Decision>>;

/** What a decision has to say besides, as the referral stands. */
export interface Asked {
  /** Somebody may be known already and is not decided. */
  readonly undecided: boolean;
  /** The area lets nothing pass without consent, and there is none. */
  readonly stopped: boolean;
}

export const undecided: Decision = {
  kind: "ACCEPTED",
  reason: "",
  adviserAccountId: null,
  restricted: false,
  readers: [],
  restrictionReason: "",
  undecidedReason: "",
  authorisedBy: "",
  overrideReason: "",
};

/**
 * The decision as the program takes it, or null while something is missing: a reason where it is not accepted, readers
 * and a reason where it is restricted, and what is asked for besides.
 */
export function settleDecision(decision: Decision, asked: Asked): Omit<Decide, "referralId"> | null {
  const accepted = decision.kind === "ACCEPTED";
  if (!accepted && decision.reason.trim() === "") return null;
  const restricts = accepted && decision.restricted;
  if (restricts && (decision.readers.length === 0 || decision.restrictionReason.trim() === "")) return null;
  const undecidedReason = decision.undecidedReason.trim();
  const consentOverride = { authorisedBy: decision.authorisedBy.trim(), reason: decision.overrideReason.trim() };
  if (accepted && asked.undecided && undecidedReason === "") return null;
  const overrides = accepted && asked.stopped;
  if (overrides && (consentOverride.authorisedBy === "" || consentOverride.reason === "")) return null;
  return {
    ...(accepted && asked.undecided ? { undecidedReason } : {}),
    ...(overrides ? { consentOverride } : {}),
    decision: decision.kind,
    reason: decision.reason,
    adviserAccountId: accepted ? decision.adviserAccountId : null,
    restricted: restricts ? { readers: [...decision.readers], reason: decision.restrictionReason } : null,
  };
}
