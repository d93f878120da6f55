import type { Result } from "../../../shared/result.ts";

/** What something that comes back was called and where it stood: it is the same again, not another one like it. */
export interface Again {
  readonly id: string;
  /** Its number, or its position. */
  readonly place: number;
  /** The item of research it was taken over from, where it was. */
  readonly takenFrom?: string | null;
}

/** What a deed was about, by an id whose words are looked up when it is told of: for whoever may know them then. */
export type About = { readonly caseId: string } | { readonly hearingId: string } | { readonly agencyId: string } | null;

/** A deed as the desk remembers it. */
export interface Remembered {
  readonly did: string;
  readonly way: "up" | "down" | null;
  readonly about: About;
}

/** What an account did in this sitting, the latest first. */
export interface DoneList {
  readonly undo: readonly Remembered[];
  readonly redo: readonly Remembered[];
}

/** Takes the latest deed back, or does again what was taken back last, as part of the command that asked for it. */
export interface Undoing {
  takeBack(): Promise<Result<Remembered>>;
  doAgain(): Promise<Result<Remembered>>;
}
