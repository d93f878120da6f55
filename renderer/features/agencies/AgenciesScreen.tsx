import { Badge, Button, Group, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Agency } from "../../../shared/agencies/model.ts";
import { useSession } from "../../app/session.ts";
import { subjectOf } from "../../../shared/drafts/place.ts";
import { useOpensDraft, useWantedDraft } from "../../app/wantedDraft.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useWords } from "../../i18n/words.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { ListPanel } from "../../ui/ListPanel.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SidePanel } from "../../ui/SidePanel.tsx";
import { VirtualTable, type Column } from "../../ui/VirtualTable.tsx";
import { AdministrationTabs } from "../settings/AdministrationTabs.tsx";
import { AgencyPanel } from "./AgencyPanel.tsx";
import { MergedNote } from "./MergedNote.tsx";
import { PaperNote } from "./PaperNote.tsx";

/** Every agency at the table with its agreement; the coordinator adds and changes them. */
export function AgenciesScreen() {
  const { t } = useTranslation("agencies");
  const word = useWords();
  const { role } = useSession();
  const list = useDeskQuery("agencies.list", {});
  // The agency of the open drawer; null while a new one is written, undefined while it is shut.
  const [opened, setOpened] = useState<Agency | null | undefined>(undefined);
  const mayChange = role === "administrator";
  useOpensDraft(["newAgency"], "", () => setOpened(null), mayChange);
  const wanted = useWantedDraft(({ place }) => (place ? subjectOf(place).id : ""));
  const openWanted = (): void => setOpened(list.data?.find(({ id }) => id === wanted));
  useOpensDraft(["agency"], wanted, openWanted, list.data !== undefined);
  const [merging, setMerging] = useState(false);
  useOpensDraft(
    ["mergeAgency"],
    wanted,
    () => {
      setMerging(true);
      openWanted();
    },
    list.data !== undefined,
  );
  const close = (): void => {
    setMerging(false);
    setOpened(undefined);
  };
  const agencies = list.data ?? [];
  const add = mayChange ? (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened(null)}>
      {t("list.add")}
    </Button>
  ) : null;
  const columns: readonly Column<Agency>[] = [
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
      id: "type",
      header: t("list.type"),
      sort: ({ type }) => word("agencyType", type),
      text: ({ type }) => word("agencyType", type),
      cell: ({ type }) => word("agencyType", type),
    },
    {
      id: "place",
      header: t("list.place"),
      width: 190,
      sort: ({ core, active }) => (active ? (core ? 0 : 1) : 2),
      cell: (agency) =>
        agency.mergedInto === null ? (
          <Group gap={6} wrap="nowrap">
            {agency.core && <Badge color="sea">{t("list.core")}</Badge>}
            {!agency.active && <Badge color="gray">{t("list.inactive")}</Badge>}
          </Group>
        ) : (
          <MergedNote agency={agency} agencies={agencies} />
        ),
    },
    {
      id: "agreement",
      header: t("list.agreement"),
      sort: ({ agreementSignedOn, agreementExpiresOn }) =>
        agreementSignedOn === null ? "" : (agreementExpiresOn ?? "9999"),
      // Whose people go by the papers of another agency needs none of its own.
      cell: ({ agreementSignedOn, agreementExpiresOn, mergedInto }) =>
        mergedInto === null && <PaperNote signedOn={agreementSignedOn} expiresOn={agreementExpiresOn} />,
    },
  ];
  return (
    <>
      <PageHeader title={t("title")} actions={add} />
      <AdministrationTabs current="agencies" />
      <FailureNote failure={list.error} />
      {!list.error && (
        <ListPanel>
          <VirtualTable
            label={t("title")}
            columns={columns}
            rows={agencies}
            rowKey={({ id }) => id}
            rowLabel={({ name }) => name}
            initialSort={{ id: "name", descending: false }}
            loading={list.isPending}
            count={(count) => t("list.count", { count })}
            {...(mayChange ? { onOpen: setOpened } : {})}
            empty={<EmptyState title={t("list.emptyTitle")} text={t("list.emptyText")} action={add} />}
          />
        </ListPanel>
      )}
      <SidePanel opened={opened !== undefined} title={opened?.name ?? t("form.addTitle")} width={520} onClose={close}>
        {opened !== undefined && <AgencyPanel agency={opened} agencies={agencies} merging={merging} onDone={close} />}
      </SidePanel>
    </>
  );
}
