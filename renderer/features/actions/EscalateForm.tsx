import { Button, CopyButton, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { ActionLine } from "../../../shared/actions/model.ts";
import { Language } from "../../../shared/settings/model.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { LetterInWord } from "./LetterInWord.tsx";
import { firstOf } from "./manyActions.ts";

interface EscalateFormProps {
  readonly actions: readonly ActionLine[];
  readonly onDone: () => void;
}

/** The letter to an agency's lead, to be copied or saved as a file, in either language; once it is on its way, that is kept with each action. */
export function EscalateForm({ actions, onDone }: EscalateFormProps) {
  const first = firstOf(actions);
  return first ? <Letter first={first} actions={actions} onDone={onDone} /> : null;
}

const Typed = z.object({ to: z.string(), language: Language });
type Typed = z.infer<typeof Typed>;

function Letter({ first, actions, onDone }: EscalateFormProps & { readonly first: ActionLine }) {
  const { t, i18n } = useTranslation("actions");
  const escalate = useDeskCommand("actions.escalate");
  const before = actions.find(({ escalatedTo }) => escalatedTo !== "");
  const [{ to, language }, setTyped, draft] = useDraft<Typed>(
    { form: "escalate", actionId: first.id },
    () => ({ to: before?.escalatedTo ?? "", language: Language.catch("en").parse(i18n.language) }),
    Typed,
  );
  const set = (patch: Partial<Typed>) => setTyped((typed) => ({ ...typed, ...patch }));
  const actionIds = actions.map(({ id }) => id);
  const letter = useDeskQuery("actions.escalationLetter", { actionIds, to, language }, { keep: (last) => last });
  const text = letter.data ? `${letter.data.subject}\n\n${letter.data.text}` : "";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        escalate.mutate(
          { actionIds, to },
          {
            onSuccess: () => {
              draft.forget();
              onDone();
            },
          },
        );
      }}
    >
      <Stack gap="sm">
        <DraftNote draft={draft} />
        <TextInput label={t("escalate.to")} value={to} onChange={(event) => set({ to: event.currentTarget.value })} />
        <SegmentedControl
          aria-label={t("escalate.language")}
          data={[
            { value: "en", label: "English" },
            { value: "fr", label: "Français" },
          ]}
          value={language}
          onChange={(value) => set({ language: Language.parse(value) })}
        />
        <FailureNote failure={letter.error} />
        <Textarea label={t("escalate.letter")} readOnly autosize minRows={12} maxRows={24} value={text} />
        <Text size="sm" c="dimmed">
          {t("escalate.means")}
        </Text>
        {text === "" ? null : <LetterInWord letter={{ actionIds, to, language }} />}
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
