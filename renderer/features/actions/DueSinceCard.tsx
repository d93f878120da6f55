import { Button, Group, Paper, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ConferenceId } from "../../../shared/ids.ts";
import { useGo } from "../../app/navigation.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";

/** How much of what was agreed before is due up to this conference, and the way to go through it. */
export function DueSinceCard({ conferenceId }: { readonly conferenceId: ConferenceId }) {
  const { t } = useTranslation("actions");
  const go = useGo();
  const due = useDeskQuery("actions.dueSince", { conferenceId, limit: 1 });
  if (!due.data) return <FailureNote failure={due.error} />;
  const { total, reviewed } = due.data;
  return (
    <Paper component="section" p="md">
      <Text component="h2" fw={600} size="md" m={0} mb={4}>
        {t("due.title")}
      </Text>
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed">
          {total === 0 ? t("due.none") : t("due.left", { count: total })}
        </Text>
        {total > 0 || reviewed.length > 0 ? (
          <Button size="compact-sm" variant="default" onClick={() => go({ screen: "dueActions", conferenceId })}>
            {t("due.open")}
          </Button>
        ) : null}
      </Group>
    </Paper>
  );
}
