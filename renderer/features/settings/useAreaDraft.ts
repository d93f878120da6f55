import { useCallback, useEffect, useRef, useState } from "react";
import { contracts } from "../../../shared/contracts.ts";
import type { Area, AreaSettings } from "../../../shared/settings/model.ts";
import { registerPendingWrites } from "../../app/pendingWrites.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";

const pause = 400;
const isComplete = (area: Area): boolean => contracts["settings.changeArea"].input.safeParse(area).success;

/** Takes over what differs, field by field, as long as the whole stays fit to be stored. */
export function takeOver<Whole extends object>(typed: Whole, stored: Whole, isFit: (whole: Whole) => boolean): Whole {
  let taken = stored;
  for (const name of Object.keys(typed) as (keyof Whole)[]) {
    if (typed[name] === stored[name]) continue;
    const next = { ...taken, [name]: typed[name] };
    if (isFit(next)) taken = next;
  }
  return taken;
}

/** What of the typed settings can be stored: a field that is wrong does not keep the others from it. */
function soundPart(typed: Area, stored: Area): Area {
  const settings = takeOver(typed.settings, stored.settings, (next) => isComplete({ ...stored, settings: next }));
  return takeOver({ ...typed, settings }, stored, isComplete);
}

export interface AreaDraft {
  readonly area: Area;
  /** Takes what was typed; it is stored 400 ms later, each field as far as it is right. */
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
    const sent = soundPart(now.area, now.stored);
    if (sent === now.stored) return;
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
