import { z } from "zod";
import type { Instant } from "../../shared/dates.ts";
import type { DraftPlaceInput } from "../../shared/drafts/place.ts";
import { call, DeskFailure } from "../desk/client.ts";

/** At most so many milliseconds pass between a key and its write. */
const pause = 400;

/** What a form says about its draft. */
export interface DraftTold {
  /** When what is shown was kept; null where the form began afresh. */
  readonly restoredAt: Instant | null;
  /** What the form is about was changed after the draft was begun. */
  readonly moved: boolean;
  /** There is another version of the form: what stands now, or what was kept before this was typed. */
  readonly two: boolean;
  /** Why what was typed last is on the screen only. */
  readonly failure: Error | null;
}
export const nothingTold: DraftTold = { restoredAt: null, moved: false, two: false, failure: null };

interface Form<Value> {
  readonly place: DraftPlaceInput;
  readonly start: Value;
  readonly schema: z.ZodType<Value>;
  /** The version of what it is about; 0 for something new. */
  readonly baseVersion: number;
  readonly show: (value: Value) => void;
  readonly tell: (told: DraftTold) => void;
}

/** Forms that were closed and are still being stored, by their place. */
const leaving = new Map<string, Promise<void>>();

export interface DraftKeeper<Value> {
  /** Brings back what was kept; ends when the form shows it. */
  open(): Promise<void>;
  value(): Value;
  change(value: Value): void;
  /** Stores at once what waits; ends when it is acknowledged. */
  flush(): Promise<void>;
  /** The form is closed: stores what waits, and whoever opens the same form again at once waits for that. */
  leave(): Promise<void>;
  /** The form was sent: nothing of it is kept any more, until something is typed again. */
  forget(): Promise<void>;
  /** The form begins afresh, and nothing of it is kept. */
  discard(): Promise<void>;
  /** Shows the other version; both stay. */
  swap(): void;
}

/**
 * Keeps one form as it is typed, one write at a time, until it is sent or discarded (`RULES.md` 8). What is typed before
 * the kept version has arrived is not overwritten by it: then there are two, and both are kept.
 */
export function createDraftKeeper<Value>(form: Form<Value>): DraftKeeper<Value> {
  const { place, start, schema, show } = form;
  const Stored = z.object({ value: schema, other: schema.nullable() });
  let value = start;
  let other: Value | null = null;
  let base = form.baseVersion;
  let told = nothingTold;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stored: string | null = null;
  /** Something was typed here that may not be stored yet. */
  let isTyped = false;
  let isGone = false;
  let opening: Promise<void> | null = null;
  let isOpen = false;
  let writing: Promise<void> | null = null;

  const tell = (part: Partial<DraftTold>): void => {
    const next = { ...told, ...part };
    if (JSON.stringify(next) === JSON.stringify(told) && next.failure === told.failure) return;
    told = next;
    form.tell(told);
  };
  const put = (next: Value): void => {
    value = next;
    show(next);
  };
  const asStored = (): string | null =>
    other === null && JSON.stringify(value) === JSON.stringify(start) ? null : JSON.stringify({ value, other });

  const key = JSON.stringify(place);

  async function restore(): Promise<void> {
    const last = leaving.get(key);
    if (last) await last;
    const answer = await call("drafts.read", { place });
    if (!answer.ok || answer.value === null) return;
    const { body, baseVersion, keptAt } = answer.value;
    stored = body;
    // A form that has changed with the program begins afresh; what was kept stays until something is typed.
    const read = Stored.safeParse(JSON.parse(body));
    if (!read.success || isGone) return;
    const moved = baseVersion !== form.baseVersion;
    base = baseVersion;
    if (value === start) {
      other = read.data.other ?? (moved ? start : null);
      put(read.data.value);
    } else other = read.data.value;
    tell({ restoredAt: keptAt, moved, two: other !== null });
  }

  async function write(): Promise<void> {
    const next = asStored();
    if (!isTyped || next === stored) return;
    const answer =
      next === null
        ? await call("drafts.drop", { place })
        : await call("drafts.keep", { place, baseVersion: base, body: next });
    if (answer.ok) stored = next;
    tell({ failure: answer.ok ? null : new DeskFailure(answer.failure) });
    // What was typed while this was on its way is not left to the next key.
    if (answer.ok) await write();
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    // Nothing is waited for that is there: a form that is closed, or a window, has no later moment.
    if (!isOpen) await opening;
    if (writing) await writing;
    writing ??= write().finally(() => (writing = null));
    await writing;
  }
  function leave(): Promise<void> {
    const left = Promise.allSettled([leaving.get(key), flush()]).then(() => {
      if (leaving.get(key) === left) leaving.delete(key);
    });
    leaving.set(key, left);
    return left;
  }
  // Whatever went wrong is told beside the form; a timer has nobody to tell it to.
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush().catch(() => undefined), pause);
  };

  async function forget(): Promise<void> {
    clearTimeout(timer);
    isTyped = false;
    isGone = true;
    other = null;
    tell(nothingTold);
    await opening;
    await writing;
    if (stored === null) return;
    stored = null;
    await call("drafts.drop", { place });
  }

  return {
    open: () =>
      (opening ??= restore()
        .catch(() => undefined)
        .finally(() => (isOpen = true))),
    value: () => value,
    change(next) {
      isTyped = true;
      put(next);
      soon();
    },
    flush,
    leave,
    forget,
    async discard() {
      const gone = forget();
      put(start);
      await gone;
    },
    swap() {
      if (other === null) return;
      isTyped = true;
      const shown = value;
      put(other);
      other = shown;
      soon();
    },
  };
}
