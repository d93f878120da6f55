import { Group, Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useGo } from "../../app/navigation.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { CaseBadge } from "../../ui/CaseBadge.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { NothingToDo, TodayCard } from "../today/TodayCard.tsx";
import styles from "../today/today.module.css";

const shown = 6;

/** What my agency still owes before the next conference, with the reminder of today. */
export function OpenResearch() {
  const { t } = useTranslation("research");
  const go = useGo();
  const { dayShort } = useFormat();
  const { data, error } = useDeskQuery("research.mine", {});
  if (!data) return <FailureNote failure={error} />;
  const open = data.filter(({ state }) => state === "MISSING" || state === "BEGUN");
  const [first] = open;
  const toAll = (): void => go({ screen: "research" });
  return (
    <TodayCard
      title={t("today.title")}
      {...(first ? { detail: t("today.open", { count: open.length, day: dayShort(first.dueOn) }) } : {})}
      more={{ label: t("today.more"), name: t("today.all"), onOpen: toAll }}
    >
      {first?.reminder ? (
        <Text
          size="sm"
          px="md"
          pb={10}
          fw={600}
          c={first.reminder === "SOON" ? "var(--concord-soon)" : "var(--concord-alarm)"}
        >
          {t(`today.reminder.${first.reminder}`, { day: dayShort(first.dueOn) })}
        </Text>
      ) : null}
      {open.length === 0 ? <NothingToDo>{data.length === 0 ? t("today.none") : t("today.done")}</NothingToDo> : null}
      <ul className={styles["list"]}>
        {open.slice(0, shown).map((line) => (
          <li key={`${line.conferenceId} ${line.caseId}`}>
            <UnstyledButton className={styles["line"] ?? ""} onClick={toAll}>
              <Group justify="space-between" wrap="nowrap">
                <CaseBadge reference={line.reference} initials={line.victimInitials} restricted={line.restricted} />
                <Text size="sm" c={line.reminder === "OVERDUE" ? "var(--concord-alarm)" : "dimmed"}>
                  {line.state === "BEGUN" ? t("today.begun") : dayShort(line.dueOn)}
                </Text>
              </Group>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </TodayCard>
  );
}
