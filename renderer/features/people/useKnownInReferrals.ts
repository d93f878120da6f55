import { useEffect, useState } from "react";
import type { Output } from "../../../shared/contracts.ts";
import { callOrThrow, DeskFailure, listen } from "../../desk/client.ts";

interface Look {
  readonly isLooking: boolean;
  readonly done: number;
  readonly total: number;
  readonly found: Output<"people.matchReferrals"> | null;
  readonly failure: Error | null;
}

const nothing: Look = { isLooking: false, done: 0, total: 0, found: null, failure: null };

const wasCancelled = (thrown: unknown): boolean =>
  thrown instanceof DeskFailure && thrown.failure.code === "people.lookCancelled";

/** A look through every open referral for people who are known already; it can take a minute and be ended. */
export function useKnownInReferrals() {
  const [look, setLook] = useState(nothing);
  useEffect(
    () =>
      listen((event) => {
        if (event.kind !== "progress" || event.task !== "people.matchReferrals") return;
        setLook((before) => (before.isLooking ? { ...before, done: event.done, total: event.total } : before));
      }),
    [],
  );
  return {
    ...look,
    async start() {
      setLook({ ...nothing, isLooking: true });
      try {
        setLook({ ...nothing, found: await callOrThrow("people.matchReferrals", {}) });
      } catch (thrown) {
        const failure = thrown instanceof Error ? thrown : new Error("the look ended");
        setLook(wasCancelled(thrown) ? nothing : { ...nothing, failure });
      }
    },
    async cancel() {
      await callOrThrow("people.cancelMatching", {}).catch(() => undefined);
    },
  };
}
