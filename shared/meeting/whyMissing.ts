import { z } from "zod";
import type { HearingField } from "./model.ts";

/** What may be missing from a hearing with a reason: the victim's voice, and each of the three plans. */
export const reasonedThings = ["victimVoice", "childrenPlan", "perpetratorPlan", "staffSafety"] as const;
export const ReasonedThing = z.enum(reasonedThings);
export type ReasonedThing = z.infer<typeof ReasonedThing>;

export const WhyMissing = z.enum([
  "NOT_CONTACTED",
  "UNSAFE_TO_CONTACT",
  "NOT_REACHED",
  "DECLINED",
  "NO_ADVISER",
  "NO_CHILDREN",
  "IN_CUSTODY",
  "WHEREABOUTS_UNKNOWN",
  "OTHER_FORUM",
  "WOULD_RAISE_RISK",
  "NO_VISITS",
  "NO_RISK_KNOWN",
  "IN_PLACE",
  "OTHER",
]);
export type WhyMissing = z.infer<typeof WhyMissing>;

/** The reasons that are offered for each; OTHER says nothing without words of its own. */
export const whyMissingReasons: Readonly<Record<ReasonedThing, readonly WhyMissing[]>> = {
  victimVoice: ["NOT_CONTACTED", "UNSAFE_TO_CONTACT", "NOT_REACHED", "DECLINED", "NO_ADVISER", "OTHER"],
  childrenPlan: ["NO_CHILDREN", "IN_PLACE", "NO_RISK_KNOWN", "OTHER_FORUM", "OTHER"],
  perpetratorPlan: ["IN_CUSTODY", "WHEREABOUTS_UNKNOWN", "OTHER_FORUM", "WOULD_RAISE_RISK", "IN_PLACE", "OTHER"],
  staffSafety: ["NO_RISK_KNOWN", "IN_PLACE", "NO_VISITS", "OTHER"],
};

/** The field that holds the words of a reason. */
export const whyMissingField = {
  victimVoice: "victimVoiceWhyNot",
  childrenPlan: "childrenPlanNone",
  perpetratorPlan: "perpetratorPlanNone",
  staffSafety: "staffSafetyNone",
} as const satisfies Record<ReasonedThing, HearingField>;

/** What a hearing knows of its texts and reasons, without reading one. */
export interface Accounted {
  readonly written: ReadonlySet<HearingField>;
  readonly reasons: ReadonlyMap<ReasonedThing, WhyMissing>;
}

/** Whether a thing is there, or its absence has a reason that says something (`RULES.md` hard stops). */
export function isAccountedFor(thing: ReasonedThing, { written, reasons }: Accounted): boolean {
  const reason = reasons.get(thing);
  return written.has(thing) || written.has(whyMissingField[thing]) || (reason !== undefined && reason !== "OTHER");
}
