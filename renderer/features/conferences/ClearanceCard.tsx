import { Paper, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Attendance } from "../../../shared/conferences/model.ts";
import classes from "./conferences.module.css";
import { useNotCleared } from "./useNotCleared.ts";

/** The invited agencies that may get no list and no minutes now, and why; nothing when all are cleared. */
export function ClearanceCard({ attendance }: { readonly attendance: readonly Attendance[] }) {
  const { t } = useTranslation("conferences");
  const notCleared = useNotCleared();
  const waiting = attendance.filter((line) => line.notCleared !== null);
  if (waiting.length === 0) return null;
  return (
    <Paper withBorder p="md">
      <Text component="h2" fw={600} size="md" mb={8}>
        {t("clearance.title")}
      </Text>
      {waiting.map((line) => (
        <div key={line.agencyId} className={classes["reason"]}>
          <Text size="sm" fw={500}>
            {line.agencyName}
          </Text>
          <Text size="xs" c="dimmed">
            {notCleared(line.notCleared ?? "")}
          </Text>
        </div>
      ))}
    </Paper>
  );
}
