import { MultiSelect, Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IncidentType, incidentTypes } from "../../../shared/referrals/model.ts";
import { RepeatAnchor, repeatAnchors, RepeatRule, repeatRules } from "../../../shared/referrals/repeat.ts";
import { useWords } from "../../i18n/words.ts";
import { Card } from "./Card.tsx";
import { NumberField } from "./NumberField.tsx";
import styles from "./settings.module.css";
import type { AreaDraft } from "./useAreaDraft.ts";

/** When the same people come again: within how long, counted from when, and what counts. */
export function RepeatCard({ draft }: { readonly draft: AreaDraft }) {
  const { t } = useTranslation("settings");
  const word = useWords();
  const { settings } = draft.area;
  return (
    <Card title={t("repeat.title")} text={t("repeat.text")}>
      <div className={styles["fields"]}>
        <NumberField
          label={t("repeat.window")}
          unit={t("repeat.months", { count: settings.repeatWindowMonths })}
          value={settings.repeatWindowMonths}
          least={1}
          most={60}
          onChange={(repeatWindowMonths) => draft.setSettings({ repeatWindowMonths })}
        />
        <Select
          label={t("repeat.anchor")}
          allowDeselect={false}
          data={repeatAnchors.map((value) => ({ value, label: word("repeatAnchor", value) }))}
          value={settings.repeatAnchor}
          onChange={(value) => draft.setSettings({ repeatAnchor: RepeatAnchor.parse(value) })}
        />
        <Select
          className={styles["whole"] ?? ""}
          label={t("repeat.rule")}
          allowDeselect={false}
          data={repeatRules.map((value) => ({ value, label: word("repeatRule", value) }))}
          value={settings.repeatRule}
          onChange={(value) => draft.setSettings({ repeatRule: RepeatRule.parse(value) })}
        />
        {settings.repeatRule === "CRIMINAL_TYPES" ? (
          <MultiSelect
            className={styles["whole"] ?? ""}
            label={t("repeat.kinds")}
            data={incidentTypes.map((value) => ({ value, label: word("incidentType", value) }))}
            value={settings.repeatKinds}
            onChange={(kinds) => draft.setSettings({ repeatKinds: IncidentType.array().parse(kinds) })}
            hidePickedOptions
          />
        ) : null}
      </div>
    </Card>
  );
}
