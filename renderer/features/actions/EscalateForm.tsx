import { Button, CopyButton, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActionLine } from "../../../shared/actions/model.ts";
import { Language } from "../../../shared/settings/model.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";

interface EscalateFormProps {
  readonly actions: readonly ActionLine[];
  readonly onDone: () => void;
}

/** The letter to an agency's lead, to be copied, in either language; once it is on its way, that is kept with each action. */
export function EscalateForm({ actions, onDone }: EscalateFormProps) {
  const { t, i18n } = useTranslation("actions");
  const escalate = useDeskCommand("actions.escalate");
  const before = actions.find(({ escalatedTo }) => escalatedTo !== "");
  const [to, setTo] = useState(before?.escalatedTo ?? "");
  const [language, setLanguage] = useState<Language>(() => Language.catch("en").parse(i18n.language));
  const actionIds = actions.map(({ id }) => id);
  const letter = useDeskQuery("actions.escalationLetter", { actionIds, to, language }, { keep: (last) => last });
  const text = letter.data ? `${letter.data.subject}\n\n${letter.data.text}` : "";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        escalate.mutate({ actionIds, to }, { onSuccess: onDone });
      }}
    >
      <Stack gap="sm">
        <TextInput label={t("escalate.to")} value={to} onChange={(event) => setTo(event.currentTarget.value)} />
        <SegmentedControl
          aria-label={t("escalate.language")}
          data={[
            { value: "en", label: "English" },
            { value: "fr", label: "Français" },
          ]}
          value={language}
          onChange={(value) => setLanguage(Language.parse(value))}
        />
        <FailureNote failure={letter.error} />
        <Textarea label={t("escalate.letter")} readOnly autosize minRows={12} maxRows={24} value={text} />
        <Text size="sm" c="dimmed">
          {t("escalate.means")}
        </Text>
        <FailureNote failure={escalate.error} />
        <Group gap={8}>
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button variant="default" disabled={text === ""} onClick={copy}>
                {t(copied ? "escalate.copied" : "escalate.copy")}
              </Button>
            )}
          </CopyButton>
          <Button type="submit" disabled={to.trim() === ""} loading={escalate.isPending}>
            {t("escalate.sent")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
