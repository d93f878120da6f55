import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Area } from "../../../shared/settings/model.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { CalendarFields } from "./CalendarFields.tsx";
import { TextsCard } from "./TextsCard.tsx";
import { useAreaDraft } from "./useAreaDraft.ts";

/** The deadlines, the marking and the statement, with the defaults of the country; stored as they are typed. */
export function SetUpCalendar({ area }: { readonly area: Area }) {
  const { t } = useTranslation("unlock");
  const draft = useAreaDraft(area);
  return (
    <Stack gap="sm" onBlur={draft.flush}>
      <Text size="sm">{t("setUp.calendarText")}</Text>
      <CalendarFields
        calendar={draft.area.settings.calendar}
        onChange={(calendar) => draft.setSettings({ calendar })}
      />
      <TextsCard draft={draft} />
      <FailureNote failure={draft.failure} />
    </Stack>
  );
}
