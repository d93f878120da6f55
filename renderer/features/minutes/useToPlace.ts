import { useCallback } from "react";
import type { ConferenceId } from "../../../shared/ids.ts";
import type { MissingThing } from "../../../shared/meeting/model.ts";
import type { CaseToApprove } from "../../../shared/minutes/model.ts";
import { useGo } from "../../app/navigation.ts";
import { showCase } from "../meeting/meetingStore.ts";
import { wantThing } from "../meeting/wanted.ts";

/** Goes to the case in the meeting screen, with the cursor where the missing thing is written. */
export function useToPlace(
  conferenceId: ConferenceId,
): (one: CaseToApprove, thing: MissingThing["thing"] | null) => void {
  const go = useGo();
  return useCallback(
    ({ caseId, hearingId }, thing) => {
      showCase(conferenceId, caseId);
      wantThing(thing === null ? null : { hearingId, thing });
      go({ screen: "meeting", conferenceId });
    },
    [conferenceId, go],
  );
}
