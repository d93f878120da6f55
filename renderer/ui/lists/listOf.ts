import type { ListName } from "../../../shared/lists/model.ts";
import type { Sort } from "../sortRows.ts";
import type { FilterField } from "./filterField.ts";

/** A way to look at a list that everybody has. */
export interface Preset<F> {
  readonly id: string;
  readonly name: string;
  readonly filter: F;
  readonly sort: Sort;
}

/** What a filter of any list may hold: words that were typed. */
export interface Worded {
  readonly text?: string | undefined;
}

/** What a list can be narrowed and sorted by, and the views that everybody has; the first is how it begins. */
export interface ListOf<F extends Worded> {
  readonly list: ListName;
  readonly fields: readonly FilterField<F>[];
  readonly presets: readonly [Preset<F>, ...Preset<F>[]];
}

const inOneOrder = (value: object): string =>
  JSON.stringify(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );

/** Whether a list stands as a view says; words that were typed are not part of a view. */
export function isView<F extends Worded>(
  now: { readonly filter: F; readonly sort: Sort },
  view: { readonly filter: object; readonly sort: Sort },
): boolean {
  const { text: _, ...filter } = now.filter;
  return inOneOrder(filter) === inOneOrder(view.filter) && inOneOrder(now.sort) === inOneOrder(view.sort);
}
