import { ActionIcon, Radio, Select, Textarea, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { memo, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { bases, Basis } from "../../../shared/meeting/model.ts";
import {
  ItemKind,
  itemKinds,
  ItemSubject,
  itemSubjects,
  Sharing,
  sharings,
  type ResearchItem,
} from "../../../shared/research/model.ts";
import { useWords } from "../../i18n/words.ts";
import { DayField } from "../../ui/DayField.tsx";
import styles from "./research.module.css";

interface ItemFieldsProps {
  readonly item: ResearchItem;
  readonly number: number;
  readonly readOnly: boolean;
  readonly takesFocus: boolean;
  readonly onChange: (item: ResearchItem) => void;
  readonly onRemove: (item: ResearchItem) => void;
  readonly onNext: () => void;
  readonly onBlur: () => void;
}

/** Alt and a digit decide what becomes of the item the cursor is in. */
const sharingByKey: Readonly<Record<string, Sharing>> = {
  Digit1: "SHARE",
  Digit2: "CHAIR_ONLY",
  Digit3: "DO_NOT_SHARE",
};

/** One thing the agency holds, and what becomes of it: shared, for the chair only, or kept with a reason. */
export const ItemFields = memo(function ItemFields(props: ItemFieldsProps) {
  const { item, number, readOnly, takesFocus, onChange, onRemove, onNext, onBlur } = props;
  const { t } = useTranslation("research");
  const word = useWords();
  const set = (part: Partial<ResearchItem>): void => onChange({ ...item, ...part });
  const keys = (event: KeyboardEvent): void => {
    const sharing = event.altKey ? sharingByKey[event.code] : undefined;
    if (readOnly || (!sharing && !(event.ctrlKey && event.key === "Enter"))) return;
    event.preventDefault();
    if (sharing) set({ sharing });
    else onNext();
  };
  return (
    <div
      className={styles["item"]}
      role="group"
      aria-label={t("item.of", { number })}
      data-sharing={item.sharing ?? undefined}
      onKeyDown={keys}
      onBlur={onBlur}
    >
      <Textarea
        label={t("item.text")}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={4000}
        spellCheck={false}
        data-autofocus={takesFocus || undefined}
        autoFocus={takesFocus}
        readOnly={readOnly}
        value={item.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        data-private
      />
      <div className={styles["pairs"]}>
        <Select
          label={t("item.kind")}
          size="sm"
          allowDeselect={false}
          disabled={readOnly}
          data={itemKinds.map((kind) => ({ value: kind, label: word("itemKind", kind) }))}
          value={item.kind}
          onChange={(kind) => set({ kind: ItemKind.parse(kind) })}
        />
        <Select
          label={t("item.basis")}
          size="sm"
          allowDeselect={false}
          disabled={readOnly}
          data={bases.map((basis) => ({ value: basis, label: word("basis", basis) }))}
          value={item.basis}
          onChange={(basis) => set({ basis: Basis.parse(basis) })}
        />
        <Select
          label={t("item.about")}
          size="sm"
          clearable
          disabled={readOnly}
          data={itemSubjects.map((subject) => ({ value: subject, label: word("itemSubject", subject) }))}
          value={item.about[0] ?? null}
          onChange={(subject) => set({ about: subject === null ? [] : [ItemSubject.parse(subject)] })}
        />
        <DayField label={t("item.on")} past readOnly={readOnly} value={item.on} onChange={(on) => set({ on })} />
        <TextInput
          label={t("item.checklistItem")}
          size="sm"
          maxLength={40}
          readOnly={readOnly}
          value={item.checklistItem}
          onChange={(event) => set({ checklistItem: event.currentTarget.value })}
        />
      </div>
      <div className={styles["itemTools"]}>
        <Radio.Group
          flex="1 1 320px"
          label={t("item.sharing")}
          value={item.sharing ?? ""}
          onChange={(sharing) => set({ sharing: Sharing.parse(sharing) })}
        >
          <div className={styles["itemTools"]}>
            {sharings.map((sharing, index) => (
              <Radio
                key={sharing}
                value={sharing}
                size="sm"
                mt={4}
                disabled={readOnly}
                title={t("item.key", { key: index + 1 })}
                label={word("sharing", sharing)}
              />
            ))}
          </div>
        </Radio.Group>
        {readOnly ? null : (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("item.remove", { number })}
            onClick={() => onRemove(item)}
          >
            <IconTrash size={17} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {item.sharing === "DO_NOT_SHARE" ? (
        <TextInput
          label={t("item.reason")}
          required
          size="sm"
          maxLength={400}
          spellCheck={false}
          readOnly={readOnly}
          value={item.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
          data-private
        />
      ) : null}
    </div>
  );
});
