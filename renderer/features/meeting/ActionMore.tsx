import { Checkbox, Group, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { actionCategories, priorities, smartTicks } from "../../../shared/actions/kind.ts";
import type { ActionLine } from "../../../shared/actions/model.ts";
import { headingOf } from "../../../shared/meeting/rules.ts";
import { useWords } from "../../i18n/words.ts";
import type { ActionDraft } from "./actionDraft.ts";
import styles from "./meeting.module.css";

interface ActionMoreProps {
  readonly draft: ActionDraft;
  /** The actions of this hearing it may wait for. */
  readonly others: readonly ActionLine[];
  readonly onChange: (change: Partial<ActionDraft>) => void;
  readonly list: { readonly onDropdownOpen: () => void; readonly onDropdownClose: () => void };
}

/** What is not said of every action: what it is for, how soon, by whom exactly, after which other one, and SMART by hand. */
export function ActionMore({ draft, others, onChange, list }: ActionMoreProps) {
  const { t } = useTranslation("meeting");
  const word = useWords();
  const pick = {
    searchable: true,
    selectFirstOptionOnChange: true,
    autoSelectOnBlur: true,
    openOnFocus: false,
    clearable: true,
    ...list,
  };
  return (
    <div className={styles["actionMore"]}>
      <Select
        {...pick}
        aria-label={t("actions.category")}
        placeholder={t("actions.category")}
        data={actionCategories.map((value) => ({ value, label: word("actionCategory", value) }))}
        value={draft.category}
        comboboxProps={{ position: "top-start", width: 300 }}
        onChange={(value) => onChange({ category: actionCategories.find((one) => one === value) ?? null })}
      />
      <Select
        {...pick}
        aria-label={t("actions.priority")}
        placeholder={t("actions.priority")}
        data={priorities.map((value) => ({ value, label: word("actionPriority", value) }))}
        value={draft.priority}
        comboboxProps={{ position: "top-end", width: 240 }}
        onChange={(value) => onChange({ priority: priorities.find((one) => one === value) ?? null, by: "" })}
      />
      <TextInput
        aria-label={t("actions.person")}
        placeholder={t("actions.person")}
        value={draft.person}
        spellCheck={false}
        onChange={(event) => onChange({ person: event.currentTarget.value })}
      />
      <Select
        {...pick}
        data-private
        aria-label={t("actions.dependsOn")}
        placeholder={t("actions.dependsOn")}
        disabled={others.length === 0}
        data={others.map(({ id, reference, text }) => ({ value: id, label: `${reference} · ${headingOf(text, 60)}` }))}
        value={draft.dependsOn}
        comboboxProps={{ position: "top-end", width: 318 }}
        onChange={(value) => onChange({ dependsOn: others.find(({ id }) => id === value)?.id ?? null })}
      />
      <Checkbox.Group
        className={styles["wide"] ?? ""}
        label={t("actions.byHand")}
        value={[...draft.ticks]}
        onChange={(chosen) => onChange({ ticks: smartTicks.filter((tick) => chosen.includes(tick)) })}
      >
        <Group gap={4} mt={4}>
          {smartTicks.map((tick) => (
            <Checkbox key={tick} size="xs" value={tick} label={word("smartTick", tick)} />
          ))}
        </Group>
      </Checkbox.Group>
    </div>
  );
}
