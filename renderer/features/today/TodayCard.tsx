import { Anchor, Group, Paper, Text } from "@mantine/core";
import type { ReactNode } from "react";

/** The way to all of it: "All" on screen, "All referrals" for whoever hears it. */
export interface More {
  readonly label: string;
  readonly name: string;
  readonly onOpen: () => void;
}

interface TodayCardProps {
  readonly title: string;
  /** Beside the title: how many, until when. */
  readonly detail?: string;
  /** Where all of it stands. */
  readonly more?: More;
  readonly children: ReactNode;
}

/** One thing to look at today, with the way to all of it. */
export const TodayCard = ({ title, detail, more, children }: TodayCardProps) => (
  <Paper component="section" style={{ overflow: "hidden" }}>
    <Group gap="sm" px="md" py={12} wrap="nowrap">
      <Text component="h2" fw={600} size="md">
        {title}
      </Text>
      {detail !== undefined && (
        <Text size="sm" c="dimmed" className="tabular">
          {detail}
        </Text>
      )}
      {more && (
        <Anchor
          component="button"
          type="button"
          size="sm"
          ml="auto"
          aria-label={more.name}
          onClick={more.onOpen}
          style={{ whiteSpace: "nowrap" }}
        >
          {more.label}
        </Anchor>
      )}
    </Group>
    {children}
  </Paper>
);

/** What a card says when there is nothing in it. */
export const NothingToDo = ({ children }: { readonly children: ReactNode }) => (
  <Text size="sm" c="dimmed" px="md" pb="md">
    {children}
  </Text>
);
