import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { daysBetween, dayOf, type Instant } from "../../shared/dates.ts";
import { useDeskQuery } from "../desk/useDesk.ts";
import { useFormat } from "../i18n/format.ts";
import { useWords } from "../i18n/words.ts";
import { SaveState } from "../ui/SaveState.tsx";
import { useNextDeadline, useToday } from "./deadlines.ts";
import { AtDesk } from "./AtDesk.tsx";
import styles from "./frame.module.css";
import { useSession } from "./session.ts";
import { UndoButtons } from "./UndoButtons.tsx";

/** Save state, file, age of the backup, next deadline, and who is signed in. */
export function Foot() {
  const { t } = useTranslation("app");
  const session = useSession();
  const { data: backup } = useDeskQuery("backup.state", {});
  return (
    <footer className={styles["foot"]} aria-label={t("foot.label")}>
      <SaveState />
      <UndoButtons />
      {backup && (
        <Text size="xs" className={styles["footWide"] ?? ""}>
          {backup.fileName}
        </Text>
      )}
      {backup && <BackupAge checkedAt={backup.lastCheckedAt} />}
      {session.demonstration && (
        <Text size="xs" className={styles["footWide"] ?? ""}>
          {t("foot.demonstration")}
        </Text>
      )}
      <span className={styles["footSpace"]} />
      <Deadline />
      <AtDesk />
    </footer>
  );
}

function BackupAge({ checkedAt }: { readonly checkedAt: Instant | null }) {
  const { t } = useTranslation("app");
  const { time } = useFormat();
  const { timeZone } = useSession();
  const today = useToday();
  if (checkedAt === null) {
    return (
      <Text size="xs" c="var(--concord-soon)">
        {t("foot.noBackup")}
      </Text>
    );
  }
  const days = daysBetween(dayOf(checkedAt, timeZone), today);
  if (days <= 0) return <Text size="xs">{t("foot.backupToday", { time: time(checkedAt) })}</Text>;
  if (days === 1) return <Text size="xs">{t("foot.backupYesterday", { time: time(checkedAt) })}</Text>;
  return (
    <Text size="xs" c={days > 7 ? "var(--concord-soon)" : "inherit"}>
      {t("foot.backupDays", { count: days })}
    </Text>
  );
}

function Deadline() {
  const { t } = useTranslation("app");
  const word = useWords();
  const { dayShort } = useFormat();
  const next = useNextDeadline();
  if (!next) return null;
  const away = next.days === 0 ? t("foot.deadlineToday") : t("foot.deadlineDays", { count: next.days });
  return (
    <Text size="xs" c={next.days <= 1 ? "var(--concord-soon)" : "inherit"} truncate>
      {t("foot.deadline", { what: word("deadline", next.name), day: dayShort(next.on) })} ({away})
    </Text>
  );
}
