import { Checkbox, NumberInput, SegmentedControl, Select, Text, Textarea, TextInput } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Consent, ReferralForm } from "../../../shared/referrals/model.ts";
import { useWords } from "../../i18n/words.ts";
import { DayField } from "../../ui/DayField.tsx";
import { fieldId, useReferralForm, type FieldsOf } from "./formContext.ts";
import classes from "./referrals.module.css";
import { Source } from "./Source.tsx";

interface Named<Name> {
  readonly name: Name;
  readonly label: string;
  readonly description?: string;
}

/** One line of text. */
export function LineField({
  name,
  label,
  description,
  whole = false,
}: Named<FieldsOf<string>> & {
  /** Across both columns, where the answer is a sentence. */
  readonly whole?: boolean;
}) {
  const { form, set, readOnly, missing } = useReferralForm();
  return (
    <div {...(whole ? { className: classes["whole"] } : {})}>
      <TextInput
        id={fieldId(name)}
        label={label}
        description={description}
        withAsterisk={missing.has(name)}
        readOnly={readOnly}
        spellCheck={false}
        value={form[name]}
        onChange={(event) => set(name, event.currentTarget.value)}
      />
      <Source field={name} />
    </div>
  );
}

/** Several lines of text; the field grows with them. */
export function ProseField({ name, label, description }: Named<FieldsOf<string>>) {
  const { form, set, readOnly, missing } = useReferralForm();
  return (
    <div className={classes["whole"]}>
      <Textarea
        id={fieldId(name)}
        label={label}
        description={description}
        withAsterisk={missing.has(name)}
        readOnly={readOnly}
        spellCheck={false}
        autosize={false}
        classNames={{ input: classes["grows"] ?? "" }}
        value={form[name]}
        onChange={(event) => set(name, event.currentTarget.value)}
      />
      <Source field={name} />
    </div>
  );
}

/** A civil day. */
export function DateOf({ name, label }: Named<"date" | "lastIncidentOn">) {
  const { form, set, readOnly, missing } = useReferralForm();
  return (
    <div id={fieldId(name)}>
      <DayField
        label={label}
        required={missing.has(name)}
        disabled={readOnly}
        value={form[name]}
        onChange={(day) => set(name, day)}
      />
      <Source field={name} />
    </div>
  );
}

/** A count; empty where it is not known. */
export function CountField({ name, label, most }: Named<"score" | "incidentsLastYear"> & { readonly most: number }) {
  const { form, set, readOnly } = useReferralForm();
  return (
    <div>
      <NumberInput
        id={fieldId(name)}
        label={label}
        readOnly={readOnly}
        min={0}
        max={most}
        allowDecimal={false}
        value={form[name] ?? ""}
        onChange={(value) => set(name, typeof value === "number" ? value : null)}
      />
      <Source field={name} />
    </div>
  );
}

type YesNoName = "repeat" | "victimAware" | "policeReported" | "childReferralMade" | "adultSafeguardingMade";

/** Yes, no, or not known. */
export function YesNoField({ name, label }: Named<YesNoName>) {
  const { form, set, readOnly, missing } = useReferralForm();
  const word = useWords();
  const labelled = useId();
  return (
    <div id={fieldId(name)}>
      <Text size="sm" fw={500} mb={4} id={labelled}>
        {label}
        {missing.has(name) ? (
          <Text span c="var(--concord-alarm)">
            {" *"}
          </Text>
        ) : null}
      </Text>
      <SegmentedControl
        size="sm"
        aria-labelledby={labelled}
        readOnly={readOnly}
        data={ReferralForm.shape.repeat.options.map((value) => ({ value, label: word("yesNoUnknown", value) }))}
        value={form[name]}
        onChange={(value) => set(name, ReferralForm.shape.repeat.parse(value))}
      />
      <Source field={name} />
    </div>
  );
}

interface SeveralProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: readonly string[];
  readonly onChange: (values: string[]) => void;
}

/** Several of a closed list. */
export function SeveralField({ id, label, options, value, onChange }: SeveralProps) {
  const { readOnly, missing } = useReferralForm();
  return (
    <div className={classes["whole"]} id={fieldId(id)}>
      <Checkbox.Group
        label={label}
        withAsterisk={missing.has(id)}
        readOnly={readOnly}
        value={[...value]}
        onChange={onChange}
      >
        <div className={classes["several"]}>
          {options.map(({ value: code, label: words }) => (
            <Checkbox key={code} value={code} label={words} disabled={readOnly} />
          ))}
        </div>
      </Checkbox.Group>
      <Source field={id} />
    </div>
  );
}

/** How the consent question was answered; the referral cannot be sent in without it. */
export function ConsentField({
  label,
  options,
}: {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}) {
  const { t } = useTranslation("referrals");
  const { form, set, readOnly, missing } = useReferralForm();
  return (
    <div>
      <Select
        id={fieldId("consent")}
        label={label}
        placeholder={t("form.choose")}
        withAsterisk={missing.has("consent")}
        readOnly={readOnly}
        data={options}
        value={form.consent}
        onChange={(value) => set("consent", Consent.nullable().parse(value))}
      />
      <Source field="consent" />
    </div>
  );
}
