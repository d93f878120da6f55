import { Checkbox } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Card } from "./Card.tsx";
import type { AreaDraft } from "./useAreaDraft.ts";

/** Whether documents are offered with a passphrase each. */
export function CopiesCard({ draft }: { readonly draft: AreaDraft }) {
  const { t } = useTranslation("settings");
  return (
    <Card title={t("copies.title")}>
      <Checkbox
        label={t("copies.protect")}
        description={t("copies.protectHint")}
        checked={draft.area.settings.protectCopies}
        onChange={(event) => draft.setSettings({ protectCopies: event.currentTarget.checked })}
      />
    </Card>
  );
}
