import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** A Word file and the passphrase it is to be opened with. */
export interface ProtectJob {
  readonly file: Uint8Array;
  readonly passphrase: string;
}

export interface Protecting {
  /** The file encrypted, as Word and LibreOffice open it. One at a time. */
  protect(job: ProtectJob): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Starts a thread that encrypts files: half a second each, which nobody who types should wait for. */
export function startProtecting(): Protecting {
  const worker = new Worker(new URL("../../workers/protect.ts", import.meta.url));
  return {
    async protect(job) {
      worker.postMessage(job);
      // Rejects where the thread fails.
      const [bytes] = await once(worker, "message");
      if (bytes instanceof Uint8Array) return bytes;
      throw new Error("The protecting thread answered something else than a file.");
    },
    async close() {
      await worker.terminate();
    },
  };
}
