import { Button, Group, Select } from "@mantine/core";
import { IconFolder } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Language, languages } from "../../../shared/settings/model.ts";

interface Props {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  /** Where the files go; null as long as nobody chose. */
  readonly folder: string | null;
  readonly onChooseFolder: () => void;
}

/** In which language a document is, and into which folder its file goes. */
export function LanguageAndFolder({ language, onLanguage, folder, onChooseFolder }: Props) {
  const { t } = useTranslation("documents");
  return (
    <Group gap="sm" align="flex-end">
      <Select
        label={t("produce.language")}
        w={150}
        allowDeselect={false}
        data={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
        value={language}
        onChange={(value) => onLanguage(Language.catch(language).parse(value))}
      />
      <Button variant="default" leftSection={<IconFolder size={16} aria-hidden />} onClick={onChooseFolder}>
        {folder === null ? t("produce.folder") : t("produce.otherFolder")}
      </Button>
    </Group>
  );
}
