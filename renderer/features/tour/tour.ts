import { create } from "zustand";
import { tourSteps } from "./steps.ts";

interface Tour {
  /** Which stop, counted from 0; null while no tour is on. It outlives a lock: the tour leads through several accounts. */
  readonly at: number | null;
  /** Only its title shows, so that it is in nobody's way. */
  readonly folded: boolean;
}

export const useTour = create<Tour>(() => ({ at: null, folded: false }));

export const startTour = (): void => useTour.setState({ at: 0, folded: false });
export const endTour = (): void => useTour.setState({ at: null });
export const foldTour = (folded: boolean): void => useTour.setState({ folded });
/** One stop on or back; after the last one the tour ends. */
export const moveTour = (by: 1 | -1): void =>
  useTour.setState(({ at }) => {
    const next = (at ?? 0) + by;
    return { at: next >= tourSteps.length ? null : Math.max(0, next), folded: false };
  });

/** Who signs in at the stop that is on; nobody while no tour is. */
export const useTourAccount = (): string | undefined =>
  useTour(({ at }) => (at === null ? undefined : tourSteps[at]?.as));
