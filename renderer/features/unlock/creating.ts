import { create } from "zustand";

/**
 * Whether an area is being created. The desk signs its coordinator in at once, but the window stays on the guided path
 * until part of the recovery kit was typed back.
 */
export const useCreating = create<{ readonly creating: boolean }>(() => ({ creating: false }));

/** The guided path has begun to write. */
export const creationStarted = (): void => useCreating.setState({ creating: true });

/** The guided path is over, or nothing was created. */
export const creationOver = (): void => useCreating.setState({ creating: false });
