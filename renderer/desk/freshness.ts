import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { contracts } from "../../shared/contracts.ts";
import type { Topic } from "../../shared/contract.ts";
import { listen } from "./client.ts";

const stale = new Set<Topic>();
let steps = 0;

/** Reads again what is shown of the topics that went stale. */
function readAgain(client: QueryClient): void {
  if (steps > 0 || stale.size === 0) return;
  const touched = new Set(stale);
  stale.clear();
  void client.invalidateQueries({
    predicate: ({ queryKey: [name] }) =>
      typeof name === "string" &&
      name in contracts &&
      contracts[name as keyof typeof contracts].topics.some((topic: Topic) => touched.has(topic)),
  });
}

/** Keeps every shown query fresh: one listener for the whole window. */
export function useFreshness(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      listen((event) => {
        if (event.kind !== "topics") return;
        for (const topic of event.topics) stale.add(topic);
        readAgain(client);
      }),
    [client],
  );
}

/**
 * Several calls that are one step to whoever waits for it, such as closing a case and opening the next: what they made
 * stale is read again once, after the last of them, and not of what is no longer shown.
 */
export async function asOneStep(client: QueryClient, run: () => Promise<void>): Promise<void> {
  steps += 1;
  try {
    await run();
  } finally {
    steps -= 1;
    readAgain(client);
  }
}
