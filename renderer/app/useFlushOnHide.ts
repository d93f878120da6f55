import { useEffect } from "react";
import { flushPendingWrites } from "./pendingWrites.ts";

/** Stores what was typed when the window is hidden or closed. */
export function useFlushOnHide(): void {
  useEffect(() => {
    const flush = (): void => void flushPendingWrites();
    const hidden = (): void => {
      if (document.visibilityState === "hidden") flush();
    };
    addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", hidden);
    };
  }, []);
}
