import { Group, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { AccountId, AgencyId } from "../../../shared/ids.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";

/** Who is to own an action: an agency, and a person of it with an account or by name. */
export const Owner = z.object({ ownerAgencyId: AgencyId, ownerAccountId: AccountId.nullable(), ownerName: z.string() });
export type Owner = Readonly<z.infer<typeof Owner>>;

interface OwnerFieldsProps {
  readonly owner: Owner;
  readonly onChange: (owner: Owner) => void;
}

/** Asks for the owner of an action; another agency begins with nobody named. */
export function OwnerFields({ owner, onChange }: OwnerFieldsProps) {
  const { t } = useTranslation("actions");
  const agencies = useDeskQuery("agencies.list", {});
  const accounts = useDeskQuery("accounts.list", {});
  const people = (accounts.data ?? []).filter(({ active, agencyId }) => active && agencyId === owner.ownerAgencyId);
  const isThere = people.some(({ id }) => id === owner.ownerAccountId);
  return (
    <Group gap={8} grow align="flex-start">
      <Select
        label={t("owner.agency")}
        searchable
        data={(agencies.data ?? []).filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))}
        value={owner.ownerAgencyId}
        onChange={(value) => {
          const agency = AgencyId.safeParse(value);
          if (agency.success) onChange({ ownerAgencyId: agency.data, ownerAccountId: null, ownerName: "" });
        }}
      />
      <Select
        label={t("owner.person")}
        placeholder={t("owner.nobody")}
        clearable
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={isThere ? owner.ownerAccountId : null}
        onChange={(value) =>
          onChange({
            ...owner,
            ownerAccountId: AccountId.nullable().parse(value),
            ownerName: people.find(({ id }) => id === value)?.name ?? "",
          })
        }
      />
      {isThere ? null : (
        <TextInput
          label={t("owner.name")}
          spellCheck={false}
          value={owner.ownerAccountId === null ? owner.ownerName : ""}
          onChange={(event) => onChange({ ...owner, ownerAccountId: null, ownerName: event.currentTarget.value })}
        />
      )}
    </Group>
  );
}
