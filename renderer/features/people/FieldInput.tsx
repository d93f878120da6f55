import { Group, Pill, Select, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FieldKind } from "../../../shared/people/kinds.ts";
import type { CaseRole } from "../../../shared/people/model.ts";
import { useFormat } from "../../i18n/format.ts";
import { DayField } from "../../ui/DayField.tsx";
import { useFieldText } from "./fieldWords.ts";

interface Props {
  readonly label: string;
  readonly kind: FieldKind;
  readonly role?: CaseRole;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur?: () => void;
}

/** One field to type in, by what it holds. */
export function FieldInput({ label, kind, role, value, onChange, onBlur }: Props) {
  const { t } = useTranslation("people");
  const text = useFieldText();
  const typed = { label, value, spellCheck: false, autoComplete: "off", ...(onBlur ? { onBlur } : {}) } as const;
  switch (kind.type) {
    case "line":
      return <TextInput {...typed} onChange={(event) => onChange(event.currentTarget.value)} />;
    case "prose":
      return <Textarea {...typed} maxRows={12} onChange={(event) => onChange(event.currentTarget.value)} />;
    case "lines":
      return (
        <Textarea
          {...typed}
          description={t("field.oneALine")}
          minRows={1}
          maxRows={8}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "day":
      return <DayField label={label} past={kind.past} value={value || null} onChange={(day) => onChange(day ?? "")} />;
    case "days":
      return <DaysInput label={label} value={value} onChange={onChange} />;
    case "choice":
      return (
        <Select
          label={label}
          clearable={kind.always !== true}
          placeholder={t("field.notSaid")}
          data={kind.options.map((option) => ({ value: option, label: text(kind, option, role) }))}
          value={value || null}
          onChange={(option) => onChange(option ?? "")}
          clearButtonProps={{ "aria-label": t("field.clear", { field: label }) }}
        />
      );
  }
}

/** Several days: those there are, each with a cross, and one more to give. */
function DaysInput({ label, value, onChange }: Pick<Props, "label" | "value" | "onChange">) {
  const { t } = useTranslation("people");
  const { day } = useFormat();
  const days = value === "" ? [] : value.split("\n");
  return (
    <div>
      <DayField
        label={label}
        past
        value={null}
        onChange={(picked) => picked && onChange([...new Set([...days, picked])].join("\n"))}
      />
      <Group gap={6} mt={6}>
        {days.map((one) => (
          <Pill
            key={one}
            withRemoveButton
            removeButtonProps={{ "aria-label": t("field.removeDay", { day: day(one) }), tabIndex: 0 }}
            onRemove={() => onChange(days.filter((other) => other !== one).join("\n"))}
          >
            {day(one)}
          </Pill>
        ))}
      </Group>
    </div>
  );
}
