import { useCallback, useEffect, useRef, useState } from "react";
import { contracts } from "../../../shared/contracts.ts";
import type { Area, AreaSettings } from "../../../shared/settings/model.ts";
import { registerPendingWrites } from "../../app/pendingWrites.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";

const pause = 400;
const isComplete = (area: Area): boolean => contracts["settings.changeArea"].input.safeParse(area).success;

export interface AreaDraft {
  readonly area: Area;
  /** Takes what was typed; it is stored 400 ms later, as far as the whole is complete. */
  readonly set: (part: Partial<Area>) => void;
  readonly setSettings: (part: Partial<AreaSettings>) => void;
  /** Stores at once what waits: when a field is left. */
  readonly flush: () => void;
  readonly failure: Error | null;
}

/** The settings of the area, stored as they are typed; an incomplete value waits in its field until it is right. */
export function useAreaDraft(start: Area): AreaDraft {
  const [area, setArea] = useState(start);
  const { mutateAsync, error } = useDeskCommand("settings.changeArea");
  const state = useRef({ area: start, stored: start, timer: 0, writing: null as Promise<void> | null });

  const store = useCallback(async (): Promise<void> => {
    const now = state.current;
    clearTimeout(now.timer);
    if (now.writing) return now.writing.then(store);
    if (now.area === now.stored || !isComplete(now.area)) return;
    const sent = now.area;
    now.writing = mutateAsync(sent)
      .then(() => void (now.stored = sent))
      .finally(() => (now.writing = null));
    return now.writing;
  }, [mutateAsync]);

  // The failure is on screen already; a timer and a blur have nobody to tell it to.
  const flush = useCallback(() => void store().catch(() => undefined), [store]);

  const set = useCallback(
    (part: Partial<Area>): void => {
      const now = state.current;
      now.area = { ...now.area, ...part };
      setArea(now.area);
      clearTimeout(now.timer);
      now.timer = window.setTimeout(flush, pause);
    },
    [flush],
  );
  const setSettings = useCallback(
    (part: Partial<AreaSettings>): void => set({ settings: { ...state.current.area.settings, ...part } }),
    [set],
  );
  useEffect(() => registerPendingWrites(store), [store]);
  useEffect(() => flush, [flush]);
  return { area, set, setSettings, flush, failure: error };
}
