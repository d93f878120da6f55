import { useCallback, useEffect, useRef, useState } from "react";
import type { CaseId, ConferenceId } from "../../../shared/ids.ts";
import type { OwnResearch, ResearchForm } from "../../../shared/research/model.ts";
import { registerPendingWrites } from "../../app/pendingWrites.ts";
import { DeskFailure } from "../../desk/client.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";

const pause = 400;

export interface About {
  readonly conferenceId: ConferenceId;
  readonly caseId: CaseId;
}

/**
 * A form of research that stores itself: 400 ms after the first key that is not stored, when a field is left, and before
 * the program locks. One write at a time. A refused write keeps the text and says why.
 */
export function useResearchForm(about: About, start: OwnResearch) {
  const { conferenceId, caseId } = about;
  const [form, setForm] = useState(start.form);
  const [failure, setFailure] = useState<Error | null>(null);
  const { mutateAsync } = useDeskCommand("research.save");
  const state = useRef({
    form: start.form,
    stored: start.form,
    version: start.version,
    timer: 0,
    writing: null as Promise<void> | null,
  });

  const flush = useCallback((): Promise<void> => {
    const now = state.current;
    clearTimeout(now.timer);
    now.timer = 0;
    if (now.writing) return now.writing.then(flush);
    if (now.form === now.stored) return Promise.resolve();
    const sent = now.form;
    now.writing = mutateAsync({ conferenceId, caseId, form: sent, baseVersion: now.version })
      .then(({ version }) => {
        now.version = version;
        now.stored = sent;
        setFailure(null);
      })
      .catch((error: unknown) => {
        setFailure(error instanceof Error ? error : new Error("the research could not be stored"));
        throw error;
      })
      .finally(() => (now.writing = null));
    return now.writing;
  }, [mutateAsync, conferenceId, caseId]);

  // The failure is on screen already; a timer and a blur have nobody to tell it to.
  const quietly = useCallback(() => void flush().catch(() => undefined), [flush]);
  useEffect(() => registerPendingWrites(flush), [flush]);
  useEffect(() => quietly, [quietly]);

  const change = useCallback(
    (part: Partial<ResearchForm>): void => {
      const now = state.current;
      now.form = { ...now.form, ...part };
      setForm(now.form);
      if (now.timer === 0) now.timer = window.setTimeout(quietly, pause);
    },
    [quietly],
  );
  /** Gives up what is typed here for what a colleague stored meanwhile. */
  const takeTheirs = ({ form: theirs, version }: OwnResearch): void => {
    clearTimeout(state.current.timer);
    Object.assign(state.current, { form: theirs, stored: theirs, version, timer: 0 });
    setForm(theirs);
    setFailure(null);
  };
  /** Keeps what is typed here over what a colleague stored meanwhile. */
  const keepMine = ({ version }: OwnResearch): void => {
    state.current.version = version;
    quietly();
  };
  const changedElsewhere = failure instanceof DeskFailure && failure.failure.code === "research.changedElsewhere";
  const version = useCallback(() => state.current.version, []);
  return { form, change, flush, quietly, version, failure, changedElsewhere, takeTheirs, keepMine };
}
