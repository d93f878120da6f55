import { once } from "node:events";
import type { Composing } from "../../../shared/documents/composing.ts";
import type { CivilDate } from "../../../shared/dates.ts";
import type { Version } from "../../../shared/documents/version.ts";
import type { Language } from "../../../shared/settings/model.ts";
import { idleThread } from "../../workers/idleThread.ts";
import type { House } from "../houseStyle/rows.ts";

/** One copy: what its recipient may have, and what stands around it. The thread never sees more than that. */
export interface PrintJob extends Omit<Composing, "t"> {
  readonly version: Version;
  /** The style of the area's documents: `houseOf` of `houseStyle/rows.ts`. */
  readonly house: House;
}

/** Files with nothing in them, in the style of the area. */
export interface FormsJob {
  readonly forms: { readonly language: Language; readonly date: CivilDate };
  readonly house: House;
}

export interface Printing {
  /** The bytes of the Word file. */
  print(job: PrintJob): Promise<Uint8Array>;
  /** What any file of the area has that nothing was written into: the leak test takes its words for those of the form. */
  printForms(job: FormsJob["forms"] & Pick<FormsJob, "house">): Promise<readonly Uint8Array[]>;
  close(): Promise<void>;
}

/** How long a thread waits for the next production, in milliseconds: it remembers something of the last. */
export const waitsFor = 20_000;

/** Threads that print: one production after another, until the area is left. */
export const printingThread = idleThread(new URL("../../workers/print.ts", import.meta.url), waitsFor);

/** Has a thread print; it does so for one production of documents at a time. */
export function startPrinting(): Printing {
  const worker = printingThread.take();
  // The thread answers in the order it is asked, and is asked one thing at a time.
  let last: Promise<unknown> = Promise.resolve();
  let asked = 0;
  const ask = (job: PrintJob | FormsJob): Promise<readonly Uint8Array[]> => {
    const answer = last
      .catch(() => undefined)
      .then(async () => {
        asked += 1;
        worker.postMessage(job);
        // Rejects where the thread fails.
        const [files]: unknown[] = await once(worker, "message");
        asked -= 1;
        if (Array.isArray(files) && files.every((file) => file instanceof Uint8Array)) return files;
        throw new Error("The printing thread answered something else than files.");
      });
    last = answer;
    return answer;
  };
  return {
    async print(job) {
      const [file] = await ask(job);
      if (file) return file;
      throw new Error("The printing thread answered no file.");
    },
    printForms: ({ house, ...forms }) => ask({ forms, house }),
    async close() {
      // One that failed, or is still at it, has nothing more to do here.
      if (asked > 0) await worker.terminate();
      else printingThread.keep(worker);
    },
  };
}
