import type { Contract, Procedure } from "../../shared/contract.ts";
import type { Result } from "../../shared/result.ts";
import type { HandlersOf, Reading, Tasking, Writing } from "../features/context.ts";

/** A procedure with what carries it out; the desk has checked the input against the contract before it runs. */
export type Implemented = Procedure & {
  readonly handler: (context: Reading & Writing & Tasking, input: unknown) => Promise<Result<unknown>>;
};

/** Ties a room's handlers to its contract: a missing or surplus one, or a wrong shape, does not compile. */
export const implement = <C extends Contract>(
  contract: C,
  handlers: HandlersOf<C>,
): Readonly<Record<string, Implemented>> =>
  Object.fromEntries(
    Object.entries(contract).map(([name, procedure]) => [
      name,
      // The pairing of one name's input and context is checked by HandlersOf; a table of all of them can only say "some handler".
      { ...procedure, handler: handlers[name as keyof C] as Implemented["handler"] },
    ]),
  );
