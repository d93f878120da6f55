import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Input, Output } from "../../../shared/contracts.ts";
import { AssessmentContent, noAnswer, type Answer } from "../../../shared/risk/assessment.ts";
import { registerPendingWrites } from "../../app/pendingWrites.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";

const pause = 400;

/** What is typed, before the desk has looked at it. */
export type ContentDraft = Input<"risk.change">["content"];

interface Start {
  readonly assessmentId: Input<"risk.change">["assessmentId"];
  readonly version: number;
  readonly content: ContentDraft;
  /** In which language its items are read now. */
  readonly language: string;
}

const listsOfAssessments = new Set(["risk.ofCase", "risk.ofReferral"]);

/**
 * Says in what the window has read before what was stored now: reading the assessment again would be another read in the
 * log, and the desk tells nobody of a draft.
 */
function useTold(assessmentId: Start["assessmentId"]) {
  const client = useQueryClient();
  return useCallback(
    (content: ContentDraft, version: number): void => {
      client.setQueryData<Output<"risk.open">>(["risk.open", { assessmentId }], (before) => {
        const read = AssessmentContent.safeParse(content);
        return before && read.success ? { ...before, version, content: read.data } : before;
      });
      void client.invalidateQueries({ predicate: ({ queryKey: [name] }) => listsOfAssessments.has(String(name)) });
    },
    [client, assessmentId],
  );
}

/**
 * A draft assessment that stores itself: 400 ms after the last key, when the screen is left, and before the program
 * locks. One write at a time; what is answered meanwhile follows in the next. A refused write keeps the answers.
 */
export function useAssessmentDraft(start: Start) {
  const { assessmentId, language } = start;
  const [content, setContent] = useState(start.content);
  const [failure, setFailure] = useState<Error | null>(null);
  const { mutateAsync } = useDeskCommand("risk.change");
  const told = useTold(assessmentId);
  const state = useRef({
    content: start.content,
    stored: start.content,
    version: start.version,
    timer: 0,
    gone: false,
    writing: null as Promise<void> | null,
  });

  const flush = useCallback((): Promise<void> => {
    const now = state.current;
    clearTimeout(now.timer);
    if (now.writing) return now.writing.then(flush);
    if (now.content === now.stored || now.gone) return Promise.resolve();
    const sent = now.content;
    now.writing = mutateAsync({ assessmentId, baseVersion: now.version, content: sent })
      .then(({ version }) => {
        now.version = version;
        now.stored = sent;
        told(sent, version);
        setFailure(null);
      })
      .catch((error: unknown) => {
        setFailure(error instanceof Error ? error : new Error("the assessment could not be stored"));
        throw error;
      })
      .finally(() => (now.writing = null));
    // What was answered while this was on its way is not left to the next key.
    return now.writing.then(() => (now.content === sent ? undefined : flush()));
  }, [mutateAsync, assessmentId, told]);

  // The failure is on screen already; a timer has nobody to tell it to.
  const quietly = useCallback(() => void flush().catch(() => undefined), [flush]);

  const set = useCallback(
    (patch: Partial<ContentDraft>): void => {
      const now = state.current;
      now.content = { ...now.content, language, ...patch };
      setContent(now.content);
      clearTimeout(now.timer);
      now.timer = window.setTimeout(quietly, pause);
    },
    [quietly, language],
  );

  const answer = useCallback(
    (code: string, patch: Partial<Answer>): void => {
      const { answers } = state.current.content;
      set({ answers: { ...answers, [code]: { ...noAnswer, ...answers[code], ...patch } } });
    },
    [set],
  );

  useEffect(() => registerPendingWrites(flush), [flush]);
  useEffect(() => quietly, [quietly]);

  /** Stores what waits and answers the version that stands then. */
  const settle = async (): Promise<number> => {
    await flush();
    return state.current.version;
  };
  /** From now on there is nothing to store any more: it is complete, or thrown away. */
  const end = (): void => {
    clearTimeout(state.current.timer);
    state.current.gone = true;
  };
  return { content, set, answer, settle, end, quietly, failure };
}
