import type { z } from "zod";
import type { Policy } from "./policy.ts";

/** What a change can make stale; a window re-reads the queries that show one of these. */
export type Topic =
  | "session"
  | "area"
  | "accounts"
  | "agencies"
  | "referrals"
  | "cases"
  | "risk"
  | "conferences"
  | "agenda"
  | "meeting"
  | "wall"
  | "questions"
  | "research"
  | "actions"
  | "documents"
  | "audit"
  | "backup"
  | "views"
  | "undo"
  | "drafts";

/**
 * A query reads the area, a command changes it in one transaction, a task takes several steps; a program query reads what
 * the program knows without an area, such as which one is chosen.
 */
export type ProcedureKind = "query" | "programQuery" | "command" | "task";

/** One line of a room's contract: what goes in, what comes out, what can go wrong, and who may call it. */
export interface Procedure<
  Kind extends ProcedureKind = ProcedureKind,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Code extends string = string,
> {
  readonly kind: Kind;
  readonly policy: Policy;
  readonly input: Input;
  readonly output: Output;
  /** The expected failures besides those of the desk itself; each has a sentence in `failures.json`. */
  readonly failures: readonly Code[];
  /** A query shows these topics; a command touches them. */
  readonly topics: readonly Topic[];
}

export type Contract = Readonly<Record<string, Procedure>>;

interface Line<Input, Output, Code> {
  readonly policy: Policy;
  readonly input: Input;
  readonly output: Output;
  readonly failures?: readonly Code[];
  readonly topics: readonly Topic[];
}

/** A procedure that only reads; its handler gets a read-only connection. */
export const query = <Input extends z.ZodType, Output extends z.ZodType, const Code extends string = never>(
  line: Line<Input, Output, Code>,
): Procedure<"query", Input, Output, Code> => ({ kind: "query", failures: [], ...line });

/** A procedure that changes something; its handler runs in one transaction that is acknowledged after COMMIT. */
export const command = <Input extends z.ZodType, Output extends z.ZodType, const Code extends string = never>(
  line: Line<Input, Output, Code>,
): Procedure<"command", Input, Output, Code> => ({ kind: "command", failures: [], ...line });

/**
 * A procedure with long or several steps (sign-in, import, documents): its handler opens the units of work it needs and
 * can report progress; each unit is acknowledged by itself.
 */
export const task = <Input extends z.ZodType, Output extends z.ZodType, const Code extends string = never>(
  line: Line<Input, Output, Code>,
): Procedure<"task", Input, Output, Code> => ({ kind: "task", failures: [], ...line });

/** A question to the program itself, answered also while the area is locked; its handler gets what a task gets. */
export const programQuery = <Input extends z.ZodType, Output extends z.ZodType, const Code extends string = never>(
  line: Line<Input, Output, Code>,
): Procedure<"programQuery", Input, Output, Code> => ({ kind: "programQuery", failures: [], ...line });

export type InputOf<P extends Procedure> = z.input<P["input"]>;
export type OutputOf<P extends Procedure> = z.output<P["output"]>;
