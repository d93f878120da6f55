import { Group, Text } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

interface CaseBadgeProps {
  readonly reference: string;
  readonly initials: string;
  readonly restricted?: boolean;
}

/** A case by initials and reference, as it may stand on any list. */
export function CaseBadge({ reference, initials, restricted = false }: CaseBadgeProps) {
  const { t } = useTranslation("app");
  return (
    <Group gap={6} wrap="nowrap" display="inline-flex">
      {restricted && <IconLock size={14} role="img" aria-label={t("case.restricted")} />}
      <Text component="span" size="sm" fw={600}>
        {initials}
      </Text>
      <Text component="span" size="sm" c="dimmed" className="tabular" style={{ whiteSpace: "nowrap" }}>
        {reference}
      </Text>
    </Group>
  );
}
