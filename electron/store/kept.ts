import type { Reader } from "./unitOfWork.ts";

/** By which connection something was read, and how often anything had changed by then (`Reading`). */
export interface ReadAt {
  readonly db: Reader;
  readonly changes: number;
}

interface Kept<Value> {
  readonly changes: number;
  readonly value: Promise<Value>;
}

/** Things that were worked out once, and hold until something changes. */
export interface KeptUntilChanged<Value> {
  /** What was kept under this name, or made anew by `make`; `name` says everything it depends on: whose it is, of what, the day. */
  get(reading: ReadAt, name: string, make: () => Promise<Value>): Promise<Value>;
  /** Whether it is kept and still holds: nothing has to be made. */
  has(reading: ReadAt, name: string): boolean;
}

/** Keeps the last `most` things that were asked for, as long as nothing changes; whoever asks meanwhile waits for the same one. */
export function keptUntilChanged<Value>(most: number): KeptUntilChanged<Value> {
  // By the connection, so that they go with the sitting.
  const kept = new WeakMap<Reader, Map<string, Kept<Value>>>();
  return {
    get({ db, changes }, name, make) {
      const all = kept.get(db) ?? new Map<string, Kept<Value>>();
      kept.set(db, all);
      const before = all.get(name);
      all.delete(name);
      const now: Kept<Value> = before?.changes === changes ? before : { changes, value: make() };
      all.set(name, now);
      now.value.catch(() => all.get(name) === now && all.delete(name));
      for (const oldest of all.keys()) {
        if (all.size <= most) break;
        all.delete(oldest);
      }
      return now.value;
    },
    has: ({ db, changes }, name) => kept.get(db)?.get(name)?.changes === changes,
  };
}
