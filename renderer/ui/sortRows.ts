export interface Sort {
  readonly id: string;
  readonly descending: boolean;
}

const compare = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" }).compare;

const order = (a: string | number, b: string | number): number =>
  typeof a === "number" && typeof b === "number" ? a - b : compare(String(a), String(b));

/** Rows sorted by a value, stable; rows without the value come last either way. */
export const sortRows = <Row>(
  rows: readonly Row[],
  by: (row: Row) => string | number | null,
  descending: boolean,
): readonly Row[] =>
  rows.toSorted((a, b) => {
    const [left, right] = [by(a), by(b)];
    if (left === null || right === null) return (left === null ? 1 : 0) - (right === null ? 1 : 0);
    return descending ? order(right, left) : order(left, right);
  });
