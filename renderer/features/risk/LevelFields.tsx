import { Select, Stack, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { packText, type Pack } from "../../../shared/risk/pack.ts";
import { levelsAbove } from "../../../shared/risk/score.ts";
import type { ContentDraft } from "./useAssessmentDraft.ts";

/** The levels of an instrument as a list offers them. */
export const levelChoices = (pack: Pack, codes: readonly string[], language: string) =>
  [...pack.levels, ...pack.legacyLevels]
    .filter(({ code }) => codes.includes(code))
    .map(({ code, label }) => ({ value: code, label: packText(label, language) }));

interface Props {
  readonly pack: Pack;
  readonly content: ContentDraft;
  /** The level the answers say. */
  readonly level: string | null;
  readonly onChange: (patch: Partial<ContentDraft>) => void;
}

/** The level where a person judges it, and a higher one than the answers say, with its reason. */
export function LevelFields({ pack, content, level, onChange }: Props) {
  const { t, i18n } = useTranslation("risk");
  const above = levelsAbove(pack, level);
  const { override } = content;
  return (
    <Stack gap="xs">
      {pack.scoring.type === "JUDGEMENT" ? (
        <Select
          label={t("level.judge")}
          size="sm"
          withAsterisk
          data={levelChoices(
            pack,
            pack.levels.map(({ code }) => code),
            i18n.language,
          )}
          value={content.level}
          onChange={(chosen) => onChange({ level: chosen })}
        />
      ) : null}
      {pack.scoring.type !== "JUDGEMENT" && (above.length > 0 || override) ? (
        <Select
          label={t("level.higher")}
          placeholder={pack.scoring.type === "RESULT_ONLY" ? t("level.asResult") : t("level.none")}
          size="sm"
          clearable
          data={levelChoices(pack, override ? [...above, override.level] : above, i18n.language)}
          value={override?.level ?? null}
          onChange={(chosen) =>
            onChange({ override: chosen === null ? null : { level: chosen, reason: override?.reason ?? "" } })
          }
        />
      ) : null}
      {override ? (
        <Textarea
          label={t("level.reason")}
          size="sm"
          withAsterisk
          autosize
          minRows={2}
          spellCheck={false}
          data-private
          value={override.reason}
          onChange={(event) => onChange({ override: { ...override, reason: event.currentTarget.value } })}
        />
      ) : null}
    </Stack>
  );
}
