import { Group, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Copy } from "../../../../shared/documents/model.ts";
import { useToday } from "../../../app/deadlines.ts";
import { useFormat } from "../../../i18n/format.ts";

/** The day by which a copy is to be destroyed; overdue is said with a word and a sign, not by colour alone. */
export function DestroyBy({ copy: { destroyBy, destroyedAt } }: { readonly copy: Copy }) {
  const { t } = useTranslation("copies");
  const { day } = useFormat();
  const today = useToday();
  if (destroyedAt !== null)
    return (
      <Text size="sm" c="dimmed">
        {t("due.destroyed")}
      </Text>
    );
  if (destroyBy === null) return null;
  const overdue = destroyBy < today;
  return (
    <Group gap={4} wrap="nowrap" c={overdue ? "var(--concord-alarm)" : "inherit"}>
      {overdue ? <IconAlertTriangle size={15} aria-hidden /> : null}
      <Text component="time" dateTime={destroyBy} size="sm">
        {overdue ? t("due.overdue", { day: day(destroyBy) }) : day(destroyBy)}
      </Text>
    </Group>
  );
}
