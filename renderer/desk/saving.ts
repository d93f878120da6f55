import { create } from "zustand";
import type { Result } from "../../shared/result.ts";

interface Saving {
  /** Commands on their way to the disk. */
  readonly waiting: number;
  /** When the last one was acknowledged, as an instant. */
  readonly savedAt: string | null;
  readonly failed: boolean;
}

/** What the foot of the window says about saving. */
export const useSaving = create<Saving>(() => ({ waiting: 0, savedAt: null, failed: false }));

// An answer such as "the owner is missing" is no failure to save; these are.
const lostCodes = new Set(["desk.notSaved", "desk.ended", "desk.broken", "desk.unexpected", "vault.diskFull"]);

/** Follows one command from the call to its acknowledgement. */
export async function watchSaving<Value>(command: Promise<Result<Value>>): Promise<Result<Value>> {
  useSaving.setState(({ waiting }) => ({ waiting: waiting + 1 }));
  const result = await command.catch((error: unknown) => {
    useSaving.setState(({ waiting }) => ({ waiting: waiting - 1, failed: true }));
    throw error;
  });
  useSaving.setState(({ waiting, savedAt, failed }) => {
    if (result.ok) return { waiting: waiting - 1, savedAt: new Date().toISOString(), failed: false };
    return { waiting: waiting - 1, savedAt, failed: failed || lostCodes.has(result.failure.code) };
  });
  return result;
}
