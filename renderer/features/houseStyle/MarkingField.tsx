import { Autocomplete } from "@mantine/core";
import { IconSelector } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { markingsFor } from "../../../shared/houseStyle/markings.ts";
import type { Country } from "../../../shared/settings/model.ts";

interface MarkingFieldProps {
  readonly marking: string;
  /** Null while it is not known: then nothing is offered yet. */
  readonly country: Country | null;
  readonly onChange: (marking: string) => void;
}

/** The marking of every page: one of those that are usual, the area's own country first, or any other words. */
export function MarkingField({ marking, country, onChange }: MarkingFieldProps) {
  const { t } = useTranslation(["settings", "failures"]);
  return (
    <Autocomplete
      label={t("texts.marking")}
      description={t("texts.markingHint")}
      data={country === null ? [] : [...markingsFor(country)]}
      // Everything is offered whatever stands there: the field begins with a marking, which would hide the others.
      filter={({ options }) => options}
      rightSection={<IconSelector size={16} aria-hidden />}
      rightSectionPointerEvents="none"
      value={marking}
      onChange={onChange}
      spellCheck={false}
      error={marking.trim() === "" ? t("failures:text.empty") : null}
    />
  );
}
