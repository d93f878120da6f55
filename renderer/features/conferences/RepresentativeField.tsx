import { Autocomplete, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Attendance } from "../../../shared/conferences/model.ts";
import type { AccountId } from "../../../shared/ids.ts";

interface Props {
  readonly line: Attendance;
  readonly accounts: readonly { readonly id: AccountId; readonly name: string }[];
  readonly onChange: (patch: {
    readonly accountId?: Attendance["accountId"];
    readonly representative?: string;
    readonly deputyFor?: string;
  }) => void;
}

/** Who speaks for an agency: one of its accounts, or a name typed for a deputy who has none, and whom the deputy stands in for. */
export function RepresentativeField({ line, accounts, onChange }: Props) {
  const { t } = useTranslation("conferences");
  const isDeputy = line.status === "DEPUTY";
  const names = accounts.map(({ name }) => name);
  return (
    <Stack gap={4}>
      <NameField
        label={t("attendance.representativeOf", { agency: line.agencyName })}
        placeholder={isDeputy ? t("attendance.deputyName") : ""}
        names={names}
        value={line.representative}
        onStore={(name) =>
          onChange({
            accountId: accounts.find((account) => account.name === name)?.id ?? null,
            representative: name,
          })
        }
      />
      {isDeputy ? (
        <NameField
          label={t("attendance.deputyForOf", { agency: line.agencyName })}
          placeholder={t("attendance.deputyFor")}
          names={names}
          value={line.deputyFor}
          onStore={(deputyFor) => onChange({ deputyFor })}
        />
      ) : null}
      {isDeputy && line.representative === "" ? (
        <Text size="xs" c="var(--concord-alarm)">
          {t("attendance.deputyMissing")}
        </Text>
      ) : null}
    </Stack>
  );
}

interface NameFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly names: readonly string[];
  readonly value: string;
  readonly onStore: (name: string) => void;
}

/** A name, stored when the field is left or one of the offered names is picked. */
function NameField({ label, placeholder, names, value, onStore }: NameFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const store = (name: string): void => {
    setTyped(null);
    if (name !== value) onStore(name);
  };
  return (
    <Autocomplete
      size="xs"
      aria-label={label}
      placeholder={placeholder}
      data={[...names]}
      value={typed ?? value}
      spellCheck={false}
      data-representative
      onChange={setTyped}
      onOptionSubmit={store}
      onBlur={() => typed !== null && store(typed)}
    />
  );
}
