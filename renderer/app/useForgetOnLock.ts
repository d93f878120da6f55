import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { create } from "zustand";
import type { BridgeEvent } from "../../shared/bridge.ts";
import { listen } from "../desk/client.ts";

type LockedReason = Extract<BridgeEvent, { kind: "locked" }>["reason"];

/** Why the window was locked last; told on the sign-in screen. */
export const useLockedBecause = create<{ readonly reason: LockedReason | null }>(() => ({ reason: null }));

/** When the desk is gone, everything the window has read of the area is forgotten, and the sign-in screen is shown. */
export function useForgetOnLock(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      listen((event) => {
        if (event.kind !== "locked") return;
        useLockedBecause.setState({ reason: event.reason });
        client.removeQueries({ predicate: ({ queryKey: [name] }) => name !== "unlock.state" });
        void client.resetQueries({ queryKey: ["unlock.state"] });
      }),
    [client],
  );
}
