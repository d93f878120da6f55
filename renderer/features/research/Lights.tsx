import { IconCircleCheck, IconCircleX, IconClock } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Light } from "../../../shared/research/rules.ts";
import styles from "./research.module.css";

const signs = {
  good: [IconCircleCheck, "var(--concord-do)"],
  soon: [IconClock, "var(--concord-soon)"],
  bad: [IconCircleX, "var(--concord-alarm)"],
} as const;

/** A light with the words that say what it is about. */
export function Lit({ light, children }: { readonly light: Light; readonly children: ReactNode }) {
  const [Sign, color] = signs[light];
  return (
    <span className={styles["light"]} data-light={light}>
      <Sign size={16} color={color} aria-hidden style={{ flex: "none" }} />
      <span>{children}</span>
    </span>
  );
}
