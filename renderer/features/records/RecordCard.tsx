import { ActionIcon, Paper, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./records.module.css";

interface Props {
  readonly title: string;
  /** What the plus is called; without it there is none. */
  readonly addLabel?: string | undefined;
  readonly onAdd?: () => void;
  /** Said beside the title while there is nothing: a card that is empty takes one line, so that what is there is in sight. */
  readonly empty: string;
  readonly isEmpty: boolean;
  readonly children?: ReactNode;
}

/** One kind of record of a case: a heading, how to add one, and the lines or what an empty list means. */
export const RecordCard = ({ title, addLabel, onAdd, empty, isEmpty, children }: Props) => (
  <Paper component="section" aria-label={title} style={{ overflow: "hidden" }}>
    <div className={classes["head"]}>
      <Text component="h3" fw={600} m={0}>
        {title}
      </Text>
      {isEmpty ? (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      ) : null}
      {addLabel === undefined ? null : (
        <ActionIcon variant="subtle" ml="auto" size="lg" aria-label={addLabel} title={addLabel} onClick={onAdd}>
          <IconPlus size={18} aria-hidden />
        </ActionIcon>
      )}
    </div>
    {children}
  </Paper>
);
