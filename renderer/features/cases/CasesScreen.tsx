import { Button, Group, Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconLock, IconUserSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseLine } from "../../../shared/cases/model.ts";
import { CaseOrder } from "../../../shared/cases/listed.ts";
import { useGo } from "../../app/navigation.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ListFrame } from "../../ui/lists/ListFrame.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Private } from "../../ui/Private.tsx";
import { RiskLevelBadge } from "../../ui/RiskLevelBadge.tsx";
import { SidePanel } from "../../ui/SidePanel.tsx";
import type { ShownColumn } from "../../ui/VirtualRows.tsx";
import { LookForPerson } from "../people/LookForPerson.tsx";
import classes from "./cases.module.css";
import { useCasesList } from "./useCasesList.ts";

/** Every case this account may read. */
export function CasesScreen() {
  const { t } = useTranslation(["cases", "matching"]);
  const [looking, setLooking] = useState(false);
  const format = useFormat();
  const go = useGo();
  const area = useDeskQuery("settings.area", {});
  const scoreOf = area.data?.settings.highRiskScoreOf;
  const columns: readonly ShownColumn<CaseLine>[] = [
    {
      id: "victim",
      header: t("list.victim"),
      sort: true,
      cell: (line) => (
        <Group gap={6} wrap="nowrap">
          <Text fw={600} size="sm" component="span">
            <Private>{line.victimName}</Private>
          </Text>
          {line.restricted ? <IconLock size={14} role="img" aria-label={t("list.restricted")} /> : null}
        </Group>
      ),
    },
    {
      id: "reference",
      header: t("list.reference"),
      sort: true,
      cell: (line) => <span className={classes["whole"]}>{line.reference}</span>,
    },
    {
      id: "perpetrators",
      header: t("list.perpetrators"),
      cell: (line) => <Private>{line.perpetratorNames}</Private>,
    },
    {
      id: "level",
      header: t("list.level"),
      sort: true,
      cell: (line) => (
        <span className={classes["whole"]}>
          <RiskLevelBadge level={line.level} score={line.score} {...(scoreOf === undefined ? {} : { of: scoreOf })} />
        </span>
      ),
    },
    {
      id: "heard",
      header: t("list.lastHeard"),
      sort: true,
      cell: (line) => (line.lastHeardOn ? format.day(line.lastHeardOn) : ""),
    },
    {
      id: "next",
      header: t("list.next"),
      sort: true,
      cell: (line) => (line.nextConferenceOn ? format.dayShort(line.nextConferenceOn) : ""),
    },
    { id: "actions", header: t("list.actions"), sort: true, cell: (line) => <OwedActions line={line} /> },
  ];
  // A case says itself when it was heard last; what is owed has to be in sight.
  const narrow = useMediaQuery("(max-width: 1180px)");
  return (
    <>
      <PageHeader
        title={t("list.title")}
        actions={
          <Button
            variant="default"
            leftSection={<IconUserSearch size={16} aria-hidden />}
            onClick={() => setLooking(true)}
          >
            {t("matching:look.title")}
          </Button>
        }
      />
      <SidePanel opened={looking} title={t("matching:look.title")} width={460} onClose={() => setLooking(false)}>
        <LookForPerson />
      </SidePanel>
      <ListFrame
        procedure="cases.list"
        of={useCasesList()}
        ask={(filter, { id, descending }) => ({ filter, order: CaseOrder.parse({ by: id, descending }) })}
        label={t("list.title")}
        columns={narrow ? columns.filter(({ id }) => id !== "heard") : columns}
        rowHeight={54}
        rowLabel={(line) => line.reference}
        count={(count) => t("list.count", { count })}
        onOpen={(line) => go({ screen: "case", caseId: line.id })}
        noneMatches={t("list.noneMatches")}
        empty={<EmptyState title={t("list.emptyTitle")} text={t("list.emptyText")} />}
      />
    </>
  );
}

function OwedActions({ line }: { readonly line: CaseLine }) {
  const { t } = useTranslation("cases");
  if (line.openActions === 0) return <Text size="sm">{t("list.noneOpen")}</Text>;
  return (
    <Text size="sm" component="span">
      {t("list.open", { count: line.openActions })}
      {line.overdueActions > 0 ? (
        <Text span c="var(--concord-alarm)" fw={600}>
          {" · "}
          {t("list.overdue", { count: line.overdueActions })}
        </Text>
      ) : null}
    </Text>
  );
}
