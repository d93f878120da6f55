import { Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import { marksIn, typedWords } from "../../../shared/search/words.ts";
import { Marked } from "./Marked.tsx";
import styles from "./search.module.css";

interface HearingTextProps {
  readonly label: string;
  readonly text: string;
  readonly lookedFor: string;
}

/** One text of a hearing; where it holds what was looked for, that stands out and is brought into view. */
export function HearingText({ label, text, lookedFor }: HearingTextProps) {
  const element = useRef<HTMLDivElement>(null);
  const typed = typedWords(lookedFor);
  const marks = typed.length === 0 ? [] : (marksIn(text, typed, false) ?? []);
  const isFound = marks.length > 0;
  useEffect(() => {
    if (isFound) element.current?.scrollIntoView({ block: "nearest" });
  }, [isFound]);
  return (
    <div ref={element}>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text className={styles["prose"]}>
        <Marked text={text} marks={marks} />
      </Text>
    </div>
  );
}
