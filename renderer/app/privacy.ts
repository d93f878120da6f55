import { create } from "zustand";

/** Whether names and texts are covered on screen, for when somebody walks in. */
export const usePrivacy = create<{ readonly on: boolean; readonly toggle: () => void }>((set) => ({
  on: false,
  toggle: () => set(({ on }) => ({ on: !on })),
}));
