import type { CivilDate } from "../../../../shared/dates.ts";
import { fail, type Result } from "../../../../shared/result.ts";
import { idleThread } from "../../../workers/idleThread.ts";
import type { GoodRow, TableReading } from "./readTable.ts";
import { onEnd, type Upload } from "./uploads.ts";

/** What a thread is handed: the file, what its columns mean (null: to be guessed), and what is wanted of it. */
export interface TableJob {
  readonly shared: SharedArrayBuffer;
  readonly fileName: string;
  readonly mapping: Readonly<Record<string, string>> | null;
  readonly today: CivilDate;
  readonly wanted: "reading" | { readonly rowsAtOnce: number };
}

export type TableAnswer =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "reading"; readonly result: Result<TableReading> }
  | { readonly kind: "failed"; readonly result: Result<never> }
  /** `refused`: rows so far that cannot be taken in. */
  | { readonly kind: "rows"; readonly rows: readonly GoodRow[]; readonly refused: number }
  | { readonly kind: "done" };

interface Thread {
  /** The next thing it says; null when it was stopped because the upload was given up. */
  next(): Promise<TableAnswer | null>;
  goOn(): void;
  close(): void;
}

/** A table is read, looked at and then saved: the thread waits for the next. */
const threads = idleThread(new URL("../../../workers/readTable.ts", import.meta.url));

/** Has a thread ready for the table that is being sent: starting one takes longer than reading most tables. */
export const prepareThread = threads.prepare;

/** Sets a thread to work on an upload; giving up the upload ends it at once. */
function startThread(upload: Upload, job: Omit<TableJob, "shared" | "fileName">): Thread {
  const worker = threads.take();
  const said: TableAnswer[] = [];
  let waiting: { resolve: (answer: TableAnswer | null) => void; reject: (problem: Error) => void } | null = null;
  let problem: Error | null = null;
  let isDone = false;
  const tell = (): void => {
    if (!waiting) return;
    const answer = said.shift();
    if (upload.cancelled) waiting.resolve(null);
    else if (answer) waiting.resolve(answer);
    else if (problem) waiting.reject(problem);
    else return;
    waiting = null;
  };
  worker.on("message", (answer: TableAnswer) => {
    isDone = answer.kind !== "rows" && answer.kind !== "progress";
    said.push(answer);
    tell();
  });
  worker.on("error", (error) => {
    problem = error instanceof Error ? error : new Error(String(error));
    tell();
  });
  worker.on("exit", () => {
    problem ??= new Error("the thread that reads a table ended without an answer");
    tell();
  });
  const stopped = onEnd(upload, () => {
    void worker.terminate();
    tell();
  });
  const data: TableJob = { ...job, shared: upload.shared, fileName: upload.fileName };
  worker.postMessage(data);
  return {
    next: () =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        tell();
      }),
    goOn: () => worker.postMessage("more"),
    close() {
      stopped();
      for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
      if (isDone && problem === null && !upload.cancelled) threads.keep(worker);
      else void worker.terminate();
    },
  };
}

/** Reads a table to the end in a thread of its own, so that nothing else waits for it. Nothing is saved. */
export async function readInThread(
  upload: Upload,
  mapping: TableJob["mapping"],
  today: CivilDate,
  progress: (done: number) => void,
): Promise<Result<TableReading>> {
  const thread = startThread(upload, { mapping, today, wanted: "reading" });
  try {
    for (;;) {
      const answer = await thread.next();
      if (answer === null) return fail("referrals.importCancelled");
      if (answer.kind === "progress") progress(answer.done);
      if (answer.kind !== "reading") continue;
      if (answer.result.ok) upload.rows = answer.result.value.totalRows;
      return upload.cancelled ? fail("referrals.importCancelled") : answer.result;
    }
  } finally {
    thread.close();
  }
}

/** A handful of good rows, and how many were refused so far; or why there are no more. */
export type Handful =
  | { readonly ok: true; readonly value: { readonly rows: readonly GoodRow[]; readonly refused: number } }
  | Extract<Result<never>, { ok: false }>;

/** The good rows of a table, read in a thread a handful ahead of who takes them. */
export async function* goodRows(
  upload: Upload,
  mapping: Readonly<Record<string, string>>,
  today: CivilDate,
  rowsAtOnce: number,
): AsyncGenerator<Handful> {
  const thread = startThread(upload, { mapping, today, wanted: { rowsAtOnce } });
  try {
    for (;;) {
      const answer = await thread.next();
      if (answer === null) yield fail("referrals.importCancelled");
      if (answer === null || answer.kind === "done") return;
      if (answer.kind === "failed" && !answer.result.ok) {
        yield answer.result;
        return;
      }
      if (answer.kind !== "rows") continue;
      // It reads on while these are being saved.
      thread.goOn();
      yield { ok: true, value: answer };
    }
  } finally {
    thread.close();
  }
}
