import { z } from "zod";
import type { CivilDate } from "../dates.ts";
import { ActionId } from "../ids.ts";
import { isAccountedFor, type Accounted } from "./whyMissing.ts";
import { vagueWordIn } from "./vagueWords.ts";
import { languages } from "../settings/model.ts";

/** What may be gone on with for a reason, which is minuted (`RULES.md` warnings). */
export const reasonedWarnings = [
  "oldAssessment",
  "ownerAbsent",
  "vagueVerb",
  "dueAfterNext",
  "ownerOverloaded",
] as const;
export const ReasonedWarning = z.enum(reasonedWarnings);
export type ReasonedWarning = z.infer<typeof ReasonedWarning>;

/** A plan that is neither there nor said to be needless: writing either of them is its reason. */
const plans = ["childrenPlan", "perpetratorPlan", "staffSafety"] as const;
export const warningKinds = [...reasonedWarnings, ...plans] as const;

export const Warning = z.object({
  warning: z.enum(warningKinds),
  /** The action it is about; null where it is about the hearing. */
  about: ActionId.nullable(),
  /** What it found: the reference of the action and the word, the day or the number. */
  reference: z.string(),
  found: z.string(),
  /** Why one goes on; empty while nobody said. */
  reason: z.string(),
  version: z.number(),
});
export type Warning = z.infer<typeof Warning>;

/** An action as the warnings look at it. */
export interface WarnedAction {
  readonly id: ActionId;
  readonly reference: string;
  readonly text: string;
  readonly due: CivilDate;
  readonly assignedAbsent: boolean;
  readonly informedBy: string;
  /** Open actions of its owner, this one included. */
  readonly openOfOwner: number;
}

export interface WarningFacts extends Accounted {
  /** The newest assessment is older than the area allows. */
  readonly assessmentOld: boolean;
  readonly hasChildren: boolean;
  readonly nextConferenceOn: CivilDate | null;
  readonly mostOpen: number;
  readonly actions: readonly WarnedAction[];
}

/** By what a reason is stored and found again. */
export const warningKey = (warning: ReasonedWarning, about: string | null): string => `${warning}.${about ?? ""}`;

/** Whether a day lies after the next conference: nobody would ask for the action in time (`RULES.md` warnings). */
export const isAfterNext = (due: CivilDate | null, nextConferenceOn: CivilDate | null): boolean =>
  due !== null && nextConferenceOn !== null && due > nextConferenceOn;

/** The first vague word in any language of the screens: what was agreed in one is read in another. */
export function vagueWordInAny(text: string): string | null {
  for (const language of languages) {
    const word = vagueWordIn(text, language);
    if (word !== null) return word;
  }
  return null;
}

interface Found {
  readonly warning: ReasonedWarning;
  readonly found: string;
}

const ofAction = (action: WarnedAction, { nextConferenceOn, mostOpen }: WarningFacts): readonly Found[] => {
  const vague = vagueWordInAny(action.text);
  return [
    ...(action.assignedAbsent && action.informedBy === "" ? [{ warning: "ownerAbsent" as const, found: "" }] : []),
    ...(vague === null ? [] : [{ warning: "vagueVerb" as const, found: vague }]),
    ...(isAfterNext(action.due, nextConferenceOn) ? [{ warning: "dueAfterNext" as const, found: action.due }] : []),
    ...(action.openOfOwner > mostOpen
      ? [{ warning: "ownerOverloaded" as const, found: String(action.openOfOwner) }]
      : []),
  ];
};

/**
 * The warnings of a hearing, those of the whole case first, then by action, each with the reason that was given. None of
 * them stops anything. A case that was put off has none: nothing was agreed.
 */
export function warningsOf(
  facts: WarningFacts,
  given: ReadonlyMap<string, { readonly reason: string; readonly version: number }>,
): readonly Warning[] {
  const warn = (found: Found, action: WarnedAction | null): Warning => ({
    ...found,
    about: action?.id ?? null,
    reference: action?.reference ?? "",
    ...(given.get(warningKey(found.warning, action?.id ?? null)) ?? { reason: "", version: 0 }),
  });
  const owed = plans.filter((plan) => !isAccountedFor(plan, facts) && (plan !== "childrenPlan" || facts.hasChildren));
  return [
    ...(facts.assessmentOld ? [warn({ warning: "oldAssessment", found: "" }, null)] : []),
    ...owed.map((plan) => ({ warning: plan, about: null, reference: "", found: "", reason: "", version: 0 })),
    ...facts.actions.flatMap((action) => ofAction(action, facts).map((found) => warn(found, action))),
  ];
}
