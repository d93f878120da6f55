import { Chip, Group, Text } from "@mantine/core";
import { useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import classes from "./timeline.module.css";
import { entriesOf, groupsIn, timelineGroups, type Entry, type TimelineGroup } from "./timelineGroups.ts";
import { TimelineLine } from "./TimelineLine.tsx";

interface Props {
  readonly entries: readonly Entry[];
  /** What opening a line does; null where it leads nowhere for this reader. */
  readonly openOf: (entry: Entry) => (() => void) | null;
}

/** Moves between the lines that can be opened, as in a list. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  if (step === undefined && event.key !== "Home" && event.key !== "End") return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-opens]")];
  const here = lines.findIndex((line) => line === document.activeElement);
  if (here < 0) return;
  event.preventDefault();
  const next = event.key === "Home" ? lines[0] : event.key === "End" ? lines.at(-1) : lines[here + (step ?? 0)];
  next?.focus();
}

/** Everything that happened in the case as one line each, the newest first; by kind where only some are looked for. */
export function Timeline({ entries, openOf }: Props) {
  const { t } = useTranslation("records");
  const [chosen, setChosen] = useState<readonly TimelineGroup[]>([]);
  const groups = groupsIn(entries);
  if (entries.length === 0)
    return (
      <Text c="dimmed" size="sm" px="md" pb="md">
        {t("timeline.empty")}
      </Text>
    );
  const shown = entriesOf(
    entries,
    chosen.filter((group) => groups.includes(group)),
  );
  return (
    <>
      {groups.length > 1 ? (
        <Chip.Group
          multiple
          value={[...chosen]}
          onChange={(names) => setChosen(timelineGroups.filter((group) => names.includes(group)))}
        >
          <Group gap={6} px="md" pb={12} role="group" aria-label={t("timeline.filter")}>
            {groups.map((group) => (
              <Chip key={group} value={group} size="xs" variant="light">
                {t(`timeline.group.${group}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      ) : null}
      <ol className={classes["timeline"]} onKeyDown={walk}>
        {shown.map((entry, index) => (
          <li key={index}>
            <TimelineLine entry={entry} onOpen={openOf(entry)} />
          </li>
        ))}
      </ol>
    </>
  );
}
