import { Button, Group, Progress, Text } from "@mantine/core";
import { IconDatabaseExport } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { Card } from "./Card.tsx";
import { useBackup } from "./useBackup.ts";

/** When the last good backup was made, and the button that makes another. */
export function BackupCard() {
  const { t } = useTranslation("settings");
  const { moment, number } = useFormat();
  const { data } = useDeskQuery("backup.state", {});
  const backup = useBackup();
  const last = data?.lastCheckedAt ?? null;
  return (
    <Card title={t("backup.title")} text={t("backup.text")}>
      {data && (
        <Text size="sm" c={last === null ? "var(--concord-soon)" : "inherit"}>
          {last === null ? t("backup.none") : t("backup.last", { at: moment(last), count: data.backups })}
        </Text>
      )}
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconDatabaseExport size={16} aria-hidden />}
          loading={backup.busy}
          onClick={backup.make}
        >
          {t("backup.make")}
        </Button>
        {backup.made && (
          <Text size="sm" c="var(--concord-do)" role="status">
            {t("backup.done", { size: number(Math.max(1, Math.round(backup.made.bytes / 1_000_000))) })}
          </Text>
        )}
      </Group>
      {backup.busy && (
        <div role="status">
          <Progress value={100} animated aria-label={t("backup.making")} />
          <Text size="xs" c="dimmed" mt={4}>
            {t("backup.making")}
          </Text>
        </div>
      )}
      <FailureNote failure={backup.failure} />
    </Card>
  );
}
