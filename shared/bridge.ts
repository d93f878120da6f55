import type { Topic } from "./contract.ts";
import type { Failure, Result } from "./result.ts";

/** The only door between a window and the program: one call, and one stream of topics that went stale. */
export interface Bridge {
  /** Calls a procedure by name; the answer is a `Result`, also when something unexpected happened. */
  call(procedure: string, input: unknown): Promise<Result<unknown>>;
  /** Hears events of the program until the returned function is called. */
  on(listener: (event: BridgeEvent) => void): () => void;
}

export type BridgeEvent =
  | { readonly kind: "topics"; readonly topics: readonly Topic[] }
  | { readonly kind: "progress"; readonly task: string; readonly done: number; readonly total: number }
  | { readonly kind: "locked"; readonly reason: "key" | "idle" | "suspend" | "deskEnded" }
  /** The projector's own narrow stream; only the projector window hears it. */
  | { readonly kind: "projector"; readonly slide: unknown };

/** A message from shell to desk and its answer, as JSON. */
export interface DeskRequest {
  readonly id: number;
  readonly procedure: string;
  readonly input: unknown;
}
export type DeskMessage =
  | {
      readonly id: number;
      readonly result:
        { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly failure: Failure };
    }
  | { readonly event: BridgeEvent };

declare global {
  // Set by the preload script in Electron and by the page adapter in Chromium.
  var concord: Bridge | undefined;
}
