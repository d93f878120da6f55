import { Checkbox, MultiSelect, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Output } from "../../../shared/contracts.ts";
import { useWords } from "../../i18n/words.ts";
import type { Decision } from "./decision.ts";

interface Props {
  readonly decision: Decision;
  readonly accounts: Output<"accounts.list">;
  /** Somebody in it works for an agency of the area: it has to be restricted. */
  readonly must: boolean;
  readonly onChange: (patch: Partial<Decision>) => void;
}

/** Who alone may know of the case; a chairing reader must be among them, or nobody could run it. */
export function RestrictFields({ decision, accounts, must, onChange }: Props) {
  const { t } = useTranslation("referrals");
  const word = useWords();
  return (
    <>
      <Checkbox
        label={t("restrict.label")}
        description={must ? t("restrict.must") : t("restrict.means")}
        checked={decision.restricted}
        disabled={must && decision.restricted}
        onChange={(event) => onChange({ restricted: event.currentTarget.checked })}
      />
      {decision.restricted ? (
        <>
          <MultiSelect
            label={t("restrict.readers")}
            description={t("restrict.readersMeans")}
            searchable
            withAsterisk
            data={accounts
              .filter(({ role }) => role !== "observer" && role !== "auditor")
              .map(({ id, name, role }) => ({
                value: id,
                label: role === null ? name : t("restrict.reader", { name, role: word("role", role) }),
              }))}
            value={[...decision.readers]}
            onChange={(readers) => onChange({ readers })}
          />
          <TextInput
            label={t("restrict.reason")}
            withAsterisk
            spellCheck={false}
            value={decision.restrictionReason}
            onChange={(event) => onChange({ restrictionReason: event.currentTarget.value })}
          />
          <Text size="xs" c="dimmed">
            {t("restrict.sealed")}
          </Text>
        </>
      ) : null}
    </>
  );
}
