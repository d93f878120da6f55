import { useCallback, useEffect, useRef, useState } from "react";
import type { ReferralId } from "../../../shared/ids.ts";
import { registerPendingWrites } from "../../app/pendingWrites.ts";
import { DeskFailure } from "../../desk/client.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import type { FormDraft } from "./formContext.ts";

const pause = 400;

interface Start {
  readonly referralId: ReferralId;
  readonly form: FormDraft;
  readonly version: number;
}

/**
 * A referral that stores itself: 400 ms after the last key, when a field is left, and before the program locks. One
 * write at a time; what is typed meanwhile follows in the next. A refused write keeps the text and says why.
 */
export function useReferralDraft(start: Start) {
  const { referralId } = start;
  const [form, setForm] = useState(start.form);
  const [failure, setFailure] = useState<Error | null>(null);
  const { mutateAsync } = useDeskCommand("referrals.change");
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
    if (now.writing) return now.writing.then(flush);
    if (now.form === now.stored) return Promise.resolve();
    const sent = now.form;
    now.writing = mutateAsync({ referralId, form: sent, baseVersion: now.version })
      .then(({ version }) => {
        now.version = version;
        now.stored = sent;
        setFailure(null);
      })
      .catch((error: unknown) => {
        setFailure(error instanceof Error ? error : new Error("the referral could not be stored"));
        throw error;
      })
      .finally(() => (now.writing = null));
    return now.writing;
  }, [mutateAsync, referralId]);

  // The failure is on screen already; a timer and a blur have nobody to tell it to.
  const quietly = useCallback(() => void flush().catch(() => undefined), [flush]);

  const set = useCallback(
    <Name extends keyof FormDraft>(name: Name, value: FormDraft[Name]): void => {
      const now = state.current;
      now.form = { ...now.form, [name]: value };
      setForm(now.form);
      clearTimeout(now.timer);
      now.timer = window.setTimeout(quietly, pause);
    },
    [quietly],
  );

  useEffect(() => registerPendingWrites(flush), [flush]);
  useEffect(() => quietly, [quietly]);

  /** Keeps what is typed here over the version somebody else stored meanwhile. */
  const keepMine = (version: number): void => {
    state.current.version = version;
    quietly();
  };
  /** Gives up what is typed here for the version somebody else stored meanwhile. */
  const takeTheirs = (theirs: FormDraft, version: number): void => {
    clearTimeout(state.current.timer);
    Object.assign(state.current, { form: theirs, stored: theirs, version });
    setForm(theirs);
    setFailure(null);
  };
  /** An assessment of this referral gave the form its score, in a version of its own. */
  const scoreFilled = ({ version, score }: { readonly version: number; readonly score: number }): void => {
    const now = state.current;
    const isTyped = now.form !== now.stored;
    now.version = version;
    now.stored = { ...now.stored, score };
    now.form = isTyped ? { ...now.form, score } : now.stored;
    setForm(now.form);
  };
  const changedElsewhere = failure instanceof DeskFailure && failure.failure.code === "referrals.changedElsewhere";
  return { form, set, flush, quietly, failure, changedElsewhere, keepMine, takeTheirs, scoreFilled };
}
