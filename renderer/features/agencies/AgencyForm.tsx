import { Button, Checkbox, Group, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import type { SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { AgencyType, agencyTypes, type Agency } from "../../../shared/agencies/model.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { useWords } from "../../i18n/words.ts";
import { DayField } from "../../ui/DayField.tsx";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { AgencyDraft, agencyDraftOf, emptyAgency } from "./agency.ts";
import { endsBeforeSigned } from "./paper.ts";

interface AgencyFormProps {
  /** Null: a new one is added. */
  readonly agency: Agency | null;
  readonly onDone: () => void;
}

/** Adds an agency or changes one: name, kind, whether it belongs to the core, and its information-sharing agreement. */
export function AgencyForm({ agency, onDone }: AgencyFormProps) {
  const { t } = useTranslation(["agencies", "app", "failures"]);
  const word = useWords();
  const [draft, setDraft, kept] = useDraft(
    agency === null ? { form: "newAgency" } : { form: "agency", agencyId: agency.id },
    () => (agency === null ? emptyAgency : agencyDraftOf(agency)),
    AgencyDraft,
  );
  const add = useDeskCommand("agencies.add");
  const change = useDeskCommand("agencies.change");
  const set = (part: Partial<AgencyDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const takeType = (value: string | null): void => {
    const type = AgencyType.safeParse(value);
    if (type.success) set({ type: type.data });
  };
  const isBackwards = endsBeforeSigned({ signedOn: draft.agreementSignedOn, expiresOn: draft.agreementExpiresOn });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { active, ...rest } = draft;
    const onSuccess = (): void => {
      kept.forget();
      onDone();
    };
    if (agency === null) add.mutate(rest, { onSuccess });
    else change.mutate({ ...rest, active, agencyId: agency.id }, { onSuccess });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <DraftNote draft={kept} />
        <TextInput
          label={t("form.name")}
          description={t("form.nameHint")}
          value={draft.name}
          maxLength={200}
          onChange={(event) => set({ name: event.currentTarget.value })}
          spellCheck={false}
          autoComplete="off"
          required
          data-autofocus
        />
        <Select
          label={t("form.type")}
          data={agencyTypes.map((value) => ({ value, label: word("agencyType", value) }))}
          value={draft.type}
          onChange={takeType}
          searchable
        />
        <Checkbox
          label={t("form.core")}
          description={t("form.coreHint")}
          checked={draft.core}
          onChange={(event) => set({ core: event.currentTarget.checked })}
        />
        <SimpleGrid cols={2} spacing="sm">
          <DayField
            label={t("form.signedOn")}
            value={draft.agreementSignedOn}
            onChange={(agreementSignedOn) => set({ agreementSignedOn })}
          />
          <DayField
            label={t("form.expiresOn")}
            value={draft.agreementExpiresOn}
            onChange={(agreementExpiresOn) => set({ agreementExpiresOn })}
            error={isBackwards ? t("failures:agencies.expiresBeforeSigned") : null}
          />
        </SimpleGrid>
        {agency !== null && (
          <Checkbox
            label={t("form.active")}
            description={t("form.activeHint")}
            checked={draft.active}
            onChange={(event) => set({ active: event.currentTarget.checked })}
          />
        )}
        <FailureNote failure={add.error ?? change.error} />
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            onClick={() => {
              kept.discard();
              onDone();
            }}
          >
            {t("app:cancel")}
          </Button>
          <Button
            type="submit"
            disabled={draft.name.trim() === "" || isBackwards}
            loading={add.isPending || change.isPending}
          >
            {agency === null ? t("form.add") : t("form.change")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
