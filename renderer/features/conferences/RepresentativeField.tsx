import { Autocomplete, Stack, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Attendance } from "../../../shared/conferences/model.ts";
import type { AccountId } from "../../../shared/ids.ts";
import { registerPendingWrites } from "../../app/pendingWrites.ts";

interface Props {
  readonly line: Attendance;
  readonly accounts: readonly { readonly id: AccountId; readonly name: string }[];
  /** Ends when it is stored, or refused. */
  readonly onName: (names: {
    readonly accountId?: Attendance["accountId"];
    readonly representative?: string;
    readonly deputyFor?: string;
  }) => Promise<void>;
}

/** Who speaks for an agency: one of its accounts, or a name typed for a deputy who has none, and whom the deputy stands in for. */
export function RepresentativeField({ line, accounts, onName }: Props) {
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
          onName({
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
          onStore={(deputyFor) => onName({ deputyFor })}
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
  readonly onStore: (name: string) => Promise<void>;
}

/** A name, stored when the field is left, before the lock, or when one of the offered names is picked. */
function NameField({ label, placeholder, names, value, onStore }: NameFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const store = async (name: string): Promise<void> => {
    setTyped(null);
    if (name !== value) await onStore(name);
  };
  const left = (): Promise<void> => (typed === null ? Promise.resolve() : store(typed));
  const waiting = useRef(left);
  waiting.current = left;
  useEffect(() => {
    const unregister = registerPendingWrites(() => waiting.current());
    return () => void waiting.current().then(unregister);
  }, []);
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
      onOptionSubmit={(name) => void store(name)}
      onBlur={() => void left()}
    />
  );
}
