import { useCallback, useEffect, useRef, useState } from "react";
import { registerPendingWrites } from "../../app/pendingWrites.ts";

const undoFor = 8000;

/**
 * A removal that can be taken back for eight seconds: `ask` begins it, `undo` takes it back, and then it is carried
 * out. Whoever leaves the screen meanwhile meant it.
 */
export function useUndoable(carryOut: (() => void) | undefined) {
  const [leaving, setLeaving] = useState(false);
  const waiting = useRef<number | null>(null);
  const latest = useRef(carryOut);
  latest.current = carryOut;
  const finish = useCallback(() => {
    if (waiting.current === null) return;
    clearTimeout(waiting.current);
    waiting.current = null;
    latest.current?.();
  }, []);
  const ask = useCallback(() => {
    setLeaving(true);
    waiting.current = window.setTimeout(finish, undoFor);
  }, [finish]);
  const undo = useCallback(() => {
    if (waiting.current !== null) clearTimeout(waiting.current);
    waiting.current = null;
    setLeaving(false);
  }, []);
  // Before a lock, and before somebody else drives, it is carried out by whoever asked for it.
  useEffect(() => registerPendingWrites(finish), [finish]);
  useEffect(() => finish, [finish]);
  return { leaving, ask, undo };
}
