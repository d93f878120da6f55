import { TextInput } from "@mantine/core";
import { useState } from "react";
import { readTime } from "./readTime.ts";

interface Props {
  readonly label: string;
  /** `09:00` */
  readonly value: string;
  readonly onChange: (time: string) => void;
}

/** A time on the wall in 24 hours, read when the field is left; what is no time is put back. */
export function TimeField({ label, value, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      label={label}
      required
      inputMode="numeric"
      autoComplete="off"
      value={typed ?? value}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        const time = typed === null ? null : readTime(typed);
        if (time !== null) onChange(time);
        setTyped(null);
      }}
    />
  );
}
