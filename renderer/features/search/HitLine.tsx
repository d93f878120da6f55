import { Spotlight } from "@mantine/spotlight";
import { Text } from "@mantine/core";
import type { Hit } from "../../../shared/search/model.ts";
import { HitDetail } from "./HitDetail.tsx";
import { Marked } from "./Marked.tsx";
import { iconOf } from "./places.ts";
import styles from "./search.module.css";

interface HitLineProps {
  readonly hit: Hit;
  readonly onOpen: () => void;
}

/** One thing found: what was found with its place marked, and what it is. */
export function HitLine({ hit, onOpen }: HitLineProps) {
  const Icon = iconOf[hit.kind];
  const shown = hit.kind === "hearing" ? hit.excerpt : hit.title;
  return (
    <Spotlight.Action onClick={onOpen}>
      <span className={styles["hit"]}>
        <Icon size={18} aria-hidden className={styles["icon"]} />
        <span className={styles["words"]}>
          <Text component="span" size="sm" className={styles["line"]}>
            <Marked {...shown} />
          </Text>
          <Text component="span" size="xs" c="dimmed" className={styles["line"]}>
            <HitDetail hit={hit} />
          </Text>
        </span>
      </span>
    </Spotlight.Action>
  );
}
