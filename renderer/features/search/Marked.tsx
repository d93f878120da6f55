import { Mark } from "@mantine/core";
import type { Marked as MarkedText } from "../../../shared/search/words.ts";
import { Private } from "../../ui/Private.tsx";
import styles from "./search.module.css";

/** A text with what was looked for standing out; covered while privacy is on. */
export function Marked({ text, marks }: MarkedText) {
  const parts: { readonly from: number; readonly to: number; readonly isMark: boolean }[] = [];
  let at = 0;
  for (const { from, to } of marks) {
    if (from > at) parts.push({ from: at, to: from, isMark: false });
    if (to > Math.max(at, from)) parts.push({ from: Math.max(at, from), to, isMark: true });
    at = Math.max(at, to);
  }
  if (at < text.length) parts.push({ from: at, to: text.length, isMark: false });
  return (
    <Private>
      {parts.map(({ from, to, isMark }) =>
        isMark ? (
          <Mark key={from} className={styles["mark"]}>
            {text.slice(from, to)}
          </Mark>
        ) : (
          <span key={from}>{text.slice(from, to)}</span>
        ),
      )}
    </Private>
  );
}
