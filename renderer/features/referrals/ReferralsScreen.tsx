import { Button, Group, Text } from "@mantine/core";
import { IconFileImport, IconLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ReferralLine } from "../../../shared/referrals/contract.ts";
import { ReferralOrder } from "../../../shared/referrals/listed.ts";
import { useGo } from "../../app/navigation.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ListFrame } from "../../ui/lists/ListFrame.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Private } from "../../ui/Private.tsx";
import type { ShownColumn } from "../../ui/VirtualRows.tsx";
import { BulkBar } from "./BulkBar.tsx";
import { NewReferral } from "./NewReferral.tsx";
import { ReferralStatusBadge } from "./ReferralStatusBadge.tsx";
import classes from "./referrals.module.css";
import { useChosen } from "./useChosen.ts";
import { useReferralsList } from "./useReferralsList.ts";

/** Every referral this account may know of, with what each still lacks. */
export function ReferralsScreen() {
  const { t } = useTranslation("referrals");
  const word = useWords();
  const format = useFormat();
  const go = useGo();
  const chosen = useChosen();
  const columns: readonly ShownColumn<ReferralLine>[] = [
    {
      id: "victim",
      header: t("list.victim"),
      sort: true,
      cell: (line) => (
        <Group gap={6} wrap="nowrap">
          <Text fw={600} size="sm" component="span">
            {line.victimName === "" ? t("list.noName") : <Private>{line.victimName}</Private>}
          </Text>
          {line.restricted ? <IconLock size={14} role="img" aria-label={t("list.restricted")} /> : null}
        </Group>
      ),
    },
    {
      id: "reference",
      header: t("list.reference"),
      sort: true,
      cell: (line) => <span className={classes["wholeCell"]}>{line.reference}</span>,
    },
    {
      id: "received",
      header: t("list.received"),
      sort: true,
      cell: (line) => <span className={classes["wholeCell"]}>{format.day(line.receivedOn)}</span>,
    },
    {
      id: "agency",
      header: t("list.agency"),
      sort: true,
      cell: (line) => line.agencyName,
    },
    {
      id: "why",
      header: t("list.why"),
      cell: (line) => line.criteria.map((criterion) => word("criterion", criterion)).join(" · "),
    },
    {
      id: "score",
      header: t("list.score"),
      width: 80,
      align: "end",
      cell: (line) => line.score ?? "",
    },
    {
      id: "status",
      header: t("list.status"),
      sort: true,
      cell: (line) => (
        <span className={classes["wholeCell"]}>
          <ReferralStatusBadge status={line.status} missing={line.missing} />
        </span>
      ),
    },
  ];
  const actions = (
    <Group gap={8} wrap="nowrap">
      <Button
        variant="default"
        leftSection={<IconFileImport size={16} aria-hidden />}
        onClick={() => go({ screen: "import" })}
      >
        {t("list.import")}
      </Button>
      <NewReferral />
    </Group>
  );
  return (
    <>
      <PageHeader title={t("list.title")} actions={actions} />
      <ListFrame
        procedure="referrals.list"
        of={useReferralsList()}
        ask={(filter, { id, descending }) => ({ filter, order: ReferralOrder.parse({ by: id, descending }) })}
        label={t("list.title")}
        columns={columns}
        rowHeight={54}
        rowLabel={(line) => line.reference}
        count={(count) => t("list.count", { count })}
        onOpen={(line) => go({ screen: "referral", referralId: line.id })}
        noneMatches={t("list.noneMatches")}
        empty={<EmptyState title={t("list.emptyTitle")} text={t("list.emptyText")} action={<NewReferral />} />}
        {...(chosen ? { choosing: chosen.choosing } : {})}
        {...(chosen && chosen.lines.length > 0 ? { bulk: <BulkBar chosen={chosen} /> } : {})}
      />
    </>
  );
}
