import type { Input, Output, ProcedureName } from "../../shared/contracts.ts";
import type { Result } from "../../shared/result.ts";

/** Calls a procedure that must go well and answers its value; throws the failure's code otherwise. */
export type Must = <Name extends ProcedureName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;

/** Anything that carries calls to a desk: in this process, or in one of its own. */
export interface Callable {
  call(procedure: string, input: unknown): Promise<Result<unknown>>;
}

/** The typed way of calling, over any desk. */
export const mustOver =
  (desk: Callable): Must =>
  async <Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Output<Name>> => {
    const result = (await desk.call(name, input)) as Result<Output<Name>>;
    if (!result.ok) throw new Error(`${name}: ${result.failure.code} ${JSON.stringify(result.failure.params)}`);
    return result.value;
  };
