import type { Readable, Writable } from "node:stream";
import { z } from "zod";
import type { PageSession } from "./page.ts";

const Message = z.object({
  id: z.number().optional(),
  sessionId: z.string().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

/** The browser over its DevTools pipe: JSON messages, each ended by a zero byte. No port is opened. */
export interface DevToolsPipe extends PageSession {
  /** One page's own session, by the number `Target.attachToTarget` gave. */
  session(sessionId: string): PageSession;
}

/** Cuts a stream of bytes at zero bytes; a piece may arrive in any number of chunks. */
export function splitAtZero(onPiece: (text: string) => void): (chunk: Buffer) => void {
  let parts: Buffer[] = [];
  return (chunk) => {
    let from = 0;
    for (let end = chunk.indexOf(0, from); end !== -1; end = chunk.indexOf(0, from)) {
      parts.push(chunk.subarray(from, end));
      onPiece(Buffer.concat(parts).toString("utf8"));
      parts = [];
      from = end + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  };
}

/** Speaks DevTools over the two streams of a browser started with `--remote-debugging-pipe`. */
export function openPipe(toBrowser: Writable, fromBrowser: Readable): DevToolsPipe {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, ((params: unknown) => void)[]>();
  let lastId = 0;
  let isClosed = false;

  fromBrowser.on(
    "data",
    splitAtZero((text) => {
      const message = Message.parse(JSON.parse(text));
      if (message.id === undefined) {
        const key = `${message.sessionId ?? ""} ${message.method ?? ""}`;
        for (const listener of listeners.get(key) ?? []) listener(message.params);
        return;
      }
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error) call?.reject(new Error(message.error.message));
      else call?.resolve(message.result);
    }),
  );
  const close = (): void => {
    isClosed = true;
    for (const call of waiting.values()) call.reject(new Error("the browser has ended"));
    waiting.clear();
  };
  fromBrowser.once("close", close);
  // Writing to a browser that is just ending: its end is what is acted on.
  toBrowser.on("error", close);

  const session = (sessionId: string | undefined): PageSession => ({
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new Error("the browser has ended"));
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        toBrowser.write(`${JSON.stringify({ id: lastId, sessionId, method, params })}\0`);
      }),
    on: (method, listener) => {
      const key = `${sessionId ?? ""} ${method}`;
      listeners.set(key, [...(listeners.get(key) ?? []), listener]);
    },
  });
  return { ...session(undefined), session };
}
