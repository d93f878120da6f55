import { Button, Popover, Select, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { emptyForm } from "../../../shared/referrals/emptyForm.ts";
import { useGo } from "../../app/navigation.ts";
import { useSession } from "../../app/session.ts";
import { useToday } from "../conferences/today.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";

/** Begins a referral for one's own agency; the administrator first says for which agency. */
export function NewReferral() {
  const { t } = useTranslation("referrals");
  const { role, accountName } = useSession();
  const go = useGo();
  const today = useToday();
  const start = useDeskCommand("referrals.start");
  const [asking, setAsking] = useState(false);
  const administrator = role === "administrator";
  const begin = (agencyId: string | null) =>
    start.mutate(
      {
        form: { ...emptyForm, date: today, referrerName: agencyId === null ? accountName : "" },
        contacts: [],
        agencyId,
      },
      { onSuccess: ({ referralId }) => go({ screen: "referral", referralId }) },
    );
  return (
    <Popover opened={asking} onChange={setAsking} position="bottom-end" width={340} trapFocus withinPortal shadow="sm">
      <Popover.Target>
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          loading={start.isPending}
          onClick={() => (administrator ? setAsking(!asking) : begin(null))}
        >
          {t("new.button")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {asking ? <ForWhom busy={start.isPending} onBegin={begin} /> : null}
        <FailureNote failure={start.error} />
      </Popover.Dropdown>
    </Popover>
  );
}

function ForWhom({ busy, onBegin }: { readonly busy: boolean; readonly onBegin: (agencyId: string | null) => void }) {
  const { t } = useTranslation("referrals");
  const { agencyId: own } = useSession();
  const agencies = useDeskQuery("agencies.list", {});
  const [agencyId, setAgencyId] = useState<string | null>(null);
  const choices = (agencies.data ?? [])
    .filter(({ active }) => active)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Stack gap="sm">
      <Text fw={600}>{t("new.title")}</Text>
      <Select
        label={t("new.agency")}
        description={t("new.agencyMeans")}
        searchable
        data-autofocus
        comboboxProps={{ withinPortal: false }}
        data={choices}
        value={agencyId}
        onChange={setAgencyId}
      />
      <Button loading={busy} disabled={agencyId === null} onClick={() => onBegin(agencyId === own ? null : agencyId)}>
        {t("new.begin")}
      </Button>
    </Stack>
  );
}
