import { create } from "zustand";

/** Who was signed in last in this sitting, so that the same person comes back to the same place after a lock. */
export const useLastAccount = create<{ readonly folder: string | null; readonly accountName: string }>(() => ({
  folder: null,
  accountName: "",
}));
