import { useCallback, useEffect, useRef, useState } from "react";
import { clockMoved } from "../../../shared/meeting/clock.ts";

/**
 * Whole seconds a case has used, counted on from what the record said at `at` (milliseconds since 1970). Counted by a clock
 * that only goes on, so that setting the machine's clock changes nothing. Renders once a second, and only who uses it.
 */
export function useSecondsUsed(seconds: number, at: number, running: boolean): number {
  const [used, setUsed] = useState(seconds);
  useEffect(() => {
    const since = performance.now() - Math.max(0, Date.now() - at);
    const count = (): void => setUsed(Math.floor(seconds + (running ? (performance.now() - since) / 1000 : 0)));
    count();
    if (!running) return;
    const timer = setInterval(count, 250);
    return () => clearInterval(timer);
  }, [seconds, at, running]);
  return used;
}

/** The time now in milliseconds since 1970, to the quarter of a minute. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

const bothClocks = () => ({ wall: Date.now(), steady: performance.now() });

/** By how many whole minutes the machine's clock was moved since the screen was opened, or since it was last said. */
export function useClockMoved(): { readonly minutes: number; readonly seen: () => void } {
  const then = useRef(bothClocks());
  const [minutes, setMinutes] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setMinutes(Math.round(clockMoved(then.current, bothClocks()) / 60)), 5000);
    return () => clearInterval(timer);
  }, []);
  const seen = useCallback(() => {
    then.current = bothClocks();
    setMinutes(0);
  }, []);
  return { minutes, seen };
}
