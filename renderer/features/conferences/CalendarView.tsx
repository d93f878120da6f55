import { ActionIcon, Button, Group, Paper, Stack, Text, UnstyledButton } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConferenceLine } from "../../../shared/conferences/model.ts";
import { addMonths, type CivilDate } from "../../../shared/dates.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { atStart } from "./atStart.ts";
import { byDay, dayAfterKey, weeksOf, type OnDay } from "./calendar.ts";
import classes from "./calendar.module.css";
import { useToday } from "./today.ts";

interface Props {
  readonly lines: readonly ConferenceLine[];
  readonly onOpen: (line: ConferenceLine) => void;
}

const nothing: OnDay = { conferences: [], deadlines: [] };

/** A month of conferences with their deadlines as marks; arrows and page keys move, Enter opens, the day is told below. */
export function CalendarView({ lines, onOpen }: Props) {
  const { t } = useTranslation("conferences");
  const format = useFormat();
  const word = useWords();
  const today = useToday();
  const [shown, setShown] = useState<CivilDate>(today);
  const moved = useRef(false);
  const days = useMemo(() => byDay(lines), [lines]);
  const weeks = weeksOf(shown);
  const on = (day: string): OnDay => days.get(day) ?? nothing;
  const go = (day: CivilDate) => {
    moved.current = true;
    setShown(day);
  };
  useEffect(() => {
    if (moved.current) document.querySelector<HTMLElement>(`[data-day='${shown}']`)?.focus();
    moved.current = false;
  }, [shown]);
  const said = (day: CivilDate): string =>
    [
      format.dayLong(day),
      ...on(day).conferences.map((line) => `${word("conferenceType", line.type)} ${line.startsAt}`),
      ...on(day).deadlines.map(({ name }) => t(`deadlines.${name}`)),
    ].join(", ");
  const { conferences, deadlines } = on(shown);
  return (
    <Paper withBorder p="md" className={classes["frame"] ?? ""}>
      <Group justify="space-between" mb="xs">
        <Text component="h2" fw={600}>
          {atStart(format.month(shown))}
        </Text>
        <Group gap={8}>
          <ActionIcon
            variant="default"
            aria-label={t("calendar.before")}
            onClick={() => setShown(addMonths(shown, -1))}
          >
            <IconChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <Button size="compact-sm" variant="default" onClick={() => setShown(today)}>
            {t("calendar.today")}
          </Button>
          <ActionIcon variant="default" aria-label={t("calendar.after")} onClick={() => setShown(addMonths(shown, 1))}>
            <IconChevronRight size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <div role="grid" aria-label={atStart(format.month(shown))}>
        <div role="row" className={classes["week"]}>
          {weeks[0]?.map((day) => (
            <div key={day} role="columnheader" className={classes["head"]}>
              {format.weekday(day)}
            </div>
          ))}
        </div>
        {weeks.map((week) => (
          <div key={week[0]} role="row" className={classes["week"]}>
            {week.map((day) => (
              <div
                key={day}
                role="gridcell"
                className={classes["day"]}
                data-day={day}
                data-other={day.slice(0, 7) === shown.slice(0, 7) ? undefined : true}
                data-today={day === today || undefined}
                aria-label={said(day)}
                aria-selected={day === shown}
                tabIndex={day === shown ? 0 : -1}
                onClick={() => go(day)}
                onKeyDown={(event) => {
                  const [first] = on(day).conferences;
                  if (event.key === "Enter" && first) onOpen(first);
                  const next = dayAfterKey(event.key, day);
                  if (next === null || event.altKey || event.ctrlKey) return;
                  event.preventDefault();
                  go(next);
                }}
              >
                <span className={classes["number"]}>{Number(day.slice(8))}</span>
                {on(day).conferences.map((line) => (
                  <span key={line.id} className={classes["conference"]} data-status={line.status}>
                    {line.startsAt} {word("conferenceType", line.type)}
                  </span>
                ))}
                {on(day)
                  .deadlines.slice(0, 3)
                  .map(({ name, of }) => (
                    <span key={`${name} ${of.id}`} className={classes["deadline"]}>
                      {t(`deadlines.${name}`)}
                    </span>
                  ))}
                {on(day).deadlines.length > 3 ? (
                  <span className={classes["deadline"]}>
                    {t("calendar.more", { count: on(day).deadlines.length - 3 })}
                  </span>
                ) : null}
              </div>
            ))}
          </div>
        ))}
      </div>
      <Stack gap={4} mt="sm" role="status">
        <Text fw={600} size="sm">
          {atStart(format.dayLong(shown))}
        </Text>
        {conferences.length + deadlines.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t("calendar.nothing")}
          </Text>
        ) : null}
        {conferences.map((line) => (
          <UnstyledButton key={line.id} className={classes["open"] ?? ""} onClick={() => onOpen(line)}>
            {line.startsAt} · {word("conferenceType", line.type)} · {line.venue} ·{" "}
            {word("conferenceStatus", line.status)}
          </UnstyledButton>
        ))}
        {deadlines.map(({ name, of }) => (
          <UnstyledButton key={`${name} ${of.id}`} className={classes["open"] ?? ""} onClick={() => onOpen(of)}>
            {t("calendar.deadlineOf", { deadline: t(`deadlines.${name}`), day: format.dayShort(of.date) })}
          </UnstyledButton>
        ))}
      </Stack>
    </Paper>
  );
}
