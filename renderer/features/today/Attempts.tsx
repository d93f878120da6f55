import { Button, Group, Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Attempt } from "../../../shared/access/model.ts";
import { useGo } from "../../app/navigation.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { TodayCard } from "./TodayCard.tsx";
import styles from "./today.module.css";

/** Attempts on restricted cases this account reads, until it has taken note of them. */
export function Attempts() {
  const { t } = useTranslation("access");
  const { moment } = useFormat();
  const go = useGo();
  const attempts = useDeskQuery("access.attempts", { caseId: null });
  const note = useDeskCommand("access.noteAttempts");
  const fresh = (attempts.data ?? []).filter(({ noted }) => !noted);
  if (fresh.length === 0) return <FailureNote failure={attempts.error} />;
  const byCase = Map.groupBy(fresh, ({ caseId }) => caseId);
  const countOf = (rows: readonly Attempt[]): number => rows.reduce((sum, { count }) => sum + count, 0);
  return (
    <TodayCard title={t("attempts.todayTitle")}>
      <ul className={styles["list"]}>
        {[...byCase].map(([caseId, rows]) => {
          const [last] = rows;
          if (!last) return null;
          const { caseReference: reference, accountName: name, agencyName: agency, at } = last;
          return (
            <li key={caseId} className={styles["line"]}>
              <Group gap="sm" wrap="nowrap" justify="space-between">
                <UnstyledButton onClick={() => go({ screen: "case", caseId })}>
                  <Text size="sm" c="var(--concord-alarm)" fw={600}>
                    {t("attempts.today", { count: countOf(rows), reference })}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {t("attempts.lastBy", { name, agency, moment: moment(at) })}
                  </Text>
                </UnstyledButton>
                <Button
                  variant="default"
                  size="xs"
                  flex="none"
                  loading={note.isPending}
                  aria-label={t("attempts.noteOf", { reference })}
                  onClick={() => note.mutate({ caseId })}
                >
                  {t("attempts.note")}
                </Button>
              </Group>
            </li>
          );
        })}
      </ul>
      <FailureNote failure={note.error} />
    </TodayCard>
  );
}
