import { Group, Text, UnstyledButton } from "@mantine/core";
import type { ActionLine } from "../../../shared/actions/model.ts";
import { CaseBadge } from "../../ui/CaseBadge.tsx";
import { DueDate } from "../../ui/DueDate.tsx";
import { Private } from "../../ui/Private.tsx";
import styles from "./today.module.css";

interface ActionRowProps {
  readonly action: ActionLine;
  /** Who promised it, as this reader calls them. */
  readonly owner: string;
  readonly onOpen: () => void;
}

/** One promise: what, by when, in which case, by whom. */
export const ActionRow = ({ action, owner, onOpen }: ActionRowProps) => (
  <UnstyledButton className={styles["line"] ?? ""} onClick={onOpen}>
    <Group gap="md" wrap="nowrap" justify="space-between" align="flex-start">
      <Text size="sm" fw={600} lineClamp={2}>
        <Private>{action.text}</Private>
      </Text>
      <span className={styles["due"]}>
        <DueDate due={action.due} overdue={action.overdue} status={action.status} />
      </span>
    </Group>
    <Group gap={12}>
      <CaseBadge reference={action.caseReference} initials={action.victimInitials} />
      <Text size="sm" c="dimmed">
        {owner}
      </Text>
    </Group>
  </UnstyledButton>
);
