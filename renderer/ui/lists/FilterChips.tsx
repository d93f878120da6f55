import { Button, Group } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { cleared, saidBy, type FilterField } from "./filterField.ts";

interface FilterChipsProps<F> {
  readonly fields: readonly FilterField<F>[];
  readonly filter: F;
  readonly onChange: (filter: F) => void;
  readonly onClear: () => void;
}

/** What the list is narrowed by, each as a button that takes it away. */
export function FilterChips<F>({ fields, filter, onChange, onClear }: FilterChipsProps<F>) {
  const { t } = useTranslation("lists");
  const { day } = useFormat();
  const set = fields.flatMap((field) => {
    const said = saidBy(field, filter, day);
    return said === null ? [] : [{ field, said }];
  });
  if (set.length === 0) return null;
  return (
    <Group gap={6} role="group" aria-label={t("filter.set")}>
      {set.map(({ field, said }) => {
        const text = t("filter.chip", { field: field.label, value: said });
        return (
          <Button
            key={field.id}
            size="compact-sm"
            variant="default"
            fw={400}
            maw={360}
            rightSection={<IconX size={14} aria-hidden />}
            aria-label={t("filter.remove", { filter: text })}
            onClick={() => onChange(cleared(field, filter))}
          >
            {text}
          </Button>
        );
      })}
      <Button size="compact-sm" variant="subtle" onClick={onClear}>
        {t("filter.clear")}
      </Button>
    </Group>
  );
}
