import { Button, Checkbox, Group, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { CaseRole, ContactEntry } from "../../../shared/people/model.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useWords } from "../../i18n/words.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import classes from "./referrals.module.css";

type Contact = ReturnType<typeof ContactEntry.parse>;

const ContactDraft = z.object({
  of: CaseRole,
  kind: ContactEntry.shape.kind,
  value: z.string(),
  safe: z.boolean(),
  confidential: z.boolean(),
  safeTimes: z.string(),
  leaveMessage: z.boolean(),
});
type ContactDraft = z.infer<typeof ContactDraft>;

const unsafe = (of: CaseRole): ContactDraft => ({
  of,
  kind: "PHONE",
  value: "",
  safe: false,
  confidential: false,
  safeTimes: "",
  leaveMessage: false,
});

interface Props {
  readonly referralId: string;
  readonly role: CaseRole;
  readonly busy: boolean;
  readonly failure: Error | null;
  /** Stores it; `stored` is called when it is. */
  readonly onAdd: (contact: Contact, stored: () => void) => void;
  readonly onCancel: () => void;
}

/** Asks how somebody can be reached, and first of all whether that is safe. Not safe until somebody says so. */
export function ContactForm({ referralId, role, busy, failure, onAdd, onCancel }: Props) {
  const { t } = useTranslation("referrals");
  const word = useWords();
  const [typed, setTyped, draft] = useDraft(
    { form: "referralContact", referralId, item: role },
    () => unsafe(role),
    ContactDraft,
  );
  // A code word is a code: it is not kept with the rest.
  const [codeWord, setCodeWord] = useState("");
  const contact: Contact = { ...typed, codeWord };
  const set = ({ codeWord: code, ...patch }: Partial<Contact>): void => {
    if (code !== undefined) setCodeWord(code);
    setTyped((before) => ({ ...before, ...patch }));
  };
  const line = (name: "value" | "safeTimes" | "codeWord", label: string, focus = false) => (
    <TextInput
      label={label}
      spellCheck={false}
      autoComplete="off"
      autoFocus={focus}
      value={contact[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <Stack className={classes["person"] ?? ""} gap="sm" mt={8}>
      <DraftNote draft={draft} />
      <SegmentedControl
        aria-label={t("contacts.kind")}
        data={ContactEntry.shape.kind.options.map((value) => ({ value, label: word("contactKind", value) }))}
        value={contact.kind}
        onChange={(kind) => set({ kind: ContactEntry.shape.kind.parse(kind) })}
      />
      <div className={classes["fields"]}>
        {line("value", word("contactKind", contact.kind), true)}
        {line("safeTimes", t("contacts.safeTimes"))}
        <Checkbox
          label={t("contacts.isSafe")}
          checked={contact.safe}
          onChange={(event) => set({ safe: event.currentTarget.checked })}
        />
        <Checkbox
          label={t("contacts.isConfidential")}
          checked={contact.confidential}
          onChange={(event) => set({ confidential: event.currentTarget.checked })}
        />
        {contact.kind === "PHONE" ? (
          <>
            <Checkbox
              label={t("contacts.canLeaveMessage")}
              checked={contact.leaveMessage}
              onChange={(event) => set({ leaveMessage: event.currentTarget.checked })}
            />
            {line("codeWord", t("contacts.codeWord"))}
          </>
        ) : null}
      </div>
      {!contact.safe || contact.confidential ? (
        <Text size="sm" c="dimmed">
          {t("contacts.willBeSealed")}
        </Text>
      ) : null}
      <FailureNote failure={failure} />
      <Group gap={8}>
        <Button
          size="xs"
          loading={busy}
          disabled={contact.value.trim() === ""}
          onClick={() => onAdd(contact, draft.forget)}
        >
          {t("contacts.store")}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            draft.discard();
            onCancel();
          }}
        >
          {t("contacts.cancel")}
        </Button>
      </Group>
    </Stack>
  );
}
