import { Worker } from "node:worker_threads";

/**
 * Runs one job in a worker thread and answers what it posts; the desk's own loop stays free meanwhile. Throws when the
 * worker threw or ended without an answer. `onProgress` hears `{done, total}`; aborting ends the thread.
 */
export function runWorker<Job, Done>(
  program: URL,
  job: Job,
  { onProgress, signal }: { onProgress?: (done: number, total: number) => void; signal?: AbortSignal } = {},
): Promise<Done> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData: job });
    const abort = (): void => {
      void worker.terminate();
      reject(new Error("cancelled"));
    };
    signal?.addEventListener("abort", abort, { once: true });
    worker.on("message", (message: { progress: { done: number; total: number } } | { answer: Done }) => {
      if ("progress" in message) onProgress?.(message.progress.done, message.progress.total);
      else resolve(message.answer);
    });
    worker.on("error", reject);
    worker.on("exit", () => {
      signal?.removeEventListener("abort", abort);
      reject(new Error("the worker ended without an answer"));
    });
  });
}
