// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, test } from "vitest";
import { asOneStep, useFreshness } from "../../../renderer/desk/freshness.ts";
import { useDeskQuery } from "../../../renderer/desk/useDesk.ts";
import type { BridgeEvent } from "../../../shared/bridge.ts";
import { ok } from "../../../shared/result.ts";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** A window that shows one query of two topics; what the desk says is handed to it. */
async function aWindow() {
  const reads: string[] = [];
  const listeners: ((event: BridgeEvent) => void)[] = [];
  globalThis.concord = {
    call: (name) => {
      reads.push(name);
      return Promise.resolve(ok([]));
    },
    on: (listener) => {
      listeners.push(listener);
      return () => undefined;
    },
  };
  const client = new QueryClient();
  const Shown = () => {
    useFreshness();
    useDeskQuery("conferences.list", { current: true });
    return null;
  };
  const root = createRoot(document.createElement("div"));
  await act(async () =>
    root.render(
      <QueryClientProvider client={client}>
        <Shown />
      </QueryClientProvider>,
    ),
  );
  const says = (...topics: Extract<BridgeEvent, { kind: "topics" }>["topics"]): Promise<void> =>
    act(async () => listeners.forEach((listener) => listener({ kind: "topics", topics })));
  return { client, reads, says, close: () => act(async () => root.unmount()) };
}

test("what went stale is read again, and nothing else", async () => {
  const { reads, says, close } = await aWindow();
  expect(reads).toHaveLength(1);
  await says("audit");
  expect(reads).toHaveLength(1);
  await says("agenda");
  expect(reads).toHaveLength(2);
  await close();
});

test("what several calls of one step made stale is read again once, after the last, also when one fails", async () => {
  const { client, reads, says, close } = await aWindow();
  await asOneStep(client, async () => {
    await says("agenda");
    await asOneStep(client, () => says("conferences"));
    expect(reads).toHaveLength(1);
  });
  await says();
  expect(reads).toHaveLength(2);
  const failing = asOneStep(client, async () => {
    await says("agenda");
    throw new Error("refused");
  });
  await expect(failing).rejects.toThrow("refused");
  await says();
  expect(reads).toHaveLength(3);
  await close();
});
