import { Group, Paper, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../../shared/risk/assessment.ts";

interface Props {
  readonly code: string;
  readonly answer: Answer;
  /** Two fields in one line, where there is little room. */
  readonly short: boolean;
  readonly onChange: (patch: Partial<Answer>) => void;
}

/** Who an answer comes from, when not from the victim, and what there is to say about it. */
export function ItemNotes({ code, answer, short, onChange }: Props) {
  const { t } = useTranslation("risk");
  const source = (
    <TextInput
      label={t("item.source")}
      size="sm"
      spellCheck={false}
      data-private
      value={answer.source}
      onChange={(event) => onChange({ source: event.currentTarget.value })}
    />
  );
  if (short)
    return (
      <Paper withBorder p="xs">
        <Group grow gap="sm" align="flex-end">
          {source}
          <TextInput
            label={t("item.comment", { code })}
            size="sm"
            spellCheck={false}
            data-private
            value={answer.comment}
            onChange={(event) => onChange({ comment: event.currentTarget.value })}
          />
        </Group>
      </Paper>
    );
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Text component="h4" m={0} size="sm" fw={600}>
          {t("item.about", { code })}
        </Text>
        {source}
        <Textarea
          label={t("item.comment", { code })}
          size="sm"
          autosize
          minRows={1}
          maxRows={5}
          spellCheck={false}
          data-private
          value={answer.comment}
          onChange={(event) => onChange({ comment: event.currentTarget.value })}
        />
      </Stack>
    </Paper>
  );
}
