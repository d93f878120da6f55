import { Group, Select, Stack, Switch, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { AccountId } from "../../../shared/ids.ts";
import { addDays } from "../../../shared/dates.ts";
import { useToday } from "../../app/deadlines.ts";
import { useSession } from "../../app/session.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { ActionItems } from "./ActionItems.tsx";
import { useGrowing } from "./useGrowing.ts";

/** For so many days what was closed stands on the page. */
const recently = 14;

/** My part on one page: my own actions, then those of my agency, what is overdue first, of everybody or of one person. */
export function MyPart() {
  const { t } = useTranslation("actions");
  const { agencyName } = useSession();
  const [closed, setClosed] = useState(false);
  const [person, setPerson] = useState<AccountId | null>(null);
  const ofPerson = person === null ? {} : { filter: { ownerAccountId: person } };
  const mine = useGrowing({ whose: "mine", open: !closed });
  const agency = useGrowing({ whose: "colleagues", open: !closed, ...ofPerson });
  const late = useDeskQuery("actions.list", { whose: "myAgency", open: true, limit: 1, filter: { when: "OVERDUE" } });
  // One came to say how something went: the keys act at once.
  const isRead = mine.actions !== null && agency.actions !== null;
  const hasCome = useRef(false);
  useEffect(() => {
    if (!isRead || hasCome.current) return;
    hasCome.current = true;
    document.querySelector<HTMLElement>("[data-action]")?.focus({ preventScroll: true });
  }, [isRead]);
  return (
    <Stack gap="md" maw={1040}>
      <Group justify="space-between" align="flex-end">
        <Text size="sm" c="dimmed">
          {t("mine.keys")}
        </Text>
        <Group gap="md" align="flex-end">
          <PersonChoice person={person} onChange={setPerson} />
          <Switch
            label={t("mine.closedToo")}
            checked={closed}
            onChange={(event) => setClosed(event.currentTarget.checked)}
          />
        </Group>
      </Group>
      {late.data && late.data.total > 0 ? (
        <Text size="sm" fw={600} c="var(--concord-alarm)" role="status">
          {t("mine.late", { count: late.data.total })}
        </Text>
      ) : null}
      <FailureNote failure={mine.error ?? agency.error} />
      {mine.actions ? (
        <ActionItems
          title={t("mine.own")}
          actions={mine.actions}
          total={mine.total}
          onMore={mine.more}
          empty={t("mine.noneOwn")}
        />
      ) : null}
      {agency.actions ? (
        <ActionItems
          title={t("mine.agency", { agency: agencyName })}
          actions={agency.actions}
          total={agency.total}
          onMore={agency.more}
          empty={t("mine.noneAgency")}
        />
      ) : null}
      {closed ? null : <RecentlyClosed />}
    </Stack>
  );
}

interface PersonChoiceProps {
  readonly person: AccountId | null;
  readonly onChange: (person: AccountId | null) => void;
}

/** Whose actions of the agency are shown; nobody chosen: everybody's. */
function PersonChoice({ person, onChange }: PersonChoiceProps) {
  const { t } = useTranslation("actions");
  const { agencyId, accountId } = useSession();
  const accounts = useDeskQuery("accounts.list", {});
  const colleagues = (accounts.data ?? []).filter((one) => one.agencyId === agencyId && one.id !== accountId);
  if (colleagues.length === 0) return null;
  return (
    <Select
      aria-label={t("mine.person")}
      placeholder={t("mine.everybody")}
      clearable
      w={220}
      data={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      value={person}
      onChange={(value) => onChange(AccountId.nullable().parse(value))}
    />
  );
}

function RecentlyClosed() {
  const { t } = useTranslation("actions");
  const today = useToday();
  const { actions, total, more } = useGrowing({
    whose: "myAgency",
    open: false,
    order: { by: "due", descending: true },
    filter: { closedFrom: addDays(today, -recently) },
  });
  if (actions === null || total === 0) return null;
  return (
    <ActionItems title={t("mine.recent")} actions={actions} total={total} onMore={more} empty={t("mine.noneAgency")} />
  );
}
