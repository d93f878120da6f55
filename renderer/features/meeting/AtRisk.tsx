import { Button, Popover, Stack, Text, UnstyledButton } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AgendaItem } from "../../../shared/agenda/model.ts";
import styles from "./meeting.module.css";
import type { PaceOfDay } from "./pace.ts";

interface AtRiskProps {
  readonly items: readonly AgendaItem[];
  readonly day: PaceOfDay;
  readonly onOpen: (item: AgendaItem) => void;
  /** Gives each waiting case at most so many minutes; null for whoever may not. */
  readonly onShorten: ((minutes: number) => void) | null;
}

/** How many cases would end too late; opened, which they are, why, and what would help. */
export function AtRisk({ items, day, onOpen, onShorten }: AtRiskProps) {
  const { t } = useTranslation("meeting");
  const [opened, setOpened] = useState(false);
  const { atRisk } = day;
  if (atRisk.length === 0) return null;
  const itemOf = new Map<string, AgendaItem>(items.map((item) => [item.id, item]));
  const tenMinutes = Math.round(day.pace * 10);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={360} trapFocus returnFocus shadow="sm">
      <Popover.Target>
        <UnstyledButton
          className={styles["atRisk"] ?? ""}
          data-place="atRisk"
          aria-expanded={opened}
          title={t("top.atRiskWhich")}
          onClick={() => setOpened(!opened)}
        >
          <IconAlertTriangle size={16} aria-hidden />
          {t("top.atRisk", { count: atRisk.length })}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <Text size="sm" fw={600}>
            {t("top.atRiskTitle", { time: day.plannedEnd })}
          </Text>
          <ul className={styles["atRiskList"]}>
            {atRisk.map(({ id, endsAt }) => {
              const item = itemOf.get(id);
              if (!item) return null;
              return (
                <li key={id}>
                  {item.kind === "blocked" ? (
                    <span>{t("agenda.blocked", { count: item.minutes })}</span>
                  ) : (
                    <UnstyledButton
                      className={styles["atRiskCase"] ?? ""}
                      aria-label={t("top.openIt", { reference: item.reference })}
                      onClick={() => {
                        setOpened(false);
                        onOpen(item);
                      }}
                    >
                      <span data-private>{item.victimInitials}</span> {item.reference}
                    </UnstyledButton>
                  )}
                  <span className={styles["tabular"]}>{t("top.atRiskEnds", { time: endsAt })}</span>
                </li>
              );
            })}
          </ul>
          {tenMinutes === 10 ? null : (
            <Text size="sm" c="dimmed">
              {t("top.pace", { minutes: tenMinutes })}
            </Text>
          )}
          <Text size="sm">
            {day.shortenTo === null ? t("top.cannotShorten") : t("top.shorten", { count: day.shortenTo })}
          </Text>
          {onShorten && day.shortenTo !== null ? (
            <Button
              size="xs"
              data-autofocus
              onClick={() => {
                if (day.shortenTo !== null) onShorten(day.shortenTo);
                setOpened(false);
              }}
            >
              {t("top.shortenNow", { count: day.shortenTo })}
            </Button>
          ) : null}
          {onShorten ? (
            <Text size="sm" c="dimmed">
              {t("top.putOff", { count: atRisk.length })}
            </Text>
          ) : null}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
