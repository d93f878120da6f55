import { create } from "zustand";
import type { Input, Output, ProcedureName } from "../../shared/contracts.ts";
import type { Result } from "../../shared/result.ts";
import { call, DeskFailure } from "../desk/client.ts";

interface Asking {
  readonly answer: ((given: boolean) => void) | null;
}

/** The one open question for the passphrase; `PassphraseDialog` shows it. */
export const useAskedPassphrase = create<Asking>(() => ({ answer: null }));

const ask = (): Promise<boolean> =>
  new Promise((resolve) => {
    useAskedPassphrase.setState({
      answer: (given) => {
        useAskedPassphrase.setState({ answer: null });
        resolve(given);
      },
    });
  });

/** `await ask()` is true once the signed-in person has given the passphrase again, false when they gave up. */
export const useReauthentication = (): { readonly ask: () => Promise<boolean> } => ({ ask });

/** Calls a procedure; where the desk wants the passphrase once more, asks for it and calls again. */
export async function callAskingAgain<Name extends ProcedureName>(
  name: Name,
  input: Input<Name>,
): Promise<Result<Output<Name>>> {
  const answer = await call(name, input);
  return !answer.ok && answer.failure.code === "desk.reauthenticate" && (await ask()) ? call(name, input) : answer;
}

/** The same; throws `DeskFailure` instead of answering a failed Result. */
export async function callAskingAgainOrThrow<Name extends ProcedureName>(
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const answer = await callAskingAgain(name, input);
  if (!answer.ok) throw new DeskFailure(answer.failure);
  return answer.value;
}
