import { create } from "zustand";
import type { Hit } from "../../../shared/search/model.ts";

interface FoundInHearing {
  readonly hearingId: string;
  readonly text: string;
  readonly day: string;
}

/** What was looked for when a hearing was opened from the search box; kept out of the address, since it can be a name. */
export const useFoundInHearing = create<{ readonly found: FoundInHearing | null }>(() => ({ found: null }));

/** Keeps what was typed for the hearing that is being opened, so that it stands out there. */
export const rememberFound = (hit: Hit, text: string): void =>
  useFoundInHearing.setState({
    found: hit.kind === "hearing" ? { hearingId: hit.hearingId, text, day: hit.day } : null,
  });
