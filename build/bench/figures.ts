import { say } from "../run.ts";

export type Size = "demo" | "tenth" | "big";
/** One measured figure as `bench` prints it; `plain` is the same on unencrypted SQLite, `ratio` value to plain. */
export interface Figure {
  readonly name: string;
  readonly size: Size;
  readonly stat: "p50" | "p99" | "median" | "cold";
  readonly value: number;
  readonly unit: "ms" | "s" | "MB" | "bytes" | "share";
  readonly plain?: number;
  readonly ratio?: number;
}

/** The value below which this share of the values lies (nearest rank); values need no order. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error("no value to take a percentile of");
  return value;
}

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error("no value to take the middle of");
  return (upper + lower) / 2;
}

/** Milliseconds a piece of work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Milliseconds of each of `times` runs, one after another. */
export async function timedTimes(times: number, work: (run: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) taken.push(await timed(() => work(run)));
  return taken;
}

const rounded = (value: number): number => Number(value.toPrecision(4));

/** Collects figures and prints each as it comes. */
export class Figures {
  readonly all: Figure[] = [];
  readonly size: Size;
  constructor(size: Size) {
    this.size = size;
  }
  add(name: string, stat: Figure["stat"], value: number, unit: Figure["unit"] = "ms", plain?: number): void {
    const figure: Figure = {
      name,
      size: this.size,
      stat,
      value: rounded(value),
      unit,
      ...(plain === undefined ? {} : { plain: rounded(plain), ratio: rounded(value / plain) }),
    };
    this.all.push(figure);
    const beside = figure.ratio === undefined ? "" : `   plain ${figure.plain} ${unit}, ratio ${figure.ratio}`;
    say(
      `${this.size.padEnd(6)}${name.padEnd(30)}${stat.padEnd(8)}${String(figure.value).padStart(9)} ${unit}${beside}`,
    );
  }
}
