/** When the write-ahead file is written back, in milliseconds. */
export interface CheckpointTimes {
  /** After the last write. */
  readonly idle: number;
  /** After the first write that was not yet written back, however much is being typed. */
  readonly latest: number;
}

export const usualCheckpointTimes: CheckpointTimes = { idle: 5000, latest: 15_000 };

/** Has the write-ahead file written back while nobody waits for it. */
export interface Checkpoints {
  /** Something was committed. */
  written(): void;
  /** Has it written back now; resolves when that has ended, however it went. */
  now(): Promise<void>;
  /** Starts none any more until something is written again; resolves when the one that runs has ended. */
  ended(): Promise<void>;
}

/**
 * `run` writes the file back, beside the writer. One that fails is tried again after the next write; closing does it at the
 * latest. `end` lets go of what did it, once none is wanted any more.
 */
export function createCheckpoints(
  run: () => Promise<unknown>,
  { idle, latest }: CheckpointTimes = usualCheckpointTimes,
  end: () => Promise<void> = () => Promise.resolve(),
): Checkpoints {
  let timer: NodeJS.Timeout | undefined;
  let firstWrite: number | null = null;
  let running: Promise<unknown> | null = null;

  const after = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(begin, milliseconds);
    // It never keeps a desk that has nothing else to do.
    timer.unref();
  };
  const begin = (): void => {
    if (running !== null) return after(idle);
    firstWrite = null;
    running = run()
      .catch(() => undefined)
      .finally(() => (running = null));
  };
  return {
    written() {
      const now = performance.now();
      firstWrite ??= now;
      after(Math.max(0, Math.min(idle, firstWrite + latest - now)));
    },
    async now() {
      await running;
      clearTimeout(timer);
      begin();
      await running;
    },
    async ended() {
      clearTimeout(timer);
      firstWrite = null;
      await running;
      await end();
    },
  };
}
