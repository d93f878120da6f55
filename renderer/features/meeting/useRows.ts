import { useCallback, useEffect, useState } from "react";

interface Draft<Id> {
  readonly key: string;
  readonly id: Id | null;
  /** The record has shown it already: when it is gone from there, it is gone. */
  readonly seen: boolean;
}

export interface Row<Entry> {
  readonly key: string;
  readonly entry: Entry | null;
  /** It stood here and was taken away elsewhere: the row stays until somebody says what becomes of its text. */
  readonly gone?: true;
}

let made = 0;
const newDraft = () => ({ key: `new-${++made}`, id: null, seen: false }) as const;

/**
 * The rows of a list that is typed into: stored entries and new ones. A new row keeps its key, and with it the cursor,
 * when the record gives it an id. `open` adds an empty row; `again` makes a row new whose entry was taken away elsewhere.
 */
export function useRows<Id extends string, Entry extends { readonly id: Id }>(
  entries: readonly Entry[],
  startWithOne: boolean,
) {
  const [drafts, setDrafts] = useState<readonly Draft<Id>[]>(() =>
    startWithOne && entries.length === 0 ? [newDraft()] : [],
  );

  const [known, setKnown] = useState(entries);
  const [gone, setGone] = useState<readonly Row<Entry>[]>([]);
  // While drawing, not after it: a row that disappeared for a moment would have lost what is typed in it.
  if (known !== entries) {
    const ids = new Set(entries.map(({ id }) => id));
    const vanished = known.filter(({ id }) => !ids.has(id));
    const keyOf = (id: Id): string => drafts.find((draft) => draft.id === id)?.key ?? id;
    setKnown(entries);
    if (vanished.length > 0)
      setGone((before) => [
        ...before,
        ...vanished.map((entry) => ({ key: keyOf(entry.id), entry, gone: true as const })),
      ]);
  }

  useEffect(() => {
    const ids = new Set(entries.map(({ id }) => id));
    setDrafts((before) => {
      const after = before
        .map((draft) => (!draft.seen && draft.id !== null && ids.has(draft.id) ? { ...draft, seen: true } : draft))
        .filter((draft) => !draft.seen || (draft.id !== null && ids.has(draft.id)));
      if (startWithOne && after.length === 0 && entries.length === 0) return [newDraft()];
      return after.length === before.length && after.every((draft, index) => draft === before[index]) ? before : after;
    });
  }, [entries, startWithOne]);

  const keyOf = new Map(drafts.flatMap((draft) => (draft.id === null ? [] : [[draft.id, draft.key] as const])));
  const stored = new Set(entries.map(({ id }) => id));
  const rows: Row<Entry>[] = [
    ...entries.map((entry) => ({ key: keyOf.get(entry.id) ?? entry.id, entry })),
    ...gone,
    ...drafts
      .filter((draft) => draft.id === null || (!stored.has(draft.id) && !draft.seen))
      .map((draft) => ({ key: draft.key, entry: null })),
  ];

  const named = useCallback(
    (key: string, id: Id) =>
      setDrafts((before) => before.map((draft) => (draft.key === key && draft.id === null ? { ...draft, id } : draft))),
    [],
  );
  const open = useCallback(() => setDrafts((before) => [...before, newDraft()]), []);
  const close = useCallback((key: string) => {
    setDrafts((before) => before.filter((draft) => draft.key !== key));
    setGone((before) => before.filter((row) => row.key !== key));
  }, []);
  const again = useCallback((key: string) => {
    setGone((before) => before.filter((row) => row.key !== key));
    setDrafts((before) => [...before.filter((draft) => draft.key !== key), { key, id: null, seen: false }]);
  }, []);
  return { rows, named, open, close, again };
}
