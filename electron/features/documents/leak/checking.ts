import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Fact } from "../../../../shared/documents/leak/facts.ts";
import type { FoundLeak } from "./check.ts";

/** `May` as it goes to a thread. */
export interface MayOf {
  readonly caseIds: readonly string[];
  readonly agencyId: string | null;
  readonly isFile: boolean;
  /** Texts whose words do not count. */
  readonly words: readonly string[];
  /** Names and references that do not count, as a whole and word by word. */
  readonly names: readonly string[];
  readonly falseAlarms: readonly string[];
}

/** What the thread is told, in this order: what is withheld, the words of the form, and then one copy after another. */
export type LeakJob =
  | { readonly facts: readonly Fact[] }
  | { readonly form: readonly Uint8Array[]; readonly words: readonly string[] }
  | { readonly file: Uint8Array; readonly may: MayOf };

export interface Checking {
  /** Part of what is withheld from somebody. */
  learn(facts: readonly Fact[]): void;
  /** Files with nothing in them, and texts of the house: their words do not count. */
  form(files: readonly Uint8Array[], words: readonly string[]): void;
  /** What a finished file gives away. One copy at a time. */
  check(file: Uint8Array, may: MayOf): Promise<readonly FoundLeak[]>;
  close(): Promise<void>;
}

/**
 * Starts a thread that looks through finished files. It is another one than prints: what is withheld never gets where documents
 * are composed.
 */
export function startChecking(): Checking {
  const worker = new Worker(new URL("../../../workers/leak.ts", import.meta.url));
  const tell = (job: LeakJob): void => worker.postMessage(job);
  return {
    learn: (facts) => tell({ facts }),
    form: (form, words) => tell({ form, words }),
    async check(file, may) {
      tell({ file, may });
      // Rejects where the thread fails, and then there is no file.
      const [found] = (await once(worker, "message")) as [unknown];
      if (!Array.isArray(found))
        throw new Error("The thread of the leak test answered something else than what it found.");
      return found as FoundLeak[];
    },
    async close() {
      await worker.terminate();
    },
  };
}
