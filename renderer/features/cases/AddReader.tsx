import { Button, Group, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";

interface Props {
  readonly caseId: string;
  readonly accounts: readonly { readonly id: string; readonly name: string }[];
  /** Of what: of the restricted case unless told. */
  readonly procedure?: "cases.addReader" | "access.addContactReader";
  readonly label?: string;
}

const nobody = { accountId: null, reason: "" };
const ReaderDraft = z.object({ accountId: z.string().nullable(), reason: z.string() });

/** Names one more reader, with the reason that is logged. */
export function AddReader({ caseId, accounts, procedure = "cases.addReader", label }: Props) {
  const { t } = useTranslation("cases");
  const add = useDeskCommand(procedure);
  const item = procedure === "cases.addReader" ? "" : "contacts";
  const [typed, setTyped, draft] = useDraft({ form: "addReader", caseId, item }, nobody, ReaderDraft);
  const { accountId, reason } = typed;
  const set = (part: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...part }));
  const store = () => {
    if (accountId === null) return;
    add.mutate({ caseId, accountId, reason }, { onSuccess: draft.discard });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        store();
      }}
    >
      <Group mt="md" align="flex-end" gap="sm">
        <Select
          label={label ?? t("access.addReader")}
          searchable
          w={240}
          data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
          value={accountId}
          onChange={(id) => set({ accountId: id })}
        />
        <TextInput
          flex={1}
          miw={220}
          label={t("access.addReason")}
          spellCheck={false}
          value={reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
        <Button type="submit" loading={add.isPending} disabled={accountId === null || reason.trim() === ""}>
          {t("access.add")}
        </Button>
      </Group>
      <DraftNote draft={draft} />
      <FailureNote failure={add.error} />
    </form>
  );
}
