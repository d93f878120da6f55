import { Group, Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useGo } from "../../app/navigation.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useWords } from "../../i18n/words.ts";
import { CaseBadge } from "../../ui/CaseBadge.tsx";
import { DueDate } from "../../ui/DueDate.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { Private } from "../../ui/Private.tsx";
import { TodayCard } from "./TodayCard.tsx";
import styles from "./today.module.css";

const shown = 6;

/** What I am reminded of today: due in two days, today, late and not told; or waiting no longer. Nothing to say, no card. */
export function Reminders() {
  const { t } = useTranslation("today");
  const word = useWords();
  const go = useGo();
  const { data, error } = useDeskQuery("actions.reminders", {});
  if (!data || data.length === 0) return <FailureNote failure={error} />;
  return (
    <TodayCard title={t("reminders.title")} detail={String(data.length)}>
      <ul className={styles["list"]}>
        {data.slice(0, shown).map(({ kind, action }) => (
          <li key={action.id}>
            <UnstyledButton
              className={styles["line"] ?? ""}
              onClick={() => go({ screen: "actions", actionId: action.id })}
            >
              <Group gap="md" wrap="nowrap" justify="space-between" align="flex-start">
                <Text size="sm" fw={600} lineClamp={2}>
                  <Private>{action.text}</Private>
                </Text>
                <span className={styles["due"]}>
                  <DueDate due={action.due} overdue={action.overdue} status={action.status} />
                </span>
              </Group>
              <Group gap={12}>
                <CaseBadge reference={action.caseReference} initials={action.victimInitials} />
                <Text size="sm" c={kind === "LATE" ? "var(--concord-alarm)" : "dimmed"}>
                  {word("reminder", kind)}
                </Text>
                {action.missedReminders > 0 ? (
                  <Text size="sm" c="dimmed">
                    {t("reminders.missed", { count: action.missedReminders })}
                  </Text>
                ) : null}
              </Group>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </TodayCard>
  );
}
