import { useEffect, useRef, useState } from "react";
import type { HearingId } from "../../../shared/ids.ts";
import type { HearingOutcome } from "../../../shared/meeting/model.ts";
import type { Failure } from "../../../shared/result.ts";
import { registerPendingWrites } from "../../app/pendingWrites.ts";
import { call } from "../../desk/client.ts";

/** Two decisions on the same thing, made at the same time: mine, and what stands in the record. */
export interface DecisionConflict {
  readonly mine: Partial<HearingOutcome>;
}

interface Known {
  readonly outcome: HearingOutcome;
  readonly version: number;
}

const keysOf = (part: Partial<HearingOutcome>): (keyof HearingOutcome)[] => {
  const keys: (keyof HearingOutcome)[] = [];
  for (const key in part) if (isKey(key, part)) keys.push(key);
  return keys;
};
const isKey = (key: string, part: Partial<HearingOutcome>): key is keyof HearingOutcome => key in part;
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether somebody decided otherwise on one of the same things since `over`. */
const isDisputed = (part: Partial<HearingOutcome>, over: HearingOutcome, stands: HearingOutcome): boolean =>
  keysOf(part).some((key) => !isSame(stands[key], over[key]) && !isSame(stands[key], part[key]));

/**
 * The closing decisions, shown as chosen at once and stored one after the other, as fast as they are taken; taken back
 * when they could not be stored. Where somebody decided meanwhile on something else, both decisions are stored; where on
 * the same thing, `conflict` asks (`RULES.md` 8).
 */
export function useOutcome(hearingId: HearingId, stored: HearingOutcome, version: number) {
  const [mine, setMine] = useState<Partial<HearingOutcome>>({});
  const [conflict, setConflict] = useState<DecisionConflict | null>(null);
  const [sent, setSent] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const known = useRef<Known>({ outcome: stored, version });
  const waiting = useRef<Partial<HearingOutcome>>({});
  const sending = useRef<Promise<void> | null>(null);
  if (version > known.current.version) known.current = { outcome: stored, version };

  const sendAll = async (): Promise<void> => {
    while (keysOf(waiting.current).length > 0) {
      const part = waiting.current;
      waiting.current = {};
      const over = known.current;
      const decided = await call("meeting.setOutcome", {
        hearingId,
        ...over.outcome,
        ...part,
        baseVersion: over.version,
      });
      if (!decided.ok) {
        setFailure(decided.failure);
        setMine({});
        return;
      }
      setFailure(null);
      if (decided.value.kind === "saved") {
        known.current = { outcome: { ...over.outcome, ...part }, version: decided.value.version };
        continue;
      }
      const { outcome: stands } = decided.value;
      known.current = { outcome: stands, version: decided.value.version };
      if (isDisputed(part, over.outcome, stands)) {
        setConflict({ mine: part });
        setMine({});
        return;
      }
      waiting.current = { ...part, ...waiting.current };
    }
  };
  const send = (): Promise<void> => {
    sending.current ??= sendAll().finally(() => {
      sending.current = null;
      setSent((before) => before + 1);
    });
    return sending.current;
  };
  const change = (part: Partial<HearingOutcome>): void => {
    setMine((before) => ({ ...before, ...part }));
    waiting.current = { ...waiting.current, ...part };
    void send();
  };
  // What was chosen counts until the record has it; from then on somebody else's word is seen as well.
  useEffect(() => {
    if (sending.current === null && version >= known.current.version) setMine({});
  }, [version, sent]);
  useEffect(() => registerPendingWrites(async () => sending.current ?? undefined), []);

  return {
    outcome: { ...stored, ...mine },
    change,
    conflict,
    /** Mine after all, or what stands. */
    settle: (keepsMine: boolean): void => {
      if (conflict && keepsMine) change(conflict.mine);
      setConflict(null);
    },
    failure,
  };
}
