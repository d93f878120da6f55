import { NumberInput } from "@mantine/core";
import { useState } from "react";
import classes from "./agenda.module.css";

interface Props {
  readonly minutes: number;
  readonly label: string;
  /** The bounds; 5 and 90 unless told. */
  readonly least?: number;
  readonly most?: number;
  readonly onChange: (minutes: number) => void;
}

/** The minutes of one item; stored on Enter or when the field is left, put back by Escape. */
export function MinutesField({ minutes, label, least = 5, most = 90, onChange }: Props) {
  const [typed, setTyped] = useState<number | null>(null);
  const store = () => {
    if (typed !== null && typed >= least && typed <= most && typed !== minutes) onChange(typed);
    setTyped(null);
  };
  return (
    <NumberInput
      aria-label={label}
      size="xs"
      classNames={{ input: classes["minutes"] ?? "" }}
      w={60}
      min={least}
      max={most}
      clampBehavior="none"
      allowDecimal={false}
      hideControls
      value={typed ?? minutes}
      onChange={(value) => setTyped(typeof value === "number" ? value : null)}
      onBlur={store}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
        if (event.key === "Escape") setTyped(null);
        event.stopPropagation();
      }}
    />
  );
}
