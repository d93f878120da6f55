import { Button, Checkbox, Group, Radio, Stack, Text, Textarea } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { EntryId } from "../../../shared/ids.ts";
import { knownParties, type ResearchForm, type ResearchItem } from "../../../shared/research/model.ts";
import { withKnown } from "../../../shared/research/rules.ts";
import { useWords } from "../../i18n/words.ts";
import { DayField } from "../../ui/DayField.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { ItemFields } from "./ItemFields.tsx";
import styles from "./research.module.css";

type TextName = "systemsChecked" | "corrections" | "contactSummary" | "attitude" | "actionsTaken";

interface ResearchFieldsProps {
  readonly form: ResearchForm;
  readonly readOnly: boolean;
  readonly onChange: (part: Partial<ResearchForm>) => void;
  readonly onBlur: () => void;
}

const newItem = (): ResearchItem => ({
  id: EntryId.parse(crypto.randomUUID()),
  kind: "RISK",
  text: "",
  basis: "FACT",
  on: null,
  about: [],
  checklistItem: "",
  sharing: null,
  reason: "",
});

/** The form an agency keeps of a case, in the order in which it is looked up: where, whom, what, and what becomes of it. */
export function ResearchFields({ form, readOnly, onChange, onBlur }: ResearchFieldsProps) {
  const { t } = useTranslation("research");
  const word = useWords();
  const [fresh, setFresh] = useState<EntryId | null>(null);
  const { items } = form;
  const changeItem = useCallback(
    (next: ResearchItem) => onChange({ items: items.map((item) => (item.id === next.id ? next : item)) }),
    [items, onChange],
  );
  const removeItem = useCallback(
    (gone: ResearchItem) => onChange({ items: items.filter((item) => item.id !== gone.id) }),
    [items, onChange],
  );
  const addItem = useCallback(() => {
    const item = newItem();
    setFresh(item.id);
    onChange({ items: [...items, item] });
  }, [items, onChange]);
  const text = (name: TextName, rows: number, most: number) => (
    <Textarea
      label={t(`form.${name}`)}
      description={name === "systemsChecked" ? t("form.systemsHint") : undefined}
      autosize
      minRows={rows}
      maxRows={12}
      maxLength={most}
      spellCheck={false}
      readOnly={readOnly}
      value={form[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      onBlur={onBlur}
      data-private
    />
  );
  return (
    <div className={styles["form"]}>
      {text("systemsChecked", 1, 2000)}
      <Checkbox.Group label={t("form.known")} value={form.known}>
        <Group gap="md" mt={6}>
          {knownParties.map((party) => (
            <Checkbox
              key={party}
              value={party}
              disabled={readOnly}
              label={word("knownParty", party)}
              onChange={(event) => onChange({ known: withKnown(form.known, party, event.currentTarget.checked) })}
            />
          ))}
        </Group>
      </Checkbox.Group>
      <Radio.Group
        label={t("form.detailsCorrect")}
        value={form.detailsCorrect ?? ""}
        onChange={(answer) => onChange({ detailsCorrect: answer === "YES" ? "YES" : "NO" })}
      >
        <Group gap="md" mt={6}>
          <Radio value="YES" disabled={readOnly} label={t("form.yes")} />
          <Radio value="NO" disabled={readOnly} label={t("form.no")} />
        </Group>
      </Radio.Group>
      {form.detailsCorrect === "NO" ? text("corrections", 2, 4000) : null}
      <div className={styles["short"]}>
        <DayField
          label={t("form.lastContactOn")}
          past
          readOnly={readOnly}
          value={form.lastContactOn}
          onChange={(lastContactOn) => onChange({ lastContactOn })}
        />
      </div>
      {text("contactSummary", 1, 8000)}
      {text("attitude", 1, 4000)}
      {text("actionsTaken", 1, 4000)}
      <Stack gap={10} component="section" aria-labelledby="research-items">
        <div>
          <Text component="h3" id="research-items" fw={600} size="sm">
            {t("form.items")}
          </Text>
          <Text size="xs" c="dimmed">
            {t("form.itemsHint")}
          </Text>
        </div>
        {items.map((item, index) => (
          <ItemFields
            key={item.id}
            item={item}
            number={index + 1}
            readOnly={readOnly}
            takesFocus={item.id === fresh}
            onChange={changeItem}
            onRemove={removeItem}
            onNext={addItem}
            onBlur={onBlur}
          />
        ))}
        {readOnly ? null : (
          <Group gap={4}>
            <Button variant="default" size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={addItem}>
              {t("form.addItem")}
            </Button>
            <KeyHint>Ctrl ↵</KeyHint>
          </Group>
        )}
      </Stack>
    </div>
  );
}
