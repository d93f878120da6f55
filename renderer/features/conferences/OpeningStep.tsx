import { Group, Paper, Text, ThemeIcon } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";

interface Props {
  readonly number: number;
  readonly title: string;
  readonly done: boolean;
  /** When it was done, or how far it is. */
  readonly note?: string;
  readonly children?: ReactNode;
}

/** One numbered step of the opening, with a tick and a time once it was done. */
export function OpeningStep({ number, title, done, note, children }: Props) {
  return (
    <Paper withBorder p="md" component="section" data-step={number}>
      <Group justify="space-between" mb={12}>
        <Group gap={10}>
          <ThemeIcon size={26} radius="xl" variant={done ? "filled" : "light"} {...(done ? {} : { color: "gray" })}>
            {done ? <IconCheck size={16} aria-hidden /> : number}
          </ThemeIcon>
          <Text component="h2" fw={600} size="md">
            {title}
          </Text>
        </Group>
        {note ? (
          <Text size="sm" c="dimmed">
            {note}
          </Text>
        ) : null}
      </Group>
      {children}
    </Paper>
  );
}
