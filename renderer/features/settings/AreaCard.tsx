import { Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Language, languages } from "../../../shared/settings/model.ts";
import { useWords } from "../../i18n/words.ts";
import { Card } from "./Card.tsx";
import { NumberField } from "./NumberField.tsx";
import styles from "./settings.module.css";
import type { AreaDraft } from "./useAreaDraft.ts";

const prefixForm = /^[A-Z]{2,3}$/u;

/** What the area is called, its language and time, the letters of its references, and when it locks. */
export function AreaCard({ draft }: { readonly draft: AreaDraft }) {
  const { t } = useTranslation(["settings", "failures"]);
  const word = useWords();
  const { area, set, setSettings } = draft;
  const takeLanguage = (value: string | null): void => {
    const language = Language.safeParse(value);
    if (language.success) set({ language: language.data });
  };
  return (
    <Card title={t("area.title")}>
      <div className={styles["fields"]}>
        <TextInput
          className={styles["whole"] ?? ""}
          label={t("area.name")}
          description={t("area.nameHint")}
          value={area.name}
          maxLength={80}
          onChange={(event) => set({ name: event.currentTarget.value })}
          error={area.name.trim() === "" ? t("failures:text.empty") : null}
          spellCheck={false}
          required
        />
        <Select
          label={t("area.language")}
          data={languages.map((value) => ({ value, label: word("language", value) }))}
          value={area.language}
          onChange={takeLanguage}
        />
        <Select
          label={t("area.timeZone")}
          data={Intl.supportedValuesOf("timeZone")}
          value={area.timeZone}
          onChange={(timeZone) => timeZone !== null && set({ timeZone })}
          searchable
        />
        <TextInput
          label={t("area.prefix")}
          value={area.referencePrefix}
          maxLength={3}
          onChange={(event) => set({ referencePrefix: event.currentTarget.value.toUpperCase() })}
          error={prefixForm.test(area.referencePrefix) ? null : t("failures:settings.prefix")}
          spellCheck={false}
          required
        />
        <NumberField
          label={t("area.idleLock")}
          unit={t("unit.minutes", { count: area.settings.idleLockMinutes })}
          value={area.settings.idleLockMinutes}
          least={1}
          most={120}
          onChange={(idleLockMinutes) => setSettings({ idleLockMinutes })}
        />
        <NumberField
          label={t("area.draftsKept")}
          unit={t("unit.days", { count: area.settings.draftsKeptDays })}
          value={area.settings.draftsKeptDays}
          least={1}
          most={365}
          onChange={(draftsKeptDays) => setSettings({ draftsKeptDays })}
        />
      </div>
    </Card>
  );
}
