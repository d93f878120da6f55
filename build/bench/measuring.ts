import type { DeskProcess } from "./deskProcess.ts";
import type { Figures } from "./figures.ts";
import { percentile, timedTimes } from "./figures.ts";
import type { TwoCopies } from "./plainCopy.ts";
import type { Subject } from "./subjects.ts";

/** How often things are repeated. */
export interface Repeats {
  readonly signIns: number;
  readonly calls: number;
  readonly screens: number;
  readonly strokes: number;
  readonly documents: number;
}

/** What a group of figures is measured on, and where they go. */
export interface Measured {
  readonly subject: Subject;
  readonly figures: Figures;
  readonly repeats: Repeats;
  readonly workFolder: string;
  /** What plain SQLite took for the same thing in this run, by the name of the figure it stands beside. */
  readonly plain: Map<string, number>;
}

/** The same with the program's desk, signed in as administrator. */
export interface AtDesk extends Measured {
  readonly desk: DeskProcess;
}

/** The same with an encrypted and a plain copy of the area beside each other. */
export interface Compared extends Measured {
  readonly two: TwoCopies;
}

/** Figures that are about one thing and can be measured by themselves. */
export interface Group {
  /** The SQL of it on the encrypted file and on a plain one. */
  readonly compare?: (compared: Compared) => Promise<void>;
  /** Through the window of the real program, before any other desk has the area. */
  readonly inWindow?: (measured: Measured) => Promise<void>;
  readonly atDesk?: (atDesk: AtDesk) => Promise<void>;
}

/** Adds the middle of some runs, after one that is not counted. */
export async function addP50(
  figures: Figures,
  name: string,
  { times, plain }: { readonly times: number; readonly plain?: number | undefined },
  work: (run: number) => Promise<unknown>,
): Promise<void> {
  await work(0);
  figures.add(name, "p50", percentile(await timedTimes(times, (run) => work(run + 1)), 0.5), "ms", plain);
}

/** Adds how long the SQL of something took on the encrypted file, beside the plain one. */
export const addCompared = (
  figures: Figures,
  name: string,
  { value, plain }: { readonly value: number; readonly plain: number },
): void => figures.add(name, "median", value, "ms", plain);
