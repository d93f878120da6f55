import { create } from "zustand";
import type { Sort } from "../sortRows.ts";
import { useSession } from "../../app/session.ts";

/** How one list stands in this sitting. */
export interface ListState<F> {
  readonly filter: F;
  readonly sort: Sort;
  /** The line the keyboard stood on. */
  readonly current: number;
}

interface Remembered {
  /** Whose sitting it is; another one begins afresh. */
  readonly sitting: string;
  readonly lists: Readonly<Record<string, ListState<object>>>;
}

const useRemembered = create<Remembered>(() => ({ sitting: "", lists: {} }));

/** How a list stands, remembered until somebody locks: its filter, its order, its line. */
export function useListState<F extends object>(
  list: string,
  start: Omit<ListState<F>, "current">,
): readonly [ListState<F>, (change: Partial<ListState<F>>) => void] {
  const { accountId, signedInAt } = useSession();
  const sitting = `${accountId} ${signedInAt}`;
  const state = useRemembered((all) => (all.sitting === sitting ? all.lists[list] : undefined)) as
    ListState<F> | undefined;
  const now = state ?? { ...start, current: 0 };
  const set = (change: Partial<ListState<F>>): void =>
    useRemembered.setState((all) => {
      const lists = all.sitting === sitting ? all.lists : {};
      const before = (lists[list] ?? { ...start, current: 0 }) as ListState<F>;
      return { sitting, lists: { ...lists, [list]: { ...before, ...change } } };
    });
  return [now, set];
}
