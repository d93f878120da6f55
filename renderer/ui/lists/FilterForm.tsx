import { Badge, Button, MultiSelect, Popover, Select, SimpleGrid } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useShortcuts } from "../../app/shortcuts.ts";
import { DayField } from "../DayField.tsx";
import type { FilterField, Option } from "./filterField.ts";

interface FilterFormProps<F> {
  readonly fields: readonly FilterField<F>[];
  readonly filter: F;
  /** How many of them are set. */
  readonly set: number;
  readonly onChange: (filter: F) => void;
  /** How many rows a choice of a field leaves; undefined while, or where, that is not counted. */
  readonly countOf: CountOf;
  readonly onOpened: (opened: boolean) => void;
}

export type CountOf = (field: string, value: string) => number | undefined;

/** Everything a list can be narrowed by, behind one button and one key; each choice acts at once. */
export function FilterForm<F>({ fields, filter, set, onChange, countOf, onOpened }: FilterFormProps<F>) {
  const { t } = useTranslation("lists");
  const [opened, setShown] = useState(false);
  const setOpened = (shown: boolean): void => {
    setShown(shown);
    onOpened(shown);
  };
  useShortcuts([{ code: "KeyF", label: t("filter.key"), run: () => setOpened(true) }]);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width={560}
      trapFocus
      withinPortal
      shadow="sm"
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconFilter size={16} aria-hidden />}
          rightSection={
            set > 0 ? (
              <Badge size="sm" circle>
                {set}
              </Badge>
            ) : undefined
          }
          onClick={() => setOpened(!opened)}
        >
          {t("filter.button")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("filter.title")}>
        <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
          {fields.map((field) => (
            <Field key={field.id} field={field} filter={filter} onChange={onChange} countOf={countOf} />
          ))}
        </SimpleGrid>
      </Popover.Dropdown>
    </Popover>
  );
}

interface FieldProps<F> {
  readonly field: FilterField<F>;
  readonly filter: F;
  readonly onChange: (filter: F) => void;
  readonly countOf: CountOf;
}

function Field<F>({ field, filter, onChange, countOf }: FieldProps<F>) {
  const { t } = useTranslation("lists");
  const counted = (options: readonly Option[]): Option[] =>
    options.map(({ value, label }) => {
      const count = countOf(field.id, value);
      return { value, label: count === undefined ? label : t("filter.counted", { label, number: count }) };
    });
  const inside = { withinPortal: false } as const;
  switch (field.kind) {
    case "choice":
      return (
        <Select
          label={field.label}
          placeholder={t("filter.any")}
          clearable
          searchable={field.options.length > 8}
          comboboxProps={inside}
          data={counted(field.options)}
          value={field.read(filter)}
          onChange={(value) => onChange(field.write(filter, value))}
        />
      );
    case "choices":
      return (
        <MultiSelect
          label={field.label}
          {...(field.read(filter).length === 0 ? { placeholder: t("filter.any") } : {})}
          clearable
          comboboxProps={inside}
          data={counted(field.options)}
          value={[...field.read(filter)]}
          onChange={(values) => onChange(field.write(filter, values))}
        />
      );
    case "day":
      return (
        <DayField
          label={field.label}
          value={field.read(filter)}
          onChange={(day) => onChange(field.write(filter, day))}
        />
      );
  }
}
