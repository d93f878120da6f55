import { useEffect, useState } from "react";
import type { z } from "zod";
import type { DraftPlaceInput } from "../../shared/drafts/place.ts";
import { createDraftKeeper, nothingTold, type DraftTold } from "./draftKeeper.ts";
import { registerPendingWrites } from "./pendingWrites.ts";

/** What a form has besides its value: what to tell beside it (`DraftNote`), and the ways in which a draft ends. */
export interface Draft extends DraftTold {
  /** The form was sent: call it when the program has taken it. */
  readonly forget: () => void;
  /** The form begins afresh; for "Cancel" too. */
  readonly discard: () => void;
  /** Shows the other version where there are two. */
  readonly swap: () => void;
}

type Change<Value> = (next: Value | ((before: Value) => Value)) => void;

/**
 * `useState` for a form whose words are kept: 400 ms after the last key, when a field is left, before the lock and when
 * the form is closed; and are there again when it opens. Passphrases and codes have no place here. `place`, `start` and
 * `baseVersion` are those of the first drawing; `schema` reads what was kept, which may come from an earlier program.
 */
export function useDraft<Value>(
  place: DraftPlaceInput,
  start: Value | (() => Value),
  schema: z.ZodType<Value>,
  baseVersion = 0,
): readonly [Value, Change<Value>, Draft] {
  const [value, show] = useState<Value>(start);
  const [told, tell] = useState(nothingTold);
  const [keeper] = useState(() =>
    createDraftKeeper({ place, start: value, schema, baseVersion, show: (next) => show(() => next), tell }),
  );
  useEffect(() => {
    void keeper.open();
    const quietly = (): Promise<void> => keeper.flush().catch(() => undefined);
    const left = (): void => void quietly();
    const unregister = registerPendingWrites(keeper.flush);
    document.addEventListener("focusout", left);
    return () => {
      document.removeEventListener("focusout", left);
      void keeper.leave().then(unregister);
    };
  }, [keeper]);
  const [verbs] = useState(() => ({
    change: (next: Value | ((before: Value) => Value)): void =>
      keeper.change(isChange(next) ? next(keeper.value()) : next),
    // A failure to take it away is no loss of words.
    forget: (): void => void keeper.forget().catch(() => undefined),
    discard: (): void => void keeper.discard().catch(() => undefined),
    swap: keeper.swap,
  }));
  return [value, verbs.change, { ...told, forget: verbs.forget, discard: verbs.discard, swap: verbs.swap }];
}

const isChange = <Value>(next: Value | ((before: Value) => Value)): next is (before: Value) => Value =>
  typeof next === "function";
