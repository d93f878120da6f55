import { Badge, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { packText, type Pack } from "../../../shared/risk/pack.ts";

/** What the instrument is and is not: its notice, whose it is, and that a paraphrase is not the official wording. */
export function Notice({ pack }: { readonly pack: Pack }) {
  const { t, i18n } = useTranslation("risk");
  const kinds = {
    PARAPHRASE: t("paraphrase"),
    CODES_ONLY: t("codesOnly"),
    RESULT_ONLY: t("resultOnly"),
    FULL: null,
  };
  const kind = kinds[pack.embed];
  return (
    <Group gap={12} align="flex-start" wrap="nowrap">
      {kind === null ? null : (
        <Badge color="soon" style={{ flex: "none" }}>
          {kind}
        </Badge>
      )}
      <Text size="sm" c="dimmed">
        {packText(pack.notice, i18n.language)}{" "}
        <Text span size="xs">
          {t("settings.detail", { owner: pack.licence.owner, version: pack.version })}
        </Text>
      </Text>
    </Group>
  );
}
