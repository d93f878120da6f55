import { Group, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ActionStatus } from "../../shared/actions/model.ts";
import type { CivilDate } from "../../shared/dates.ts";
import { useFormat } from "../i18n/format.ts";

interface DueDateProps {
  readonly due: CivilDate;
  readonly overdue: boolean;
  readonly status?: ActionStatus;
}

/** The day something is due; overdue is said with a word and a sign, not by colour alone. */
export function DueDate({ due, overdue, status }: DueDateProps) {
  const { t } = useTranslation("app");
  const { dayShort, day } = useFormat();
  const isOver = status !== undefined && !["PROPOSED", "OPEN", "IN_PROGRESS"].includes(status);
  return (
    <Group
      gap={4}
      wrap="nowrap"
      display="inline-flex"
      c={overdue ? "var(--concord-alarm)" : "inherit"}
      title={day(due)}
    >
      {overdue && <IconAlertTriangle size={15} aria-hidden />}
      <Text component="time" dateTime={due} size="sm" fw={isOver ? 400 : 600} c={isOver ? "dimmed" : "inherit"}>
        {overdue ? t("due.overdue", { day: dayShort(due) }) : dayShort(due)}
      </Text>
    </Group>
  );
}
