import { Select, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TextGroup, textGroups, type HouseText } from "../../../shared/houseStyle/model.ts";
import { houseTextOf } from "../../../shared/houseStyle/texts.ts";
import { Language, languages } from "../../../shared/settings/model.ts";
import { Card } from "../settings/Card.tsx";
import styles from "./houseStyle.module.css";
import type { HouseDraft } from "./useHouseDraft.ts";

/** What documents of a group open and close with, in each of their languages. */
export function HouseTexts({ draft }: { readonly draft: HouseDraft }) {
  const { t, i18n } = useTranslation(["houseStyle", "documents"]);
  const [group, setGroup] = useState<TextGroup>("MINUTES");
  const [language, setLanguage] = useState(Language.catch("en").parse(i18n.language));
  const { texts } = draft.style;
  const text = houseTextOf(texts, group, language);
  const change = (part: Partial<HouseText>) => {
    const next = { ...text, ...part };
    const others = texts.filter((one) => one.group !== group || one.language !== language);
    const isEmpty = next.opening.trim() === "" && next.closing.trim() === "";
    draft.set({ texts: isEmpty ? others : [...others, next] });
  };
  return (
    <Card title={t("texts.title")} text={t("texts.text")}>
      <div className={styles["fields"]}>
        <Select
          label={t("texts.group")}
          data={textGroups.map((value) => ({ value, label: t(`group.${value}`) }))}
          value={group}
          allowDeselect={false}
          onChange={(value) => setGroup(TextGroup.catch(group).parse(value))}
        />
        <Select
          label={t("texts.language")}
          data={languages.map((value) => ({ value, label: t(`documents:language.${value}`) }))}
          value={language}
          allowDeselect={false}
          onChange={(value) => setLanguage(Language.catch(language).parse(value))}
        />
      </div>
      <Textarea
        label={t("texts.opening")}
        value={text.opening}
        maxLength={4000}
        autosize
        minRows={2}
        maxRows={10}
        onChange={(event) => change({ opening: event.currentTarget.value })}
      />
      <Textarea
        label={t("texts.closing")}
        value={text.closing}
        maxLength={4000}
        autosize
        minRows={2}
        maxRows={10}
        onChange={(event) => change({ closing: event.currentTarget.value })}
      />
    </Card>
  );
}
