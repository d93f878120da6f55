import { UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import type { Sort } from "./sortRows.ts";

interface SortHeaderProps {
  readonly column: {
    readonly id: string;
    readonly header: string;
    readonly align?: "start" | "end";
    readonly sort?: unknown;
  };
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
}

/** The head of a column; a click sorts by it, another turns the order round. */
export function SortHeader({ column, sort, onSort }: SortHeaderProps) {
  const { id, header, align } = column;
  if (!column.sort) {
    return (
      <th scope="col" data-align={align}>
        {header}
      </th>
    );
  }
  const sorted = sort?.id === id ? sort : null;
  const Arrow = sorted?.descending ? IconArrowDown : IconArrowUp;
  return (
    <th
      scope="col"
      data-align={align}
      aria-sort={sorted === null ? "none" : sorted.descending ? "descending" : "ascending"}
    >
      <UnstyledButton
        fz="inherit"
        fw="inherit"
        c="inherit"
        onClick={() => onSort({ id, descending: sorted ? !sorted.descending : false })}
      >
        {header}
        {sorted && <Arrow size={14} aria-hidden style={{ marginInlineStart: 4, verticalAlign: "-2px" }} />}
      </UnstyledButton>
    </th>
  );
}
