import { z } from "zod";
import { addMonths, CivilDate, daysBetween } from "../dates.ts";
import type { ReferralForm } from "./model.ts";

/** From which day of the earlier referral the window is counted. */
export const repeatAnchors = ["REFERRAL_DATE", "MEETING_DATE"] as const;
export const RepeatAnchor = z.enum(repeatAnchors);

/** Whether any instance of abuse makes a repeat, or only the kinds of incident that the area lists as crimes. */
export const repeatRules = ["ANY_INSTANCE", "CRIMINAL_TYPES"] as const;
export const RepeatRule = z.enum(repeatRules);

/** Why it is a repeat, or is none. */
export const repeatReasons = ["WITHIN_WINDOW", "NO_EARLIER", "WINDOW_OVER", "NOTHING_NEW", "KIND_NOT_COUNTED"] as const;
export const RepeatReason = z.enum(repeatReasons);

/** The answer of the rule with all it was computed from, so that it can be said in a sentence and is never computed twice. */
export const Repeat = z.object({
  repeat: z.boolean(),
  because: RepeatReason,
  /** The day this referral came in. */
  on: CivilDate,
  anchor: RepeatAnchor,
  /** The day the window is counted from; null where nothing came before. */
  anchorOn: CivilDate.nullable(),
  /** Civil days from the anchor to `on`. */
  days: z.number().nullable(),
  windowMonths: z.number(),
  /** The last day of the window. */
  windowEndsOn: CivilDate.nullable(),
  rule: RepeatRule,
});
export type Repeat = z.infer<typeof Repeat>;

/** What an area sets about repeats. */
export interface RepeatSettings {
  readonly repeatWindowMonths: number;
  readonly repeatAnchor: z.infer<typeof RepeatAnchor>;
  readonly repeatRule: z.infer<typeof RepeatRule>;
  readonly repeatKinds: readonly ReferralForm["incidentTypes"][number][];
}

/** An earlier referral of the same people; `heardOn` is the last conference that heard it, up to the day of the new one. */
export interface EarlierReferral {
  readonly receivedOn: CivilDate;
  readonly heardOn: CivilDate | null;
}

/** The referral that is asked about: the day it came in, and what it tells of the last incident. */
export type NewReferral = Pick<ReferralForm, "lastIncidentOn" | "incidentTypes"> & { readonly receivedOn: CivilDate };

const newest = (days: readonly CivilDate[]): CivilDate | undefined => days.toSorted().at(-1);

/**
 * Whether a referral is a repeat of earlier ones about the same people (`RULES.md` repeat). All days are civil days of the
 * area's time zone; the window holds its first and its last day, and from 29 February ends on 28 February. An incident
 * from before the last referral is nothing new: then two agencies told of the same thing. Where the meeting is the anchor
 * and none has heard it yet, the referral's own day stands in.
 */
export function repeatOf(referral: NewReferral, earlier: readonly EarlierReferral[], settings: RepeatSettings): Repeat {
  const before = earlier.filter(({ receivedOn }) => receivedOn <= referral.receivedOn);
  const lastReferredOn = newest(before.map(({ receivedOn }) => receivedOn));
  const answer = {
    on: referral.receivedOn,
    anchor: settings.repeatAnchor,
    windowMonths: settings.repeatWindowMonths,
    rule: settings.repeatRule,
  };
  if (lastReferredOn === undefined)
    return { ...answer, repeat: false, because: "NO_EARLIER", anchorOn: null, days: null, windowEndsOn: null };
  const heard = before.flatMap(({ heardOn }) => (heardOn !== null && heardOn <= referral.receivedOn ? [heardOn] : []));
  const anchorOn = (settings.repeatAnchor === "MEETING_DATE" ? newest(heard) : undefined) ?? lastReferredOn;
  const windowEndsOn = addMonths(anchorOn, settings.repeatWindowMonths);
  const because = reasonOf(referral, { lastReferredOn, windowEndsOn, settings });
  return {
    ...answer,
    repeat: because === "WITHIN_WINDOW",
    because,
    anchorOn,
    days: daysBetween(anchorOn, referral.receivedOn),
    windowEndsOn,
  };
}

function reasonOf(
  { receivedOn, lastIncidentOn, incidentTypes }: NewReferral,
  of: {
    readonly lastReferredOn: CivilDate;
    readonly windowEndsOn: CivilDate;
    readonly settings: RepeatSettings;
  },
): Repeat["because"] {
  if (receivedOn > of.windowEndsOn) return "WINDOW_OVER";
  if (lastIncidentOn !== null && lastIncidentOn < of.lastReferredOn) return "NOTHING_NEW";
  const { repeatRule, repeatKinds } = of.settings;
  if (repeatRule === "ANY_INSTANCE") return "WITHIN_WINDOW";
  return incidentTypes.some((kind) => repeatKinds.includes(kind)) ? "WITHIN_WINDOW" : "KIND_NOT_COUNTED";
}
