import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Agency } from "../../../shared/agencies/model.ts";
import { useFormat } from "../../i18n/format.ts";

interface MergedNoteProps {
  readonly agency: Agency;
  readonly agencies: readonly Agency[];
}

/** Of which agency one is part now, and since when. */
export function MergedNote({ agency, agencies }: MergedNoteProps) {
  const { t } = useTranslation("agencies");
  const { day } = useFormat();
  if (agency.mergedOn === null) return null;
  const into = agencies.find(({ id }) => id === agency.mergedInto)?.name ?? "";
  return (
    <Text size="sm" c="dimmed" component="span">
      {t("list.merged", { into, day: day(agency.mergedOn) })}
    </Text>
  );
}
