import { Button, Checkbox, Group, SegmentedControl, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { datesAreCrossed } from "../../../shared/people/contradictions.ts";
import { contactFieldNames, contactFields, type ContactField } from "../../../shared/people/fields.ts";
import { hasColumn } from "../../../shared/people/details.ts";
import { ContactEntry } from "../../../shared/people/model.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { useWords } from "../../i18n/words.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { fieldsOfKind } from "./ContactEdit.tsx";
import { FieldInput } from "./FieldInput.tsx";
import { useFieldLabel } from "./fieldWords.ts";
import classes from "./people.module.css";

interface Props {
  readonly caseId: string;
  readonly personId: string;
  /** Whether this account may store one that is unsafe or confidential. */
  readonly maySeal: boolean;
  readonly onDone: () => void;
}

const ContactDraft = z.object({
  kind: ContactEntry.shape.kind,
  safe: z.boolean(),
  confidential: z.boolean(),
  leaveMessage: z.boolean(),
  texts: z.partialRecord(z.enum(contactFieldNames), z.string()),
});
type ContactDraft = z.infer<typeof ContactDraft>;
const unsafe: ContactDraft = { kind: "PHONE", safe: false, confidential: false, leaveMessage: false, texts: {} };
const flags = new Set<ContactField>(["safe", "confidential", "leaveMessage"]);

/** Asks how somebody can be reached, and first of all whether that is safe: not safe until somebody says so. */
export function NewContact({ caseId, personId, maySeal, onDone }: Props) {
  const { t } = useTranslation("people");
  const word = useWords();
  const label = useFieldLabel();
  const add = useDeskCommand("people.addContact");
  const [typed, setTyped, draft] = useDraft({ form: "contact", caseId, item: personId }, unsafe, ContactDraft);
  const { kind, safe, confidential, leaveMessage } = typed;
  const set = (part: Partial<ContactDraft>) => setTyped((before) => ({ ...before, ...part }));
  // A code word is a code: it is not kept with the rest.
  const [codeWord, setCodeWord] = useState("");
  const texts: Partial<Record<ContactField, string>> = { ...typed.texts, codeWord };
  const setText = (field: ContactField, text: string) =>
    field === "codeWord"
      ? setCodeWord(text)
      : setTyped((before) => ({ ...before, texts: { ...before.texts, [field]: text } }));
  const fields = fieldsOfKind(kind).filter((field) => !flags.has(field));
  const sealed = !safe || confidential;
  const crossed = datesAreCrossed(texts);
  const store = () => {
    const details = Object.fromEntries(
      fields.flatMap((field) => (!hasColumn(field) && texts[field] ? [[field, texts[field]]] : [])),
    );
    const { value = "", safeTimes = "" } = texts;
    const contact = { kind, value, safe, confidential, safeTimes, leaveMessage, codeWord, details };
    add.mutate(
      { caseId, personId, contact },
      {
        onSuccess: () => {
          draft.forget();
          onDone();
        },
      },
    );
  };
  return (
    <form
      className={classes["entering"]}
      aria-label={t("contact.new")}
      onSubmit={(event) => {
        event.preventDefault();
        store();
      }}
    >
      <DraftNote draft={draft} />
      <SegmentedControl
        aria-label={t("contact.kind")}
        data={ContactEntry.shape.kind.options.map((option) => ({ value: option, label: word("contactKind", option) }))}
        value={kind}
        onChange={(option) => set({ kind: ContactEntry.shape.kind.parse(option) })}
      />
      <Group mt="sm" gap="lg">
        <Checkbox
          label={t("contact.isSafe")}
          checked={safe}
          onChange={(event) => set({ safe: event.currentTarget.checked })}
        />
        <Checkbox
          label={t("contact.isConfidential")}
          checked={confidential}
          onChange={(event) => set({ confidential: event.currentTarget.checked })}
        />
        {kind === "PHONE" ? (
          <Checkbox
            label={t("contact.canLeaveMessage")}
            checked={leaveMessage}
            onChange={(event) => set({ leaveMessage: event.currentTarget.checked })}
          />
        ) : null}
      </Group>
      <div className={classes["fields"]}>
        {fields.map((field) => (
          <FieldInput
            key={field}
            label={field === "value" ? word("contactKind", kind) : label(field)}
            kind={contactFields[field].kind}
            value={texts[field] ?? ""}
            onChange={(text) => setText(field, text)}
          />
        ))}
      </div>
      {sealed ? (
        <Text size="sm" mt={8} c={maySeal ? "dimmed" : "var(--concord-soon)"}>
          {maySeal ? t("contact.willBeSealed") : t("contact.sealedByOthers")}
        </Text>
      ) : null}
      {crossed ? (
        <Text size="sm" mt={8} c="var(--concord-soon)" role="status">
          {t("contact.crossed")}
        </Text>
      ) : null}
      <FailureNote failure={add.error} />
      <Group gap={8} mt="sm">
        <Button
          type="submit"
          loading={add.isPending}
          disabled={(texts.value ?? "").trim() === "" || (sealed && !maySeal)}
        >
          {t("contact.store")}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            draft.discard();
            onDone();
          }}
        >
          {t("cancel")}
        </Button>
      </Group>
    </form>
  );
}
