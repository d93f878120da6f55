import { useCallback } from "react";
import type { ConferenceId } from "../../../shared/ids.ts";
import type { ParkedQuestion, QuestionState } from "../../../shared/meeting/parked.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";

const none: readonly ParkedQuestion[] = [];

/** The parked questions of a conference, and what can be said of one; asked for by whoever runs it only. */
export function useParked(conferenceId: ConferenceId, runs: boolean) {
  const query = useDeskQuery("meeting.parkedQuestions", { conferenceId }, { enabled: runs });
  const settling = useDeskCommand("meeting.settleQuestion");
  const { mutateAsync } = settling;
  /** Says whether it was taken; why not stands in `failure`. */
  const settle = useCallback(
    ({ id, version }: ParkedQuestion, state: QuestionState, answer: string): Promise<boolean> =>
      mutateAsync({ conferenceId, questionId: id, state, answer, baseVersion: version }).then(
        () => true,
        () => false,
      ),
    [conferenceId, mutateAsync],
  );
  return { questions: query.data ?? none, settle, failure: settling.error ?? query.error };
}
