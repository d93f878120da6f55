import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Composing } from "../../../shared/documents/composing.ts";
import type { House } from "../houseStyle/rows.ts";
import type { Version } from "../../../shared/documents/version.ts";

/** One copy: what its recipient may have, and what stands around it. The thread never sees more than that. */
export interface PrintJob extends Omit<Composing, "t"> {
  readonly version: Version;
  /** The style of the area's documents: `houseOf` of `houseStyle/rows.ts`. */
  readonly house: House;
}

export interface Printing {
  /** The bytes of the Word file. One copy at a time. */
  print(job: PrintJob): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Starts a thread that prints; it lives for one production of documents. */
export function startPrinting(): Printing {
  const worker = new Worker(new URL("../../workers/print.ts", import.meta.url));
  return {
    async print(job) {
      worker.postMessage(job);
      // Rejects where the thread fails.
      const [bytes] = await once(worker, "message");
      if (bytes instanceof Uint8Array) return bytes;
      throw new Error("The printing thread answered something else than a file.");
    },
    async close() {
      await worker.terminate();
    },
  };
}
