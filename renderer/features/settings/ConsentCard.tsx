import { Checkbox, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { lawfulBasesFor } from "../../../shared/settings/lawfulBases.ts";
import { AreaSettings } from "../../../shared/settings/model.ts";
import { Card } from "./Card.tsx";
import type { AreaDraft } from "./useAreaDraft.ts";

const linesIn = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Which lawful bases a referral offers, and whether it passes without consent. */
export function ConsentCard({ draft }: { readonly draft: AreaDraft }) {
  const { t } = useTranslation("settings");
  const { settings, country, language } = draft.area;
  const [text, setText] = useState(settings.lawfulBases.join("\n"));
  return (
    <Card title={t("consent.title")}>
      <Textarea
        label={t("consent.bases")}
        description={t("consent.basesHint")}
        placeholder={lawfulBasesFor({ lawfulBases: [] }, country, language).join("\n")}
        rows={6}
        spellCheck={false}
        error={AreaSettings.shape.lawfulBases.safeParse(linesIn(text)).success ? null : t("consent.tooLong")}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          draft.setSettings({ lawfulBases: linesIn(event.currentTarget.value) });
        }}
      />
      <Checkbox
        label={t("consent.gate")}
        description={t("consent.gateHint")}
        checked={settings.consentIsAGate}
        onChange={(event) => draft.setSettings({ consentIsAGate: event.currentTarget.checked })}
      />
    </Card>
  );
}
