import { Alert, Button, Group, Text } from "@mantine/core";
import { IconClockExclamation } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useClockMoved } from "./useClock.ts";

/** Says that the machine's clock was moved while the meeting runs; nothing while it was not. */
export function ClockMoved() {
  const { t } = useTranslation("meeting");
  const { minutes, seen } = useClockMoved();
  if (minutes === 0) return null;
  const how =
    minutes > 0 ? t("clock.movedForward", { count: minutes }) : t("clock.movedBack", { count: Math.abs(minutes) });
  return (
    <Alert color="yellow" variant="light" py={6} icon={<IconClockExclamation size={18} />}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{t("clock.moved", { how })}</Text>
        <Button size="compact-sm" variant="default" onClick={seen}>
          {t("clock.movedSeen")}
        </Button>
      </Group>
    </Alert>
  );
}
