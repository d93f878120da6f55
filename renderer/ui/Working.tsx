import { Button, Group, Paper, Progress, Text } from "@mantine/core";

interface WorkingProps {
  readonly words: string;
  /** Percent done; null while it cannot be known. */
  readonly share: number | null;
  readonly cancelLabel: string;
  readonly onCancel: () => void;
}

/** Long work under way: what is done, how far it is, and the way to end it. */
export const Working = ({ words, share, cancelLabel, onCancel }: WorkingProps) => (
  <Paper p="md" maw={760}>
    <Group justify="space-between" mb="xs">
      <Text role="status">{words}</Text>
      <Button size="xs" variant="default" onClick={onCancel}>
        {cancelLabel}
      </Button>
    </Group>
    <Progress value={share ?? 100} animated={share === null} aria-label={words} />
  </Paper>
);
