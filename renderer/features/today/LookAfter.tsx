import { Button, Group, Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { daysBetween, dayOf } from "../../../shared/dates.ts";
import type { ConferenceLine } from "../../../shared/conferences/model.ts";
import { useToday } from "../../app/deadlines.ts";
import { useGo } from "../../app/navigation.ts";
import { useSession } from "../../app/session.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { useBackup } from "../settings/useBackup.ts";
import { NothingToDo, TodayCard } from "./TodayCard.tsx";
import styles from "./today.module.css";

/** Days after which a backup is old. */
const oldAfter = 7;

/** What whoever runs the conferences has to see to: minutes not approved, a backup that is old. */
export function LookAfter({ unapproved }: { readonly unapproved: readonly ConferenceLine[] }) {
  const { t } = useTranslation("today");
  const { dayLong } = useFormat();
  const go = useGo();
  const today = useToday();
  const { timeZone } = useSession();
  const { data: state } = useDeskQuery("backup.state", {});
  const backup = useBackup();
  const last = state?.lastCheckedAt ?? null;
  const age = last === null ? null : daysBetween(dayOf(last, timeZone), today);
  const isOld = state !== undefined && (age === null || age > oldAfter);
  return (
    <TodayCard title={t("lookAfter.title")}>
      <FailureNote failure={backup.failure} />
      {unapproved.length === 0 && !isOld && <NothingToDo>{t("lookAfter.none")}</NothingToDo>}
      <ul className={styles["list"]}>
        {unapproved.map(({ id, date }) => (
          <li key={id}>
            <UnstyledButton
              className={styles["line"] ?? ""}
              onClick={() => go({ screen: "conference", conferenceId: id, step: "followUp" })}
            >
              <Text size="sm">{t("lookAfter.minutes", { day: dayLong(date) })}</Text>
            </UnstyledButton>
          </li>
        ))}
        {isOld && (
          <li className={styles["line"]}>
            <Group gap="sm" wrap="nowrap" justify="space-between">
              <Text size="sm" c="var(--concord-soon)">
                {age === null ? t("lookAfter.noBackup") : t("lookAfter.oldBackup", { count: age })}
              </Text>
              <Button variant="default" size="xs" flex="none" loading={backup.busy} onClick={backup.make}>
                {t("lookAfter.backUp")}
              </Button>
            </Group>
          </li>
        )}
      </ul>
    </TodayCard>
  );
}
