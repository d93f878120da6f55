import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { MarkedLine } from "../../../shared/documents/difference.ts";
import type { PrintJob } from "./printing.ts";

/** Two copies of one document: that of the file, and a recipient's. */
export interface CompareJob {
  readonly full: PrintJob;
  readonly theirs: PrintJob;
}

export interface Comparing {
  compare(job: CompareJob): Promise<MarkedLine[]>;
  close(): Promise<void>;
}

const Lines = z.array(MarkedLine);

/** Starts a thread that composes two copies and marks what differs; it lives for one question. */
export function startComparing(): Comparing {
  const worker = new Worker(new URL("../../workers/compare.ts", import.meta.url));
  return {
    async compare(job) {
      worker.postMessage(job);
      // Rejects where the thread fails.
      const [lines] = await once(worker, "message");
      return Lines.parse(lines);
    },
    async close() {
      await worker.terminate();
    },
  };
}
