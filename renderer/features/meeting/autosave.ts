import type { Written } from "../../../shared/meeting/contract.ts";
import { fail, type Failure, type Result } from "../../../shared/result.ts";

/** What is in the record, as far as this window knows. */
export interface Stored<Value> {
  readonly value: Value;
  readonly version: number;
}

/** The other text of two writers in one field, and the version it has in the record (`RULES.md` 8). */
export interface Other {
  readonly text: string;
  readonly version: number;
}

export interface AutosaveStatus {
  /** Something typed is not acknowledged yet. */
  readonly pending: boolean;
  readonly other: Other | null;
  readonly failure: Failure | null;
}

export interface AutosavePorts<Value> {
  /** Stores the value on top of a version; null where there is nothing worth a row in the record yet. */
  readonly write: (value: Value, baseVersion: number) => Promise<Result<Written>> | null;
  /** Both texts in one value, one's own after the other. */
  readonly both: (mine: Value, other: string) => Value;
  readonly onStatus: (status: AutosaveStatus) => void;
  /** Milliseconds from the first unsaved change to the write. */
  readonly delay: number;
}

/** One field that stores itself as it is typed. */
export interface Autosave<Value> {
  change(value: Value): void;
  /** Resolves when all that was typed is acknowledged, or could not be. */
  flush(): Promise<void>;
  /** Tells what the record holds now; answers the value to show when nothing of one's own is unsaved, else null. */
  received(stored: Stored<Value>): Value | null;
  /** Answers the question after two writers: stores `value` on top of the other's version. */
  settle(value: Value): void;
  /** Stores everything before a lock: a question nobody answered is answered with both texts, so that none is lost. */
  leave(): Promise<void>;
  /** Leaves, and then never writes again: the next write could be another person's. */
  end(): Promise<void>;
}

const retryAfter = 5000;

/** Makes the autosave of one field; typing never waits for it, and a write that failed is tried again. */
export function createAutosave<Value>(first: Stored<Value>, ports: AutosavePorts<Value>): Autosave<Value> {
  let value = first.value;
  let base = first.version;
  let dirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> | undefined;
  /** Whether the writing under way goes on until nothing is unsaved. */
  const wish = { untilClean: false };
  let ended = false;
  let status: AutosaveStatus = { pending: false, other: null, failure: null };

  const tell = (next: AutosaveStatus): void => {
    if (next.pending === status.pending && next.other === status.other && next.failure === status.failure) return;
    status = next;
    ports.onStatus(next);
  };
  const schedule = (delay: number): void => {
    if (ended) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      void start();
    }, delay);
  };

  const writeAll = async (): Promise<void> => {
    for (let first = true; dirty && status.other === null && (first || wish.untilClean); first = false) {
      const sent = ports.write(value, base);
      dirty = false;
      if (sent === null) break;
      const result = await sent.catch(() => fail("desk.ended"));
      if (!result.ok) {
        dirty = true;
        tell({ pending: true, other: null, failure: result.failure });
        schedule(retryAfter);
        return;
      }
      base = result.value.version;
      if (result.value.kind === "changedElsewhere") {
        dirty = true;
        tell({ pending: true, other: { text: result.value.text, version: result.value.version }, failure: null });
        return;
      }
    }
    if (status.other !== null) return;
    tell({ pending: dirty, other: null, failure: null });
    if (dirty) schedule(ports.delay);
  };
  const start = (): Promise<void> => {
    writing ??= writeAll().finally(() => {
      writing = undefined;
      wish.untilClean = false;
    });
    return writing;
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    wish.untilClean = true;
    return start();
  };

  const leave = (): Promise<void> => {
    if (status.other !== null) {
      value = ports.both(value, status.other.text);
      tell({ pending: true, other: null, failure: null });
    }
    return flush();
  };

  return {
    change(next) {
      value = next;
      dirty = true;
      if (!status.pending) tell({ ...status, pending: true });
      // From the first unsaved key, not from the last: whoever types without a pause is stored as well.
      if (status.other === null) schedule(ports.delay);
    },
    flush,
    received(stored) {
      if (dirty || writing || stored.version <= base) return null;
      value = stored.value;
      base = stored.version;
      return value;
    },
    settle(next) {
      value = next;
      dirty = true;
      tell({ pending: true, other: null, failure: null });
      void flush();
    },
    leave,
    end() {
      ended = true;
      return leave();
    },
  };
}
