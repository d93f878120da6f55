import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useGo } from "../../app/navigation.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { ActionRow } from "./ActionRow.tsx";
import { NothingToDo, TodayCard } from "./TodayCard.tsx";
import styles from "./today.module.css";

const shown = 6;

/** The promises of all agencies whose day has passed, for those who chase them; the oldest first. */
export function Overdue() {
  const { t } = useTranslation("today");
  const go = useGo();
  const { data, error } = useDeskQuery("actions.list", {
    whose: "all",
    open: true,
    limit: shown,
    filter: { overdue: true },
  });
  const lead = useDeskQuery("actions.list", { whose: "all", open: true, limit: 1, filter: { toEscalate: true } });
  const byAgency = useDeskQuery("actions.overdue", {});
  const overdue = data?.rows ?? [];
  const late = (byAgency.data ?? []).filter((agency) => agency.overdue > 0);
  return (
    <TodayCard title={t("overdue.title")} {...(overdue.length > 0 ? { detail: String(data?.total) } : {})}>
      <FailureNote failure={error ?? lead.error ?? byAgency.error} />
      {late.length > 0 && (
        <Text size="sm" px="md" pb={6} className="tabular">
          {late
            .map(({ agencyName, overdue: count }) => t("overdue.ofAgency", { agency: agencyName, number: count }))
            .join(" · ")}
        </Text>
      )}
      {lead.data !== undefined && lead.data.total > 0 && (
        <Text size="sm" px="md" pb={10} c="var(--concord-soon)">
          {t("overdue.toEscalate", { count: lead.data.total })}
        </Text>
      )}
      {data && overdue.length === 0 && <NothingToDo>{t("overdue.none")}</NothingToDo>}
      <ul className={styles["list"]}>
        {overdue.map((action) => (
          <li key={action.id}>
            <ActionRow
              action={action}
              owner={[action.ownerAgencyName, action.ownerName].filter((part) => part !== "").join(" · ")}
              onOpen={() => go({ screen: "actions", actionId: action.id })}
            />
          </li>
        ))}
      </ul>
    </TodayCard>
  );
}
