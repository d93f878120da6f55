import { Button, Switch, Text } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Account } from "../../../shared/accounts/model.ts";
import { useSession } from "../../app/session.ts";
import { subjectOf } from "../../../shared/drafts/place.ts";
import { useOpensDraft, useWantedDraft } from "../../app/wantedDraft.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { ListPanel } from "../../ui/ListPanel.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SidePanel } from "../../ui/SidePanel.tsx";
import { VirtualTable, type Column } from "../../ui/VirtualTable.tsx";
import { PaperNote } from "../agencies/PaperNote.tsx";
import { AdministrationTabs } from "../settings/AdministrationTabs.tsx";
import { AddAccount } from "./AddAccount.tsx";
import { ChangeAccount } from "./ChangeAccount.tsx";

/** Who can sign in, with role, agency and declaration; the coordinator adds, changes and closes accounts. */
export function AccountsScreen() {
  const { t } = useTranslation("accounts");
  const word = useWords();
  const { role } = useSession();
  const accounts = useDeskQuery("accounts.list", {});
  const agencies = useDeskQuery("agencies.list", {});
  const [closedToo, setClosedToo] = useState(false);
  // The account of the open drawer; null while a new one is written, undefined while it is shut.
  const [opened, setOpened] = useState<Account | null | undefined>(undefined);
  const mayChange = role === "administrator";
  useOpensDraft(["newAccount"], "", () => setOpened(null), mayChange);
  const wanted = useWantedDraft(({ place }) => (place ? subjectOf(place).id : ""));
  useOpensDraft(
    ["account", "removeAccount", "takeOffLists"],
    wanted,
    () => setOpened(accounts.data?.find(({ id }) => id === wanted)),
    accounts.data !== undefined,
  );
  const close = (): void => setOpened(undefined);
  const agencyOf = ({ agencyId }: Account): string => agencies.data?.find(({ id }) => id === agencyId)?.name ?? "";
  const roleOf = (account: Account): string => (account.role === null ? "" : word("role", account.role));
  const rows = (accounts.data ?? []).filter(({ active }) => active || closedToo);
  const hasClosed = accounts.data?.some(({ active }) => !active) ?? false;
  const columns: readonly Column<Account>[] = [
    {
      id: "name",
      header: t("list.name"),
      sort: ({ name }) => name,
      text: ({ name }) => name,
      cell: ({ name, active }) => (
        <Text size="sm" fw={600} c={active ? "inherit" : "dimmed"}>
          {name}
        </Text>
      ),
    },
    {
      id: "post",
      header: t("list.post"),
      text: ({ post }) => post,
      cell: ({ post }) => (
        <Text size="sm" c="dimmed">
          {post}
        </Text>
      ),
    },
    { id: "agency", header: t("list.agency"), sort: agencyOf, text: agencyOf, cell: agencyOf },
    { id: "role", header: t("list.role"), width: 220, sort: roleOf, text: roleOf, cell: roleOf },
    {
      id: "declaration",
      header: t("list.declaration"),
      width: 260,
      sort: ({ declarationSignedOn, declarationExpiresOn }) =>
        declarationSignedOn === null ? "" : (declarationExpiresOn ?? "9999"),
      cell: ({ active, declarationSignedOn, declarationExpiresOn }) =>
        active ? <PaperNote signedOn={declarationSignedOn} expiresOn={declarationExpiresOn} /> : t("list.closed"),
    },
  ];
  const add = mayChange ? (
    <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setOpened(null)}>
      {t("list.add")}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title={t("title")} actions={add} />
      <AdministrationTabs current="accounts" />
      <FailureNote failure={accounts.error ?? agencies.error} />
      {!accounts.error && (
        <ListPanel>
          <VirtualTable
            label={t("title")}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            rowLabel={({ name }) => name}
            initialSort={{ id: "name", descending: false }}
            loading={accounts.isPending}
            rowHeight={52}
            count={(count) => t("list.count", { count })}
            {...(mayChange ? { onOpen: (account: Account) => account.active && setOpened(account) } : {})}
            tools={
              hasClosed && (
                <Switch
                  label={t("list.closedToo")}
                  checked={closedToo}
                  onChange={(event) => setClosedToo(event.currentTarget.checked)}
                />
              )
            }
          />
        </ListPanel>
      )}
      <SidePanel opened={opened !== undefined} title={opened?.name ?? t("add.title")} width={560} onClose={close}>
        {opened === null && <AddAccount onDone={close} />}
        {opened && <ChangeAccount account={opened} onDone={close} />}
      </SidePanel>
    </>
  );
}
