import type { BaseProblem } from "../../../../shared/houseStyle/base.ts";
import type { Failure } from "../../../../shared/result.ts";

/** Why a file cannot be the base; thrown while it is read, and caught where the reading began. */
export class Refused extends Error {
  readonly failure: Failure<BaseProblem>;
  constructor(code: BaseProblem, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.failure = { code, params };
  }
}
