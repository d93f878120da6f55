import type { z } from "zod";
import { shellContract, type LockReason, type ShellProcedure } from "../../shared/shell/contract.ts";
import { fail, type Result } from "../../shared/result.ts";
import { call } from "./client.ts";

type ShellInput<Name extends ShellProcedure> = z.input<(typeof shellContract)[Name]["input"]>;
type ShellOutput<Name extends ShellProcedure> = z.output<(typeof shellContract)[Name]["output"]>;

/** Asks the shell for a window, a folder or the printer; the answer is parsed, since no desk has checked it. */
export async function callShell<Name extends ShellProcedure>(
  name: Name,
  input: ShellInput<Name>,
): Promise<Result<ShellOutput<Name>>> {
  const result = await globalThis.concord?.call(name, input);
  if (!result) return fail("desk.ended");
  if (!result.ok) return result;
  const output = shellContract[name].output.safeParse(result.value);
  // The parsed value is this procedure's output; the union over all procedures is wider than the compiler can follow.
  return output.success ? { ok: true, value: output.data as ShellOutput<Name> } : fail("desk.broken");
}

/** Locks: the shell lets the desk flush, ends its process, and tells every window. */
export async function lockDesk(reason: LockReason): Promise<void> {
  await call("unlock.lock", { reason });
}
