/** What went wrong, in a form a person can be told: `code` is the key of a sentence in `locales/<xx>/failures.json`. */
export interface Failure<Code extends string = string> {
  readonly code: Code;
  /** Values for the sentence's placeholders. Never personal data (`RULES.md` messages). */
  readonly params: Readonly<Record<string, string | number>>;
}

export type Result<Value, Code extends string = string> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure<Code> };

/** A result that went well. */
export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

/** A result that failed in an expected way; the unit of work around it is rolled back. */
export const fail = <Code extends string>(
  code: Code,
  params: Readonly<Record<string, string | number>> = {},
): { readonly ok: false; readonly failure: Failure<Code> } => ({ ok: false, failure: { code, params } });
