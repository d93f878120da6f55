import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";

interface EmptyStateProps {
  readonly title: string;
  /** What to do next, in a sentence. */
  readonly text?: string;
  readonly action?: ReactNode;
}

/** An empty list that says what to do next. */
export const EmptyState = ({ title, text, action }: EmptyStateProps) => (
  <Stack gap={6} align="flex-start" p="lg" maw={560}>
    <Text fw={600}>{title}</Text>
    {text !== undefined && (
      <Text size="sm" c="dimmed">
        {text}
      </Text>
    )}
    {action}
  </Stack>
);
