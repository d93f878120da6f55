import { useEffect, useRef, useState } from "react";
import type { Written } from "../../../shared/meeting/contract.ts";
import type { Result } from "../../../shared/result.ts";
import { registerPendingWrites } from "../../app/pendingWrites.ts";
import { createAutosave, type AutosaveStatus, type Stored } from "./autosave.ts";

/** At most so many milliseconds pass between a key and its write. */
const delay = 400;
const calm: AutosaveStatus = { pending: false, other: null, failure: null };

export interface Autosaved<Value> {
  /** What the field shows: always what was typed last. */
  readonly value: Value;
  /** The same, for what runs later than the drawing it was made in. */
  readonly latest: () => Value;
  readonly status: AutosaveStatus;
  readonly change: (value: Value) => void;
  readonly flush: () => Promise<void>;
  readonly settle: (value: Value) => void;
}

/**
 * State of one field that stores itself as it is typed, on blur, on lock and when it leaves the screen. `write` answers
 * null where there is nothing worth storing yet.
 */
export function useAutosaved<Value>(
  stored: Stored<Value>,
  write: (value: Value, baseVersion: number) => Promise<Result<Written>> | null,
  both: (mine: Value, other: string) => Value,
): Autosaved<Value> {
  const [value, setValue] = useState(stored.value);
  const [status, setStatus] = useState(calm);
  const writer = useRef(write);
  writer.current = write;
  const [autosave] = useState(() =>
    createAutosave(stored, { write: (next, base) => writer.current(next, base), both, onStatus: setStatus, delay }),
  );

  const typed = useRef(value);
  // The version alone says whether the record moved on; its value comes with it.
  const latest = useRef(stored);
  latest.current = stored;
  useEffect(() => {
    const adopted = autosave.received(latest.current);
    if (adopted === null) return;
    typed.current = adopted;
    setValue(adopted);
  }, [autosave, stored.version]);

  useEffect(() => {
    const unregister = registerPendingWrites(autosave.leave);
    return () => void autosave.end().finally(unregister);
  }, [autosave]);

  const [verbs] = useState(() => ({
    latest: () => typed.current,
    change: (next: Value) => {
      typed.current = next;
      setValue(next);
      autosave.change(next);
    },
    flush: autosave.flush,
    settle: (next: Value) => {
      typed.current = next;
      setValue(next);
      autosave.settle(next);
    },
  }));
  return { value, status, ...verbs };
}
