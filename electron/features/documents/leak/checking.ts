import { once } from "node:events";
import type { Fact } from "../../../../shared/documents/leak/facts.ts";
import { idleThread } from "../../../workers/idleThread.ts";
import { waitsFor } from "../printing.ts";
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

/** What the thread is told, in this order: to forget what it was told before, what is withheld, the words of the form, and then one copy after another. */
export type LeakJob =
  | { readonly anew: true }
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

/** Threads that look through files: for one production after another, until the area is left. */
export const checkingThread = idleThread(new URL("../../../workers/leak.ts", import.meta.url), waitsFor);

/**
 * Has a thread look through finished files. It is another one than prints: what is withheld never gets where documents
 * are composed.
 */
export function startChecking(): Checking {
  const worker = checkingThread.take();
  const tell = (job: LeakJob): void => worker.postMessage(job);
  tell({ anew: true });
  let asked = 0;
  return {
    learn: (facts) => tell({ facts }),
    form: (form, words) => tell({ form, words }),
    async check(file, may) {
      asked += 1;
      tell({ file, may });
      // Rejects where the thread fails, and then there is no file.
      const [found] = (await once(worker, "message")) as [unknown];
      if (!Array.isArray(found))
        throw new Error("The thread of the leak test answered something else than what it found.");
      asked -= 1;
      return found as FoundLeak[];
    },
    async close() {
      if (asked > 0) return void (await worker.terminate());
      tell({ anew: true });
      checkingThread.keep(worker);
    },
  };
}
