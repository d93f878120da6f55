import { Button, Paper } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useGo } from "../../app/navigation.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";

/** Today of an auditor: the log, and no case. */
export function AuditorCard() {
  const { t } = useTranslation("today");
  const go = useGo();
  return (
    <Paper>
      <EmptyState
        title={t("auditor.title")}
        text={t("auditor.text")}
        action={<Button onClick={() => go({ screen: "audit" })}>{t("auditor.open")}</Button>}
      />
    </Paper>
  );
}

/** Today of an observer: the way to what the wall shows while a conference they are in is in session. */
export function ObserverCard() {
  const { t } = useTranslation("today");
  const go = useGo();
  const watchable = useDeskQuery("meeting.watchable", {});
  const first = watchable.data?.[0];
  return (
    <Paper>
      <EmptyState
        title={t("observer.title")}
        text={first ? t("observer.text") : `${t("observer.text")} ${t("observer.notNow")}`}
        {...(first
          ? {
              action: (
                <Button onClick={() => go({ screen: "watch", conferenceId: first.conferenceId })}>
                  {t("observer.watch")}
                </Button>
              ),
            }
          : {})}
      />
    </Paper>
  );
}
