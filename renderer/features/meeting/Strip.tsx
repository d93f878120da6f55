import { UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useId, useState, type ReactNode } from "react";
import styles from "./meeting.module.css";
import type { Place } from "./places.ts";

interface StripProps {
  readonly title: string;
  /** The rest in one line. */
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly startsOpen?: boolean;
  /** What the head is called while it is shut, for the key that opens it. */
  readonly opens?: Place;
}

/** One line that opens into more. */
export function Strip({ title, summary, children, startsOpen = false, opens }: StripProps) {
  const [open, setOpen] = useState(startsOpen);
  const body = useId();
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <section className={styles["strip"]}>
      <UnstyledButton
        className={styles["stripHead"] ?? ""}
        aria-expanded={open}
        aria-controls={body}
        data-place={open ? undefined : opens}
        onClick={() => setOpen(!open)}
      >
        <strong>{title}</strong>
        <span className={styles["stripText"]} data-private>
          {summary}
        </span>
        <Chevron size={18} aria-hidden />
      </UnstyledButton>
      <div id={body} hidden={!open} className={styles["stripBody"]}>
        {open ? children : null}
      </div>
    </section>
  );
}
