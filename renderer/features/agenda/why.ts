import type { Criterion } from "../../../shared/referrals/model.ts";

/** What makes a case stand on the list, as far as a line of the agenda knows it. */
export interface Grounds {
  readonly criteria: readonly Criterion[];
  readonly score: number | null;
  readonly repeat: boolean;
  readonly referrerSaysRepeat?: boolean;
  readonly fromArea?: string;
}

export type Why =
  | { readonly kind: "transfer"; readonly area: string }
  | { readonly kind: "repeat" }
  | { readonly kind: "repeatSays" }
  | { readonly kind: "score"; readonly score: number }
  | { readonly kind: "criterion"; readonly criterion: Criterion }
  | { readonly kind: "unknown" };

/**
 * The reasons a chair reads first: where the case comes from, whether it came before, the score, then the judgement.
 * A visible high risk is said by its score; at most two reasons, so that a line stays a line.
 */
export function whyListed(grounds: Grounds): readonly Why[] {
  const reasons: Why[] = [];
  if (grounds.fromArea) reasons.push({ kind: "transfer", area: grounds.fromArea });
  if (grounds.repeat) reasons.push({ kind: "repeat" });
  else if (grounds.referrerSaysRepeat) reasons.push({ kind: "repeatSays" });
  if (grounds.score !== null) reasons.push({ kind: "score", score: grounds.score });
  const said: readonly Criterion[] = ["VISIBLE_HIGH_RISK", "REPEAT", "MARAC_TRANSFER"];
  for (const criterion of grounds.criteria) {
    const saidAlready =
      (criterion === "VISIBLE_HIGH_RISK" && grounds.score !== null) ||
      (criterion === "REPEAT" && (grounds.repeat || Boolean(grounds.referrerSaysRepeat))) ||
      (criterion === "MARAC_TRANSFER" && Boolean(grounds.fromArea));
    if (!saidAlready || !said.includes(criterion)) reasons.push({ kind: "criterion", criterion });
  }
  return reasons.length === 0 ? [{ kind: "unknown" }] : reasons.slice(0, 2);
}
