import { Group, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconLoader } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useSaving } from "../desk/saving.ts";
import { useFormat } from "../i18n/format.ts";

/** The state of saving in words: "Saved 10:42:07". */
export function SaveState() {
  const { t } = useTranslation("app");
  const { timeExact } = useFormat();
  const { waiting, savedAt, failed } = useSaving();
  const [Icon, text, color] = failed
    ? ([IconAlertTriangle, t("save.failed"), "var(--concord-alarm)"] as const)
    : waiting > 0
      ? ([IconLoader, t("save.saving"), "dimmed"] as const)
      : savedAt === null
        ? ([IconCircleCheck, t("save.nothingToSave"), "dimmed"] as const)
        : ([IconCircleCheck, t("save.savedAt", { time: timeExact(savedAt) }), "var(--concord-do)"] as const);
  return (
    <Group gap={6} wrap="nowrap" c={color} role={failed ? "alert" : undefined}>
      <Icon size={15} aria-hidden />
      <Text component="span" size="xs" c="inherit" className="tabular">
        {text}
      </Text>
    </Group>
  );
}
