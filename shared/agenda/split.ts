import type { CivilDate } from "../dates.ts";
import { riskLevels, type RiskLevel } from "../risk/model.ts";
import { isOverlong } from "./rules.ts";

/** What decides whether a case stays when a list is too long. */
export interface Splittable {
  readonly id: string;
  readonly minutes: number;
  /** A case this account may not see, or one that is being heard, always stays. */
  readonly stays: boolean;
  readonly repeat: boolean;
  readonly level: RiskLevel | null;
  readonly score: number | null;
  readonly receivedOn: CivilDate | null;
}

const levelOf = ({ level }: Splittable): number => (level === null ? -1 : riskLevels.indexOf(level));

/** Repeats first, then the highest level and score, then who has waited longest. */
const byUrgency = (one: Splittable, other: Splittable): number =>
  Number(other.stays) - Number(one.stays) ||
  Number(other.repeat) - Number(one.repeat) ||
  levelOf(other) - levelOf(one) ||
  (other.score ?? -1) - (one.score ?? -1) ||
  (one.receivedOn ?? "9").localeCompare(other.receivedOn ?? "9");

/**
 * Which cases to move to an extra conference so that the list is not overlong: repeats, the highest risk and those waiting
 * longest stay (`RULES.md` warnings). `standing` are the minutes of the standing items. In the order of the list; empty
 * where it is not overlong, or cannot be helped.
 */
export function toMove<Item extends Splittable>(
  items: readonly Item[],
  standing: number,
  most: { readonly mostCases: number; readonly mostMinutes: number },
): readonly Item[] {
  let staying = items.toSorted(byUrgency);
  const minutesOf = (list: readonly Item[]): number => list.reduce((sum, { minutes }) => sum + minutes, standing);
  while (isOverlong(staying.length, minutesOf(staying), most)) {
    const last = staying.at(-1);
    if (!last || last.stays) break;
    staying = staying.slice(0, -1);
  }
  const kept = new Set(staying);
  return items.filter((item) => !kept.has(item));
}
