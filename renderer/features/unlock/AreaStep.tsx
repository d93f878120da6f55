import { Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import type { SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { countries, Country, Language, languages } from "../../../shared/settings/model.ts";
import { useWords } from "../../i18n/words.ts";
import { useFolderChooser } from "../../ui/folderChoice.ts";
import { timeZoneOfCountry, type NewArea } from "./newArea.ts";

interface AreaStepProps {
  readonly area: NewArea;
  readonly onChange: (part: Partial<NewArea>) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** Name, country, language, time zone and folder of a new area. */
export function AreaStep({ area, onChange, onBack, onNext }: AreaStepProps) {
  const { t } = useTranslation(["unlock", "app"]);
  const word = useWords();
  const { choose } = useFolderChooser();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onNext();
  };
  const chooseFolder = async (): Promise<void> => {
    const folder = await choose(t("create.chooseFolderTitle"));
    if (folder !== null) onChange({ parentFolder: folder });
  };
  const takeCountry = (value: string | null): void => {
    const country = Country.safeParse(value);
    if (country.success) onChange({ country: country.data, timeZone: timeZoneOfCountry[country.data] });
  };
  const takeLanguage = (value: string | null): void => {
    const language = Language.safeParse(value);
    if (language.success) onChange({ language: language.data });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={t("create.name")}
          description={t("create.nameHint")}
          value={area.name}
          maxLength={80}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
          spellCheck={false}
          required
          autoFocus
        />
        <SimpleGrid cols={2} spacing="sm">
          <Select
            label={t("create.country")}
            data={countries.map((value) => ({ value, label: word("country", value) }))}
            value={area.country}
            onChange={takeCountry}
          />
          <Select
            label={t("create.timeZone")}
            data={Intl.supportedValuesOf("timeZone")}
            value={area.timeZone}
            onChange={(timeZone) => timeZone !== null && onChange({ timeZone })}
            searchable
          />
        </SimpleGrid>
        <Select
          label={t("create.language")}
          data={languages.map((value) => ({ value, label: word("language", value) }))}
          value={area.language}
          onChange={takeLanguage}
        />
        <div>
          <Text size="sm" fw={500}>
            {t("create.folder")}
          </Text>
          <Text size="xs" c="dimmed" mb={6}>
            {t("create.folderHint")}
          </Text>
          <Group gap="sm" wrap="nowrap">
            <Button variant="default" onClick={() => void chooseFolder()} flex="none">
              {t("create.chooseFolder")}
            </Button>
            <Text size="sm" truncate="start" c={area.parentFolder === null ? "dimmed" : "inherit"}>
              <bdi>{area.parentFolder ?? t("create.folderNone")}</bdi>
            </Text>
          </Group>
        </div>
        <Group gap="xs" mt="xs">
          <Button variant="default" onClick={onBack}>
            {t("app:back")}
          </Button>
          <Button type="submit" disabled={area.name.trim() === "" || area.parentFolder === null}>
            {t("app:continue")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
