import { useId } from "react";
import styles from "./meeting.module.css";

interface PickOneProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly value: Value | null;
  readonly wordOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

/** One of a few words in a row: radio buttons that look like one strip. */
export function PickOne<Value extends string>({ label, values, value, wordOf, onChange }: PickOneProps<Value>) {
  const group = useId();
  return (
    <span role="radiogroup" aria-label={label} className={styles["bases"]}>
      {values.map((one) => (
        <label key={one}>
          <input type="radio" name={group} checked={value === one} onChange={() => onChange(one)} />
          {wordOf(one)}
        </label>
      ))}
    </span>
  );
}

/** The value after another, round and round; the first where none was chosen. */
export const valueAfter = <Value,>(values: readonly Value[], value: Value | null): Value | null =>
  values[(value === null ? 0 : values.indexOf(value) + 1) % values.length] ?? null;
