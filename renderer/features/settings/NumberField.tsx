import { NumberInput } from "@mantine/core";
import { useState } from "react";

interface NumberFieldProps {
  readonly label: string;
  readonly description?: string;
  /** What stands behind the number: "minutes". */
  readonly unit?: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A whole number between two bounds; what lies outside is not taken over and put back when the field is left. */
export function NumberField({ label, description, unit, value, least, most, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<number | string | null>(null);
  const take = (entered: number | string): void => {
    setTyped(entered);
    if (typeof entered === "number" && entered >= least && entered <= most) onChange(entered);
  };
  return (
    <NumberInput
      label={label}
      {...(description === undefined ? {} : { description })}
      {...(unit === undefined ? {} : { suffix: ` ${unit}` })}
      size="sm"
      min={least}
      max={most}
      clampBehavior="none"
      allowDecimal={false}
      value={typed ?? value}
      onChange={take}
      onBlur={() => setTyped(null)}
    />
  );
}
