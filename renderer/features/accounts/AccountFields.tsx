import { Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { RoleName } from "../../../shared/accounts/model.ts";
import type { Agency } from "../../../shared/agencies/model.ts";
import { roles } from "../../../shared/policy.ts";
import { useWords } from "../../i18n/words.ts";
import { DayField } from "../../ui/DayField.tsx";
import { endsBeforeSigned } from "../agencies/paper.ts";
import type { AccountDraft } from "./account.ts";

interface AccountFieldsProps {
  readonly draft: AccountDraft;
  readonly agencies: readonly Agency[];
  /** Name and role are fixed once the account exists: two roles are two accounts (`RULES.md` 1). */
  readonly exists: boolean;
  readonly onChange: (part: Partial<AccountDraft>) => void;
}

/** Who the account is for: name, post, role, agency, and the confidentiality declaration. */
export function AccountFields({ draft, agencies, exists, onChange }: AccountFieldsProps) {
  const { t } = useTranslation(["accounts", "failures"]);
  const word = useWords();
  const takeRole = (value: string | null): void => {
    const role = RoleName.safeParse(value);
    if (role.success) onChange({ role: role.data });
  };
  const choices = agencies.filter(({ id, active }) => active || id === draft.agencyId);
  const isBackwards = endsBeforeSigned({ signedOn: draft.declarationSignedOn, expiresOn: draft.declarationExpiresOn });
  const roleHints = {
    administrator: t("role.administrator"),
    chair: t("role.chair"),
    representative: t("role.representative"),
    adviser: t("role.adviser"),
    observer: t("role.observer"),
    auditor: t("role.auditor"),
  };
  return (
    <Stack gap="md">
      {!exists && (
        <>
          <TextInput
            label={t("form.name")}
            description={t("form.nameHint")}
            value={draft.name}
            maxLength={200}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
            spellCheck={false}
            autoComplete="off"
            required
            data-autofocus
          />
          <Select
            label={t("form.role")}
            description={roleHints[draft.role]}
            data={roles.map((value) => ({ value, label: word("role", value) }))}
            value={draft.role}
            onChange={takeRole}
          />
        </>
      )}
      <TextInput
        label={t("form.post")}
        description={t("form.postHint")}
        value={draft.post}
        maxLength={200}
        onChange={(event) => onChange({ post: event.currentTarget.value })}
        spellCheck={false}
        autoComplete="off"
      />
      <Select
        label={t("form.agency")}
        placeholder={t("form.agencyChoose")}
        data={choices.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.agencyId}
        onChange={(value) => onChange({ agencyId: choices.find(({ id }) => id === value)?.id ?? null })}
        searchable
        required
      />
      <SimpleGrid cols={2} spacing="sm">
        <DayField
          label={t("form.signedOn")}
          value={draft.declarationSignedOn}
          onChange={(declarationSignedOn) => onChange({ declarationSignedOn })}
        />
        <DayField
          label={t("form.expiresOn")}
          value={draft.declarationExpiresOn}
          onChange={(declarationExpiresOn) => onChange({ declarationExpiresOn })}
          error={isBackwards ? t("form.endsBeforeSigned") : null}
        />
      </SimpleGrid>
    </Stack>
  );
}
