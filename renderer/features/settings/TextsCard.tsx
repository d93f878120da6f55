import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { MarkingField } from "../houseStyle/MarkingField.tsx";
import { Card } from "./Card.tsx";
import type { AreaDraft } from "./useAreaDraft.ts";

/** The marking on every page and the statement read out before the first case. */
export function TextsCard({ draft }: { readonly draft: AreaDraft }) {
  const { t } = useTranslation("settings");
  const { settings } = draft.area;
  return (
    <Card title={t("texts.title")}>
      <MarkingField
        marking={settings.marking}
        country={draft.area.country}
        onChange={(marking) => draft.setSettings({ marking })}
      />
      <Textarea
        label={t("texts.confidentiality")}
        description={t("texts.confidentialityHint")}
        value={settings.confidentialityText}
        onChange={(event) => draft.setSettings({ confidentialityText: event.currentTarget.value })}
        minRows={4}
      />
    </Card>
  );
}
