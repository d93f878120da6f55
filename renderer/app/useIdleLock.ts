import { useEffect } from "react";
import { lockNow } from "./lock.ts";

const signsOfLife = ["pointermove", "pointerdown", "keydown", "wheel"] as const;

/** Locks when nobody has touched the computer for `minutes` minutes. */
export function useIdleLock(minutes: number): void {
  useEffect(() => {
    let timer = 0;
    const restart = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void lockNow("idle"), minutes * 60_000);
    };
    restart();
    for (const sign of signsOfLife) addEventListener(sign, restart, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signsOfLife) removeEventListener(sign, restart);
    };
  }, [minutes]);
}
