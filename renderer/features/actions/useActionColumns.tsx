import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ActionLine } from "../../../shared/actions/model.ts";
import { useAgencyNames } from "../../app/agencyNames.ts";
import { useWords } from "../../i18n/words.ts";
import { CaseBadge } from "../../ui/CaseBadge.tsx";
import { DueDate } from "../../ui/DueDate.tsx";
import { Private } from "../../ui/Private.tsx";
import type { Column } from "../../ui/VirtualTable.tsx";
import classes from "./actions.module.css";

/** The columns of every list of actions. */
export function useActionColumns(): readonly Column<ActionLine>[] {
  const { t } = useTranslation("actions");
  const word = useWords();
  const agencyName = useAgencyNames();
  return [
    {
      id: "due",
      header: t("register.due"),
      sort: (line) => line.due,
      cell: (line) => (
        <span className={classes["unbroken"]} data-line={line.id}>
          <DueDate due={line.due} overdue={line.overdue} status={line.status} />
        </span>
      ),
    },
    {
      id: "text",
      header: t("register.text"),
      text: (line) => line.text,
      cell: (line) => (
        <Text size="sm">
          <Private>{line.text}</Private>
        </Text>
      ),
    },
    {
      id: "owner",
      header: t("register.owner"),
      sort: (line) => line.ownerAgencyName,
      text: (line) => `${line.ownerAgencyName} ${line.ownerName}`,
      cell: (line) => (
        <>
          <Text size="sm">{agencyName({ id: line.ownerAgencyId, name: line.ownerAgencyName })}</Text>
          <Text size="xs" c="dimmed">
            {line.ownerName}
          </Text>
        </>
      ),
    },
    {
      id: "case",
      header: t("register.case"),
      sort: (line) => line.caseReference,
      text: (line) => line.caseReference,
      cell: (line) => (
        <span className={classes["unbroken"]}>
          <CaseBadge reference={line.caseReference} initials={line.victimInitials} />
        </span>
      ),
    },
    {
      id: "status",
      header: t("register.status"),
      sort: (line) => word("actionStatus", line.status),
      cell: (line) => <span className={classes["unbroken"]}>{word("actionStatus", line.status)}</span>,
    },
  ];
}
