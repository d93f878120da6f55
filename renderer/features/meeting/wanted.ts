import { useEffect } from "react";
import type { HearingId } from "../../../shared/ids.ts";
import type { MissingThing } from "../../../shared/meeting/model.ts";

interface Wanted {
  readonly hearingId: HearingId;
  readonly thing: MissingThing["thing"];
}

// What somebody comes to complete, until the hearing is shown. It is of this window, and gone with it.
let wanted: Wanted | null = null;

/** Says what one comes for, before the hearing is shown; null: only to look. */
export const wantThing = (next: Wanted | null): void => {
  wanted = next;
};

/** Puts the cursor where the missing thing is written that somebody came to complete. */
export function useWanted(hearingId: HearingId, jump: (thing: MissingThing) => void): void {
  useEffect(() => {
    if (wanted?.hearingId !== hearingId) return;
    const { thing } = wanted;
    wanted = null;
    jump({ thing, count: 1 });
  }, [hearingId, jump]);
}
