import { useCallback, useEffect, useRef, useState } from "react";
import { contracts } from "../../../shared/contracts.ts";
import { whyTooLight } from "../../../shared/houseStyle/contrast.ts";
import type { HouseStyle } from "../../../shared/houseStyle/model.ts";
import { registerPendingWrites } from "../../app/pendingWrites.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { takeOver } from "../settings/useAreaDraft.ts";

const pause = 400;
const isSound = (style: HouseStyle): boolean =>
  contracts["houseStyle.change"].input.safeParse(style).success && whyTooLight(style) === null;
const isSame = (one: HouseStyle, other: HouseStyle): boolean => JSON.stringify(one) === JSON.stringify(other);

export interface HouseDraft {
  readonly style: HouseStyle;
  /** Takes what was typed or chosen; it is stored 400 ms later, each field as far as it is right. */
  readonly set: (part: Partial<HouseStyle>) => void;
  /** Stores at once what waits: when a field is left. */
  readonly flush: () => void;
  /** A file was taken: logo and base are as the program says, what is typed stays. */
  readonly adopt: (stored: HouseStyle) => void;
  readonly failure: Error | null;
}

/** The house style, stored as it is typed; what somebody takes back, or changes elsewhere, comes in. */
export function useHouseDraft(shown: HouseStyle): HouseDraft {
  const [style, show] = useState(shown);
  const { mutateAsync, error } = useDeskCommand("houseStyle.change");
  const state = useRef({ style: shown, stored: shown, timer: 0, writing: null as Promise<void> | null });

  const store = useCallback(async (): Promise<void> => {
    const now = state.current;
    clearTimeout(now.timer);
    if (now.writing) return now.writing.then(store);
    const sent = takeOver(now.style, now.stored, isSound);
    if (sent === now.stored) return;
    now.writing = mutateAsync(sent)
      .then(() => void (now.stored = sent))
      .finally(() => (now.writing = null));
    return now.writing;
  }, [mutateAsync]);
  // The failure is on screen already; a timer and a blur have nobody to tell it to.
  const flush = useCallback(() => void store().catch(() => undefined), [store]);

  const take = useCallback((next: HouseStyle): void => {
    state.current.style = next;
    show(next);
  }, []);
  const set = useCallback(
    (part: Partial<HouseStyle>): void => {
      const now = state.current;
      take({ ...now.style, ...part });
      clearTimeout(now.timer);
      now.timer = window.setTimeout(flush, pause);
    },
    [flush, take],
  );
  const adopt = useCallback(
    (stored: HouseStyle): void => {
      const { logo, baseId } = stored;
      state.current.stored = { ...state.current.stored, logo, baseId };
      take({ ...state.current.style, logo, baseId });
    },
    [take],
  );
  useEffect(() => {
    const now = state.current;
    const isTyping = now.writing !== null || !isSame(now.style, now.stored);
    if (isTyping || isSame(shown, now.stored)) return;
    now.stored = shown;
    take(shown);
  }, [shown, take]);
  useEffect(() => registerPendingWrites(store), [store]);
  useEffect(() => flush, [flush]);
  return { style, set, flush, adopt, failure: error };
}
