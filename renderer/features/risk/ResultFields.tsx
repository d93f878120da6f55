import { NumberInput, Paper, Select, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Pack } from "../../../shared/risk/pack.ts";
import { levelChoices } from "./LevelFields.tsx";
import type { ContentDraft } from "./useAssessmentDraft.ts";

interface Props {
  readonly pack: Pack;
  readonly content: ContentDraft;
  readonly readOnly: boolean;
  readonly onChange: (patch: Partial<ContentDraft>) => void;
}

/** What came of an instrument that was filled in elsewhere. */
export function ResultFields({ pack, content, readOnly, onChange }: Props) {
  const { t, i18n } = useTranslation("risk");
  const every = [...pack.levels, ...pack.legacyLevels].map(({ code }) => code);
  return (
    <Paper withBorder p="md">
      <Stack gap="sm" maw={420}>
        {pack.range ? (
          <NumberInput
            label={t("result.score")}
            description={t("result.range", { min: pack.range.min, max: pack.range.max })}
            size="sm"
            allowDecimal={false}
            readOnly={readOnly}
            value={content.score ?? ""}
            onChange={(score) => onChange({ score: typeof score === "number" ? score : null })}
          />
        ) : null}
        {pack.bands.length === 0 && pack.levels.length > 0 ? (
          <Select
            label={t("result.level")}
            size="sm"
            readOnly={readOnly}
            clearable={!readOnly}
            data={levelChoices(pack, every, i18n.language)}
            value={content.level}
            onChange={(level) => onChange({ level })}
          />
        ) : null}
        <TextInput
          label={t("result.document")}
          size="sm"
          readOnly={readOnly}
          spellCheck={false}
          data-private
          value={content.documentReference}
          onChange={(event) => onChange({ documentReference: event.currentTarget.value })}
        />
      </Stack>
    </Paper>
  );
}
