import type { ActionLine } from "../../../shared/actions/model.ts";

/**
 * The action under which what is written about several is kept: the same one for the same actions, in whichever order
 * they were chosen.
 */
export const firstOf = (actions: readonly ActionLine[]): ActionLine | undefined =>
  actions.toSorted((one, other) => (one.id < other.id ? -1 : 1))[0];
