import { Worker } from "node:worker_threads";

/** How long a thread waits for something to do, in milliseconds. */
const usuallyWaits = 60_000;

/** At most one thread of a kind that waits for something to do: starting one takes longer than most of what it is there for. */
export interface IdleThread {
  /** Has one ready for what is about to be asked for. */
  prepare(): void;
  /** The one that waits, or a new one; it is the caller's until it is kept or ended. */
  take(): Worker;
  /** Lets one that has done its work wait for the next; after a while it ends. */
  keep(worker: Worker): void;
  /** Ends the one that waits, and with it whatever it still remembers; one that is at work ends when it would be kept. */
  end(): Promise<void>;
}

/** Threads of one program. One that waits never keeps a desk that has nothing else to do. */
export function idleThread(program: URL, waitsFor: number = usuallyWaits): IdleThread {
  let idle: { readonly worker: Worker; readonly timer: NodeJS.Timeout } | null = null;
  let mayStay = new WeakSet<Worker>();

  const end = async (): Promise<void> => {
    const ending = idle;
    idle = null;
    mayStay = new WeakSet();
    clearTimeout(ending?.timer);
    await ending?.worker.terminate();
  };
  const keep = (worker: Worker): void => {
    if (idle !== null || !mayStay.has(worker)) return void worker.terminate();
    worker.unref();
    worker.once("error", () => (idle = null));
    const timer = setTimeout(() => void end(), waitsFor);
    timer.unref();
    idle = { worker, timer };
  };
  const start = (): Worker => {
    const worker = new Worker(program);
    mayStay.add(worker);
    return worker;
  };
  return {
    end,
    keep,
    prepare() {
      if (idle !== null) return;
      try {
        keep(start());
      } catch {
        // Whoever takes one hears why there is none.
      }
    },
    take() {
      if (idle === null) return start();
      const { worker, timer } = idle;
      idle = null;
      clearTimeout(timer);
      // Only what was waited with: a thread hears of its own listeners by other ones, of the library's.
      worker.removeAllListeners("error");
      worker.ref();
      return worker;
    },
  };
}
