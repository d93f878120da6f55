import { contracts, type Input, type Output, type ProcedureName } from "../../shared/contracts.ts";
import type { BridgeEvent } from "../../shared/bridge.ts";
import type { Failure, Result } from "../../shared/result.ts";
import { watchSaving } from "./saving.ts";

/** An expected failure on its way through react-query, which knows errors only. */
export class DeskFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

const bridge = () => {
  if (!globalThis.concord) throw new Error("the window has no bridge to the program");
  return globalThis.concord;
};

/** Calls of which the answer is still awaited. */
let awaited = 0;

/**
 * Whether the window waits for the desk stands at its root (`data-waits`): who looks from outside, a journey or a picture,
 * knows when what it sees is complete.
 */
function watchWaiting<Answer>(answer: Promise<Answer>): Promise<Answer> {
  const tell = (change: 1 | -1): void => {
    awaited += change;
    document.documentElement.dataset["waits"] = String(awaited > 0);
  };
  tell(1);
  return answer.finally(() => tell(-1));
}

/** Calls a procedure; the desk has checked the answer against the contract, so its shape is the contract's. */
export function call<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Result<Output<Name>>> {
  const answer = watchWaiting(bridge().call(name, input) as Promise<Result<Output<Name>>>);
  return contracts[name].kind === "command" ? watchSaving(answer) : answer;
}

/** Calls a procedure; throws `DeskFailure` instead of answering a failed Result. */
export async function callOrThrow<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  const result = await call(name, input);
  if (!result.ok) throw new DeskFailure(result.failure);
  return result.value;
}

/** Hears the program until the returned function is called. */
export const listen = (listener: (event: BridgeEvent) => void): (() => void) => bridge().on(listener);
