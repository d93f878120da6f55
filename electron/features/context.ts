import type { Contract, OutputOf, Topic } from "../../shared/contract.ts";
import type { z } from "zod";
import type { CivilDate, Instant } from "../../shared/dates.ts";
import type { AccountId, AgencyId } from "../../shared/ids.ts";
import type { Role } from "../../shared/policy.ts";
import type { Result } from "../../shared/result.ts";
import type { AreaSettings, Country, Language } from "../../shared/settings/model.ts";
import type { ShownPlace } from "../../shared/unlock/model.ts";
import type { Sealing, SealingWriter } from "../store/sealing.ts";
import type { Reader, Writer } from "../store/unitOfWork.ts";
import type { Again, DoneList, Undoing } from "./undo/undoing.ts";
import type { Program } from "./unlock/program.ts";

/** Who is signed in. It comes from the desk, never from a message. */
export interface SignedIn {
  readonly accountId: AccountId;
  readonly name: string;
  readonly role: Role;
  readonly agencyId: AgencyId;
  /** Agencies that were merged into this one: what they did counts as its own (`RULES.md` merging agencies). */
  readonly mergedAgencyIds: readonly AgencyId[];
  readonly cleared: boolean;
}

/** The area as a handler needs it to decide: today's day in its zone, its settings. */
export interface AreaNow {
  /** Where the area's folder stands on this machine. */
  readonly folder: string;
  readonly name: string;
  readonly country: Country;
  readonly language: Language;
  readonly timeZone: string;
  readonly referencePrefix: string;
  readonly settings: AreaSettings;
  readonly now: Instant;
  /** The moment as counted on from sign-in: a machine clock that is set meanwhile does not move it (`RULES.md` clock). */
  readonly steady: Instant;
  readonly today: CivilDate;
}

/** What a query gets: a connection that cannot write, and what this session can unseal. */
export interface Reading {
  readonly db: Reader;
  readonly session: SignedIn;
  readonly area: AreaNow;
  readonly sealing: Sealing;
  /** Whether the passphrase was given again just before: sealed values are revealed only then (`RULES.md` 8). */
  readonly reauthenticated: boolean;
  readonly done: DoneList;
  /** Another number after each change somebody could see: what was put in order for a list is good as long as it stands. */
  readonly changes: number;
}

/** What both have in common: enough to read as this session reads. */
export type Seeing = Pick<Reading, "db" | "session" | "area" | "sealing">;

/** What a command gets: one transaction. */
export interface Writing {
  readonly db: Writer;
  readonly session: SignedIn;
  readonly area: AreaNow;
  readonly sealing: SealingWriter;
  /** A new UUIDv7. */
  newId(): string;
  randomBytes(count: number): Uint8Array;
  /** What this command makes comes back and keeps id and place; null for something new (`undoable.ts`). */
  readonly again: Again | null;
  /** What this account did in this sitting, for taking it back. */
  readonly undoing: Undoing;
  /** An entry in the log for what the program does by itself, in the name of who is signed in. */
  note(procedure: string, objectId: string): Promise<void>;
}

/** What a task gets: units of work to open as it needs them, progress, and the program itself before sign-in. */
export interface Tasking {
  /** Null before sign-in. */
  readonly session: SignedIn | null;
  readonly program: Program;
  read<Value>(work: (reading: Reading) => Promise<Value>): Promise<Value>;
  write<Value>(work: (writing: Writing) => Promise<Result<Value>>): Promise<Result<Value>>;
  /** Tells the windows how far a long task is; `name` is the procedure's. */
  progress(done: number, total: number): void;
  /** Tells the windows that these topics went stale, before the task ends. */
  touch(topics: readonly Topic[]): void;
  /** Sends a slide to the projector window, or null to blank it. */
  project(slide: unknown): void;
  /** Whether who drives now is let in to what a window shows; nothing is opened, and nothing logged. */
  maySee(shown: ShownPlace): Promise<boolean>;
  now(): number;
  newId(): string;
  randomBytes(count: number): Uint8Array;
}

type Answer<P extends Contract[string]> = Promise<Result<OutputOf<P>>>;
type ParsedInput<P extends Contract[string]> = z.output<P["input"]>;

/** The handlers a room owes for its contract: a function a procedure, with the context of its kind. A missing one does not compile. */
export type HandlersOf<C extends Contract> = {
  readonly [Name in keyof C]: C[Name]["kind"] extends "query"
    ? (reading: Reading, input: ParsedInput<C[Name]>) => Answer<C[Name]>
    : C[Name]["kind"] extends "command"
      ? (writing: Writing, input: ParsedInput<C[Name]>) => Answer<C[Name]>
      : (tasking: Tasking, input: ParsedInput<C[Name]>) => Answer<C[Name]>;
};
