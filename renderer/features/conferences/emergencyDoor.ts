import { create } from "zustand";
import type { CaseId } from "../../../shared/ids.ts";

interface EmergencyDoor {
  /** The case an emergency conference is being called about; null: nobody is calling one. */
  readonly caseId: CaseId | null;
  readonly open: (caseId: CaseId | null) => void;
}

/** Whether the panel of an emergency conference stands open: it is opened from the case and from the search box. */
export const useEmergencyDoor = create<EmergencyDoor>((set) => ({
  caseId: null,
  open: (caseId) => set({ caseId }),
}));
