/** One way of narrowing a list, over a filter `F` whose absent fields leave everything. */
export type FilterField<F> = ChoiceField<F> | ChoicesField<F> | DayField<F>;

interface Named {
  readonly id: string;
  /** What is asked: "Agency". */
  readonly label: string;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One of some values, or any. */
export interface ChoiceField<F> extends Named {
  readonly kind: "choice";
  readonly options: readonly Option[];
  readonly read: (filter: F) => string | null;
  readonly write: (filter: F, value: string | null) => F;
}

/** Several of some values; none of them: any. */
export interface ChoicesField<F> extends Named {
  readonly kind: "choices";
  readonly options: readonly Option[];
  readonly read: (filter: F) => readonly string[];
  readonly write: (filter: F, values: readonly string[]) => F;
}

/** A civil day, or any. */
export interface DayField<F> extends Named {
  readonly kind: "day";
  readonly read: (filter: F) => string | null;
  readonly write: (filter: F, day: string | null) => F;
}

/** What a field has been set to, in words; null: to nothing. `day` says a civil day. */
export function saidBy<F>(field: FilterField<F>, filter: F, day: (date: string) => string): string | null {
  const wordOf = (value: string): string =>
    field.kind === "day" ? value : (field.options.find((one) => one.value === value)?.label ?? value);
  if (field.kind === "choices") {
    const values = field.read(filter);
    return values.length === 0 ? null : values.map(wordOf).join(", ");
  }
  const value = field.read(filter);
  if (value === null) return null;
  return field.kind === "day" ? day(value) : wordOf(value);
}

/** The filter without what this field has set. */
export const cleared = <F>(field: FilterField<F>, filter: F): F =>
  field.kind === "choices" ? field.write(filter, []) : field.write(filter, null);

/** A filter with one field set, or taken away where the value is undefined. */
export function withField<F extends object, Key extends keyof F>(filter: F, key: Key, value: F[Key] | undefined): F {
  const { [key]: _, ...rest } = filter;
  return (value === undefined ? rest : { ...rest, [key]: value }) as F;
}

const words = { true: true, false: false } as const;

/** A choice between yes and no over a field that is true, false or absent. */
export const yesNo = <F extends object, Key extends keyof F>(
  key: Key & string,
  label: string,
  yes: string,
  no: string,
): ChoiceField<F> => ({
  kind: "choice",
  id: key,
  label,
  options: [
    { value: "true", label: yes },
    { value: "false", label: no },
  ],
  read: (filter) => (filter[key] === undefined ? null : String(filter[key])),
  write: (filter, value) =>
    withField(filter, key, (value === "true" || value === "false" ? words[value] : undefined) as F[Key] | undefined),
});
