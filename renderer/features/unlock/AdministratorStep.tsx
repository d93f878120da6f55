import { Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import type { SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { AgencyType, agencyTypes } from "../../../shared/agencies/model.ts";
import { useWords } from "../../i18n/words.ts";
import type { NewArea } from "./newArea.ts";

interface AdministratorStepProps {
  readonly area: NewArea;
  readonly onChange: (part: Partial<NewArea>) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** The first account and the agency it belongs to. */
export function AdministratorStep({ area, onChange, onBack, onNext }: AdministratorStepProps) {
  const { t } = useTranslation(["unlock", "app"]);
  const word = useWords();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onNext();
  };
  const takeType = (value: string | null): void => {
    const type = AgencyType.safeParse(value);
    if (type.success) onChange({ agencyType: type.data });
  };
  const field = (name: "administratorName" | "post" | "agencyName", label: string, required: boolean) => (
    <TextInput
      label={label}
      value={area[name]}
      maxLength={200}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      required={required}
      spellCheck={false}
      autoComplete="off"
      autoFocus={name === "administratorName"}
    />
  );
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t("create.administratorText")}
        </Text>
        <SimpleGrid cols={2} spacing="sm">
          {field("administratorName", t("create.administratorName"), true)}
          {field("post", t("create.post"), false)}
          {field("agencyName", t("create.agencyName"), true)}
          <Select
            label={t("create.agencyType")}
            data={agencyTypes.map((value) => ({ value, label: word("agencyType", value) }))}
            value={area.agencyType}
            onChange={takeType}
            searchable
          />
        </SimpleGrid>
        <Group gap="xs" mt="xs">
          <Button variant="default" onClick={onBack}>
            {t("app:back")}
          </Button>
          <Button type="submit" disabled={area.administratorName.trim() === "" || area.agencyName.trim() === ""}>
            {t("app:continue")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
