import { Alert, List, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { MergePreview } from "../../../shared/agencies/merging.ts";
import { useFormat } from "../../i18n/format.ts";
import { movesOf, warningsOf } from "./moves.ts";

/** What a merge moves and what it does not, in sentences; what to look at first, or why it cannot be, above them. */
export function MergeMoves({ moves }: { readonly moves: MergePreview }) {
  const { t } = useTranslation(["agencies", "failures"]);
  const format = useFormat();
  if (moves.refusal !== null) return <Alert color="alarm">{t(`failures:${moves.refusal}`)}</Alert>;
  const warnings = warningsOf(moves, t);
  return (
    <Stack gap="xs">
      {warnings.length > 0 && (
        <Alert color="soon" icon={<IconAlertTriangle size={18} aria-hidden />} title={t("merge.lookFirst")}>
          <List size="sm">
            {warnings.map((warning) => (
              <List.Item key={warning}>{warning}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Text component="h3" fw={600} size="sm">
        {t("merge.moves")}
      </Text>
      <List size="sm" aria-label={t("merge.moves")}>
        {movesOf(moves, t, format).map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </Stack>
  );
}
