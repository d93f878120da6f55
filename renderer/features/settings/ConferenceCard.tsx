import { MultiSelect, Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { agencyTypes } from "../../../shared/agencies/model.ts";
import { quorumRuleNames } from "../../../shared/settings/model.ts";
import { useWords } from "../../i18n/words.ts";
import { Card } from "./Card.tsx";
import { NumberField } from "./NumberField.tsx";
import styles from "./settings.module.css";
import type { AreaDraft } from "./useAreaDraft.ts";

/** How long a case is heard, from which score on it is high risk, and who makes a quorum. */
export function ConferenceCard({ draft }: { readonly draft: AreaDraft }) {
  const { t } = useTranslation("settings");
  const word = useWords();
  const { settings } = draft.area;
  return (
    <Card title={t("conference.title")}>
      <div className={styles["fields"]}>
        <NumberField
          label={t("conference.minutesPerCase")}
          unit={t("unit.minutes", { count: settings.minutesPerCase })}
          value={settings.minutesPerCase}
          least={5}
          most={60}
          onChange={(minutesPerCase) => draft.setSettings({ minutesPerCase })}
        />
        <NumberField
          label={t("conference.mostOpenActions")}
          value={settings.mostOpenActions}
          least={1}
          most={100}
          onChange={(mostOpenActions) => draft.setSettings({ mostOpenActions })}
        />
        <Select
          className={styles["whole"] ?? ""}
          label={t("conference.quorumRule")}
          data={quorumRuleNames.map((value) => ({ value, label: t(`quorumRule.${value}`) }))}
          value={settings.quorumRule}
          allowDeselect={false}
          onChange={(value) => {
            const quorumRule = quorumRuleNames.find((name) => name === value);
            if (quorumRule) draft.setSettings({ quorumRule });
          }}
        />
        <NumberField
          label={t("conference.coreAgencies")}
          value={settings.quorumCoreAgencies}
          least={0}
          most={30}
          onChange={(quorumCoreAgencies) => draft.setSettings({ quorumCoreAgencies })}
        />
        <MultiSelect
          className={styles["whole"] ?? ""}
          label={t("conference.mustHave")}
          description={t("conference.mustHaveHint")}
          data={agencyTypes.map((value) => ({ value, label: word("agencyType", value) }))}
          value={settings.quorumMustHave}
          onChange={(quorumMustHave) => draft.setSettings({ quorumMustHave })}
          searchable
          hidePickedOptions
        />
        <MultiSelect
          className={styles["whole"] ?? ""}
          label={t("conference.quorumEmergency")}
          description={t("conference.quorumEmergencyHint")}
          data={agencyTypes.map((value) => ({ value, label: word("agencyType", value) }))}
          value={settings.quorumEmergency}
          onChange={(quorumEmergency) => draft.setSettings({ quorumEmergency })}
          searchable
          hidePickedOptions
        />
        <NumberField
          label={t("conference.highRisk")}
          value={settings.highRiskScore}
          least={1}
          most={24}
          onChange={(highRiskScore) => draft.setSettings({ highRiskScore })}
        />
        <NumberField
          label={t("conference.highRiskOf")}
          value={settings.highRiskScoreOf}
          least={1}
          most={40}
          onChange={(highRiskScoreOf) => draft.setSettings({ highRiskScoreOf })}
        />
      </div>
    </Card>
  );
}
