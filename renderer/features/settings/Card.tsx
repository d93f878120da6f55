import { Paper, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";

interface CardProps {
  readonly title: string;
  /** What this is for, in a sentence. */
  readonly text?: string;
  readonly children: ReactNode;
}

/** A sheet of fields that belong together. */
export const Card = ({ title, text, children }: CardProps) => (
  <Paper p="md" component="section">
    <Stack gap="sm">
      <div>
        <Text component="h2" fw={600} size="md">
          {title}
        </Text>
        {text !== undefined && (
          <Text size="sm" c="dimmed">
            {text}
          </Text>
        )}
      </div>
      {children}
    </Stack>
  </Paper>
);
