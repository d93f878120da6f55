import { Loader, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ActionLine } from "../../../shared/actions/model.ts";
import { useGo } from "../../app/navigation.ts";
import { useSession } from "../../app/session.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { ActionRow } from "./ActionRow.tsx";
import { NothingToDo, TodayCard } from "./TodayCard.tsx";
import styles from "./today.module.css";

const shown = 7;

/** What I and my agency have promised, overdue first. */
export function MyActions() {
  const { t } = useTranslation(["today", "app"]);
  const go = useGo();
  const { agencyName } = useSession();
  const part = { open: true, limit: shown };
  const late = { open: true, limit: 1, filter: { overdue: true } };
  const mine = useDeskQuery("actions.list", { ...part, whose: "mine" });
  const agency = useDeskQuery("actions.list", { ...part, whose: "colleagues" });
  const lateMine = useDeskQuery("actions.list", { ...late, whose: "mine" });
  const lateAgency = useDeskQuery("actions.list", { ...late, whose: "colleagues" });
  const own = new Set(mine.data?.rows.map(({ id }) => id));
  const actions = [...(mine.data?.rows ?? []), ...(agency.data?.rows ?? [])];
  const total = (mine.data?.total ?? 0) + (agency.data?.total ?? 0);
  const overdue = (lateMine.data?.total ?? 0) + (lateAgency.data?.total ?? 0);
  const ownerOf = ({ id, ownerName }: ActionLine): string => {
    if (own.has(id)) return t("actions.own");
    return ownerName === "" ? agencyName : ownerName;
  };
  const open = (): void => go({ screen: "actions" });
  const isEmpty = mine.data !== undefined && agency.data !== undefined && total === 0;
  return (
    <TodayCard
      title={t("actions.title")}
      {...(total > 0 ? { detail: t("actions.open", { count: total }) } : {})}
      more={{ label: t("actions.more"), name: t("actions.all"), onOpen: open }}
    >
      <FailureNote failure={mine.error ?? agency.error} />
      {(mine.isPending || agency.isPending) && <Loader size="sm" m="md" aria-label={t("app:loading")} />}
      {overdue > 0 && (
        <Text size="sm" px="md" pb={10} c="var(--concord-alarm)" fw={600}>
          {t("actions.overdue", { count: overdue })}
        </Text>
      )}
      {isEmpty && <NothingToDo>{t("actions.none", { agency: agencyName })}</NothingToDo>}
      <ul className={styles["list"]}>
        {actions
          .toSorted((a, b) => Number(b.overdue) - Number(a.overdue))
          .slice(0, shown)
          .map((action) => (
            <li key={action.id}>
              <ActionRow
                action={action}
                owner={ownerOf(action)}
                onOpen={() => go({ screen: "actions", actionId: action.id })}
              />
            </li>
          ))}
      </ul>
    </TodayCard>
  );
}
