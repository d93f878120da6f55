import { useState } from "react";
import type { ActionLine } from "../../../shared/actions/model.ts";
import { usePages, type Asked } from "../../desk/usePages.ts";

/** Lines that are shown at first, and that each further step adds. */
const step = 50;

/** A part of the register as one works through it from the top: some lines, and more of them when they are asked for. */
export function useGrowing(asked: Asked<"actions.list">) {
  const [wanted, setWanted] = useState(step);
  const { total, rowAt, error } = usePages("actions.list", asked, { first: 0, last: wanted - 1 });
  const actions =
    total === null
      ? null
      : Array.from({ length: Math.min(wanted, total) }, (_, index) => rowAt(index)).filter(
          (line): line is ActionLine => line !== undefined,
        );
  return { total: total ?? 0, actions, error, more: () => setWanted(wanted + step) };
}
