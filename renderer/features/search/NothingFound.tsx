import { Spotlight } from "@mantine/spotlight";
import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { HitGroup } from "../../../shared/search/model.ts";
import { useFormat } from "../../i18n/format.ts";

/** Says that nothing was found, and where it was looked. */
export function NothingFound({ searched }: { readonly searched: readonly HitGroup[] }) {
  const { t } = useTranslation("search");
  const { list } = useFormat();
  const places = searched.map((group) => t(`in.${group}`));
  return (
    <Spotlight.Empty>
      <Stack gap={4}>
        <Text size="sm">{t("nothing")}</Text>
        {places.length > 0 && (
          <Text size="sm" c="dimmed">
            {t("searched", { places: list(places) })}
          </Text>
        )}
      </Stack>
    </Spotlight.Empty>
  );
}
