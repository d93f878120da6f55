import { Checkbox, Text } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { ResearchLine } from "../../../shared/research/model.ts";
import { CaseBadge } from "../../ui/CaseBadge.tsx";
import styles from "./research.module.css";
import { StateBadge } from "./StateBadge.tsx";

interface ResearchRowProps {
  readonly line: ResearchLine;
  readonly open: boolean;
  readonly chosen: boolean;
  readonly onOpen: (line: ResearchLine) => void;
  readonly onChoose: (line: ResearchLine, isChosen: boolean) => void;
}

/** One case that waits for an answer: choose it for *nothing held*, or open it beside. */
export const ResearchRow = memo(function ResearchRow({ line, open, chosen, onOpen, onChoose }: ResearchRowProps) {
  const { t } = useTranslation("research");
  const { reference, victimInitials, restricted, state, reminder, changedSince, number } = line;
  const isAnswered = state === "RETURNED" || state === "NOTHING_HELD";
  return (
    <li className={styles["row"]} data-open={open || undefined}>
      <Checkbox
        size="sm"
        aria-label={t("list.choose", { reference })}
        checked={chosen}
        disabled={isAnswered}
        onChange={(event) => onChoose(line, event.currentTarget.checked)}
      />
      <button
        type="button"
        className={styles["rowButton"]}
        aria-current={open ? "true" : undefined}
        data-research-row
        onClick={() => onOpen(line)}
      >
        <span className={styles["number"]}>{number}</span>
        <CaseBadge reference={reference} initials={victimInitials} restricted={restricted} />
        <span className={styles["rowState"]}>
          <StateBadge state={state} />
          {changedSince ? (
            <Text component="span" size="xs" c="var(--concord-soon)">
              {t("list.changedSince")}
            </Text>
          ) : null}
          {reminder !== null && state !== "RETURNED" ? (
            <Text component="span" size="xs" fw={600} c={reminder === "SOON" ? "dimmed" : "var(--concord-alarm)"}>
              {t(`reminder.${reminder}`)}
            </Text>
          ) : null}
        </span>
      </button>
    </li>
  );
});
