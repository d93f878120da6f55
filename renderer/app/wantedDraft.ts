import { useEffect, useRef } from "react";
import { create } from "zustand";
import { subjectOf, type DraftForm, type DraftPlace } from "../../shared/drafts/place.ts";

/** The unfinished form somebody asked to go on with, until the screen it stands on has opened it. */
export const useWantedDraft = create<{ readonly place: DraftPlace | null }>(() => ({ place: null }));

/** Asks for a form to be opened where it stands; null takes it back. */
export const wantDraft = (place: DraftPlace | null): void => useWantedDraft.setState({ place });

/**
 * Opens a form of this screen when somebody comes back to what they left in it. `subjectId` is the id of what the screen
 * is about ("" for the area), `open` gets the item of the place; `isReady` says whether what is needed to open it is there.
 */
export function useOpensDraft(
  forms: readonly DraftForm[],
  subjectId: string,
  open: (place: DraftPlace) => void,
  isReady = true,
): void {
  const wanted = useWantedDraft(({ place }) => place);
  const opening = useRef(open);
  opening.current = open;
  const isHere = wanted !== null && subjectOf(wanted).id === subjectId && forms.includes(wanted.form);
  useEffect(() => {
    if (!isHere || !isReady || wanted === null) return;
    wantDraft(null);
    opening.current(wanted);
  }, [isHere, isReady, wanted]);
}
