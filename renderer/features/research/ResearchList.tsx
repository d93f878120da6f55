import { Button, Text } from "@mantine/core";
import { useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ResearchLine } from "../../../shared/research/model.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { ResearchRow } from "./ResearchRow.tsx";
import styles from "./research.module.css";

interface ResearchListProps {
  readonly lines: readonly ResearchLine[];
  readonly openCaseId: string | null;
  readonly onOpen: (line: ResearchLine) => void;
}

const rowsIn = (list: Element): HTMLElement[] => [...list.querySelectorAll<HTMLElement>("[data-research-row]")];

/** The row above or below the one with the cursor gets it; at the ends it stays. */
function step(event: KeyboardEvent<HTMLElement>, by: 1 | -1): void {
  const rows = rowsIn(event.currentTarget);
  const here = rows.findIndex((row) => row === document.activeElement);
  rows[Math.min(rows.length - 1, Math.max(0, here + by))]?.focus();
  event.preventDefault();
}

/** The cases of one conference, with *nothing held* for all that are chosen. Arrows go up and down, Space chooses, F9 answers. */
export function ResearchList({ lines, openCaseId, onOpen }: ResearchListProps) {
  const { t } = useTranslation("research");
  const { dayLong, dayShort } = useFormat();
  const nothing = useDeskCommand("research.nothingHeld");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [first] = lines;
  if (!first) return null;
  const open = lines.filter(({ state }) => state === "MISSING" || state === "BEGUN");
  const marked = open.filter(({ caseId }) => chosen.has(caseId));
  const answer = (which: readonly ResearchLine[]): void => {
    if (which.length > 0)
      nothing.mutate(
        { conferenceId: first.conferenceId, caseIds: which.map(({ caseId }) => caseId) },
        { onSuccess: () => setChosen(new Set()) },
      );
  };
  const keys = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === "ArrowDown") step(event, 1);
    if (event.key === "ArrowUp") step(event, -1);
    const place = rowsIn(event.currentTarget).findIndex((row) => row === document.activeElement);
    const line = lines[place];
    if (event.key === " " && line && open.includes(line)) {
      toggle(line, !chosen.has(line.caseId));
      event.preventDefault();
    }
    if (event.key === "F9") {
      answer(marked.length > 0 ? marked : open.filter((one) => one === line));
      event.preventDefault();
    }
  };
  const toggle = (line: ResearchLine, isChosen: boolean): void =>
    setChosen((before) => {
      const next = new Set(before);
      if (isChosen) next.add(line.caseId);
      else next.delete(line.caseId);
      return next;
    });
  return (
    <section
      className={styles["list"]}
      aria-label={t("list.of", { day: dayLong(first.conferenceOn) })}
      data-pane="list"
    >
      <div className={styles["listHead"]}>
        <Text component="h2" size="sm" fw={600}>
          {dayLong(first.conferenceOn)}
        </Text>
        <Text size="xs" c="dimmed">
          {t("list.due", { day: dayShort(first.dueOn), open: open.length, count: lines.length })}
        </Text>
      </div>
      <ul className={styles["rows"]} onKeyDown={keys}>
        {lines.map((line) => (
          <ResearchRow
            key={line.caseId}
            line={line}
            open={line.caseId === openCaseId}
            chosen={chosen.has(line.caseId)}
            onOpen={onOpen}
            onChoose={toggle}
          />
        ))}
      </ul>
      <div className={styles["listFoot"]}>
        <FailureNote failure={nothing.error} />
        <Button
          variant="default"
          size="xs"
          disabled={marked.length === 0}
          loading={nothing.isPending}
          onClick={() => answer(marked)}
        >
          {marked.length === 0 ? t("list.nothingHeldChoose") : t("list.nothingHeld", { count: marked.length })}
        </Button>
        <KeyHint>F9</KeyHint>
      </div>
    </section>
  );
}
