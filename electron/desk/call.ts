import type { Decision } from "../../shared/policy.ts";
import { fail, type Failure } from "../../shared/result.ts";
import { registry } from "./registry.ts";
import type { Implemented } from "./implement.ts";

/** A call whose input has been checked. */
export interface Call {
  readonly name: string;
  readonly procedure: Implemented;
  readonly input: unknown;
  readonly objectId: string | null;
}

/** Looks a procedure up and checks what it was called with. */
export function parseCall(name: string, raw: unknown): { ok: true; value: Call } | { ok: false; failure: Failure } {
  const procedure = registry.get(name);
  if (!procedure) return fail("desk.unknownProcedure");
  const parsed = procedure.input.safeParse(raw);
  if (!parsed.success) return badInput(parsed.error.issues);
  const { on } = procedure.policy;
  return { ok: true, value: { name, procedure, input: parsed.data, objectId: on ? textOf(parsed.data, on.id) : null } };
}

/** Tasks that work before sign-in open or leave the area, and these have somebody else sit down, drive or leave. */
export const mayChangeSitting = (name: string): boolean => {
  const procedure = registry.get(name);
  return (procedure?.kind === "task" && procedure.policy.needs === "nobody") || changesPeople(name);
};

/** After these somebody else drives, whose deed they are; or somebody is not there any more. */
export const changesPeople = (name: string): boolean =>
  name === "unlock.join" || name === "unlock.switchDriver" || name === "unlock.endBeside";

/** Commands, and the tasks that are logged, leave something behind in the file or beside it: an older copy is for reading only. */
export const keepsSomething = ({ procedure: { kind, policy } }: Call): boolean =>
  kind === "command" || (kind === "task" && policy.log !== "none");

export const refusal = (decision: Exclude<Decision, "allow">): { ok: false; failure: Failure } =>
  fail(`desk.${decision}`);

/** A text of the input by its name; null where there is none. */
export const textOf = (input: unknown, key: string): string | null => {
  const value: unknown = typeof input === "object" && input !== null && key in input ? Reflect.get(input, key) : null;
  return typeof value === "string" ? value : null;
};

/** Names where the input is wrong and why, never what was typed. */
function badInput(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): {
  ok: false;
  failure: Failure;
} {
  const [first] = issues;
  return fail("desk.badInput", { where: first?.path.map(String).join(".") ?? "", why: first?.message ?? "" });
}
