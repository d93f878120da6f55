import { useTranslation } from "react-i18next";
import { standingKinds, usualStanding, type StandingKind } from "../../../shared/agenda/standing.ts";
import { useWords } from "../../i18n/words.ts";
import { Card } from "./Card.tsx";
import { NumberField } from "./NumberField.tsx";
import styles from "./settings.module.css";
import type { AreaDraft } from "./useAreaDraft.ts";

/** The minutes of each standing item of a new conference, and from where on a list is called too long. */
export function StandingCard({ draft }: { readonly draft: AreaDraft }) {
  const { t } = useTranslation("settings");
  const word = useWords();
  const { standingItems, mostCases, mostMinutes } = draft.area.settings;
  const set = (kind: StandingKind, minutes: number) => {
    const usual = usualStanding.find((item) => item.kind === kind);
    const known = standingItems.some((item) => item.kind === kind);
    if (known)
      draft.setSettings({
        standingItems: standingItems.map((item) => (item.kind === kind ? { ...item, minutes } : item)),
      });
    else if (usual) draft.setSettings({ standingItems: [...standingItems, { ...usual, minutes }] });
  };
  return (
    <Card title={t("standing.title")} text={t("standing.text")}>
      <div className={styles["fields"]}>
        {standingKinds.map((kind) => {
          const minutes = standingItems.find((item) => item.kind === kind)?.minutes ?? 0;
          return (
            <NumberField
              key={kind}
              label={word("standing", kind)}
              unit={t("unit.minutes", { count: minutes })}
              value={minutes}
              least={0}
              most={60}
              onChange={(value) => set(kind, value)}
            />
          );
        })}
        <NumberField
          label={t("standing.mostCases")}
          value={mostCases}
          least={1}
          most={100}
          onChange={(value) => draft.setSettings({ mostCases: value })}
        />
        <NumberField
          label={t("standing.mostMinutes")}
          unit={t("unit.minutes", { count: mostMinutes })}
          value={mostMinutes}
          least={30}
          most={720}
          onChange={(value) => draft.setSettings({ mostMinutes: value })}
        />
      </div>
    </Card>
  );
}
