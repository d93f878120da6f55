import type { KeyboardEvent, Ref } from "react";
import styles from "./meeting.module.css";

interface GrowingTextProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  readonly describedBy?: string;
  /** Takes the cursor when it appears. */
  readonly takesFocus?: boolean;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** A text that grows with what is typed. The browser sizes it (`field-sizing`): nothing is measured while typing. */
export function GrowingText({
  label,
  describedBy,
  takesFocus = false,
  readOnly = false,
  onChange,
  ...rest
}: GrowingTextProps) {
  if (readOnly) return rest.value === "" ? null : <p className={styles["readText"]}>{rest.value}</p>;
  return (
    <textarea
      {...rest}
      aria-label={label}
      aria-describedby={describedBy}
      className={styles["growing"]}
      rows={1}
      autoFocus={takesFocus}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
