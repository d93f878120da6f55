import { Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import type { SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { CaseId } from "../../../shared/ids.ts";
import { LinkKind, linkKinds } from "../../../shared/records/model.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { useWords } from "../../i18n/words.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";

interface Props {
  readonly caseId: CaseId;
  readonly reference: string;
  readonly onDone: () => void;
}

const LinkDraft = z.object({ otherReference: z.string(), kind: LinkKind.nullable(), reason: z.string() });

/** Links the case with another by its reference; what cannot be linked is said, with nothing about cases one may not read. */
export function LinkPanel({ caseId, reference, onDone }: Props) {
  const { t } = useTranslation(["records", "app"]);
  const word = useWords();
  const link = useDeskCommand("records.linkCase");
  const [typed, setTyped, draft] = useDraft(
    { form: "link", caseId },
    { otherReference: "", kind: null, reason: "" },
    LinkDraft,
  );
  const { otherReference, kind, reason } = typed;
  const set = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (kind !== null && otherReference.trim() !== "")
      link.mutate(
        { caseId, otherReference, kind, reason },
        {
          onSuccess: () => {
            draft.forget();
            onDone();
          },
        },
      );
  };
  const example = `${reference.slice(0, reference.indexOf("-"))}-7KQ4`;
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t("link.means")}
        </Text>
        <DraftNote draft={draft} />
        <TextInput
          label={t("link.reference")}
          description={t("link.referenceHint", { example })}
          required
          maxLength={40}
          spellCheck={false}
          autoComplete="off"
          value={otherReference}
          onChange={(event) => set({ otherReference: event.currentTarget.value })}
        />
        <Select
          label={t("link.kind")}
          required
          data={linkKinds.map((one) => ({ value: one, label: word("linkKind", one) }))}
          value={kind}
          onChange={(chosen) => set({ kind: chosen === null ? null : LinkKind.parse(chosen) })}
          {...(kind === "NEW_PERPETRATOR" ? { description: t("link.direction") } : {})}
        />
        <TextInput
          label={t("link.reason")}
          maxLength={500}
          spellCheck={false}
          value={reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
        <FailureNote failure={link.error} />
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            onClick={() => {
              draft.discard();
              onDone();
            }}
          >
            {t("app:cancel")}
          </Button>
          <Button type="submit" disabled={kind === null || otherReference.trim() === ""} loading={link.isPending}>
            {t("link.store")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
