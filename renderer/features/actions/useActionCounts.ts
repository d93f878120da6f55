import { useCallback, useState } from "react";
import { useDeskQuery } from "../../desk/useDesk.ts";
import type { Asked } from "../../desk/usePages.ts";
import type { CountOf } from "../../ui/lists/FilterForm.tsx";
import type { RegisterFilter } from "./useActionsList.ts";

interface Counts {
  readonly countOf: CountOf;
  /** The filter somebody looks at the choices of; null when nobody does. */
  readonly look: (filter: RegisterFilter | null) => void;
}

/** How many actions each choice of the filter leaves, counted while somebody looks at the choices. */
export function useActionCounts(ask: (filter: RegisterFilter) => Asked<"actions.list">): Counts {
  const [looked, setLooked] = useState<RegisterFilter | null>(null);
  const look = useCallback((filter: RegisterFilter | null) => setLooked(filter), []);
  const { whose, open, filter = {} } = ask(looked ?? {});
  const { data } = useDeskQuery(
    "actions.counts",
    { whose, open, filter },
    { enabled: looked !== null, keep: (previous) => previous },
  );
  const countOf: CountOf = (field, value) => {
    if (looked === null || data === undefined) return undefined;
    const counted: Readonly<Record<string, Readonly<Record<string, number>>>> = {
      statuses: data.statuses,
      agency: data.agencies,
      when: data.whens,
    };
    const of = counted[field];
    return of === undefined ? undefined : (of[value] ?? 0);
  };
  return { countOf, look };
}
