import type { Result } from "../../../shared/result.ts";
import type { WhyNot } from "../../../shared/undo/model.ts";
import type { Reported } from "../actions/rows.ts";
import type { Decided } from "../referrals/rows.ts";
import type { FlagStanding } from "../records/rows.ts";

/** What something that comes back was called and where it stood: it is the same again, not another one like it. */
export interface Again {
  readonly id: string;
  /** Its number, or its position. */
  readonly place: number;
  /** The item of research it was taken over from, where it was. */
  readonly takenFrom?: string | null;
  /** Of an action that was there all the time: what was reported of it. */
  readonly reported?: Reported;
  /** Of a flag that was there all the time: how it stood; null: it was not there. */
  readonly flag?: FlagStanding | null;
  /** Of a referral: how it stood before it was decided. */
  readonly decided?: Decided;
}

/** What a deed was about, by an id whose words are looked up when it is told of: for whoever may know them then. */
export type About =
  | { readonly caseId: string }
  | { readonly hearingId: string }
  | { readonly referralId: string }
  | { readonly agencyId: string }
  | null;

/** A deed as the desk remembers it. */
export interface Remembered {
  readonly did: string;
  readonly way: "up" | "down" | null;
  readonly about: About;
  /** Null: it can be taken back. */
  readonly why: WhyNot | null;
}

/** What an account did in this sitting, the latest first. */
export interface DoneList {
  readonly undo: readonly Remembered[];
  readonly redo: readonly Remembered[];
}

/** Takes the latest deed back, or does again what was taken back last, as part of the command that asked for it. */
export interface Undoing {
  /** A deed with a `why` was not taken back: it cannot be. With `only` nothing but that deed is. */
  takeBack(only: string | null): Promise<Result<Remembered>>;
  doAgain(): Promise<Result<Remembered>>;
}
