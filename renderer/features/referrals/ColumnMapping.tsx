import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { formFields, sectionLabels, type FormSection } from "../../../shared/referrals/labels.ts";
import { Language } from "../../../shared/settings/model.ts";
import classes from "./referrals.module.css";
import type { Mapping } from "./useImport.ts";

const ofPeople: ReadonlySet<FormSection> = new Set(["referrer", "victim", "perpetrator", "child"]);

interface Props {
  /** The headings of the table, in its order. */
  readonly columns: readonly string[];
  /** The field of the form each column holds. */
  readonly mapping: Mapping;
  readonly disabled: boolean;
  readonly onChange: (mapping: Mapping) => void;
}

/** For every column of the table, the question of the form it answers; a column may be left out. */
export function ColumnMapping({ columns, mapping, disabled, onChange }: Props) {
  const { t, i18n } = useTranslation("referrals");
  const language = Language.catch("en").parse(i18n.language);
  // Names and dates of birth are asked of several people: there the part of the form says whose.
  const fields = formFields.map(({ field, section, labels }) => ({
    value: field,
    label: ofPeople.has(section)
      ? t("table.field", { section: sectionLabels[section][language][0], field: labels[language][0] })
      : labels[language][0],
  }));
  const choose = (column: string, field: string | null) => {
    const others = Object.entries(mapping).filter(([other, taken]) => other !== column && taken !== field);
    onChange(Object.fromEntries(field === null ? others : [...others, [column, field]]));
  };
  return (
    <div className={classes["mapping"]}>
      {columns.map((column) => (
        <Select
          key={column}
          label={column}
          size="xs"
          disabled={disabled}
          clearable
          searchable
          placeholder={t("table.leftOut")}
          data={fields}
          value={mapping[column] ?? null}
          onChange={(field) => choose(column, field)}
        />
      ))}
    </div>
  );
}
