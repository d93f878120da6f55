import { Worker } from "node:worker_threads";

/** How long a thread without a job waits for the next, in milliseconds. */
const usuallyWaits = 30_000;

/** A thread that does one job after the other, and is there for the next without being started anew. */
export interface StandingWorker<Job, Done> {
  /** Hands the thread a job; throws when it threw, or ended without an answer. One job at a time. */
  run(job: Job): Promise<Done>;
  /** Ends the thread, and with it what it was handed; the next job starts another. */
  end(): Promise<void>;
}

/** `program` answers each message with `{answer}`. The thread is started with the first job, and ends when none comes for a while. */
export function standingWorker<Job, Done>(program: URL, waitsFor: number = usuallyWaits): StandingWorker<Job, Done> {
  let worker: Worker | null = null;
  let rest: NodeJS.Timeout | undefined;

  const end = async (): Promise<void> => {
    clearTimeout(rest);
    const ending = worker;
    worker = null;
    await ending?.terminate();
  };
  return {
    end,
    // A thread that cannot be started is a job that failed: whoever asks waits for an answer, not for a throw.
    async run(job) {
      clearTimeout(rest);
      const thread = (worker ??= new Worker(program));
      thread.ref();
      return new Promise<Done>((resolve, reject) => {
        const gone = (problem: unknown): void => {
          if (worker === thread) worker = null;
          reject(problem instanceof Error ? problem : new Error("the worker ended without an answer"));
        };
        thread.once("error", gone);
        thread.once("exit", gone);
        thread.once("message", ({ answer }: { answer: Done }) => {
          thread.off("error", gone);
          thread.off("exit", gone);
          // It never keeps a desk that has nothing else to do.
          thread.unref();
          rest = setTimeout(() => void end(), waitsFor);
          rest.unref();
          resolve(answer);
        });
        thread.postMessage(job);
      });
    },
  };
}
