import { Button, Group, Text } from "@mantine/core";
import { IconCornerDownRight } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ActionLine } from "../../../shared/actions/model.ts";
import { isOpen } from "../../../shared/actions/rules.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { CaseBadge } from "../../ui/CaseBadge.tsx";
import { DueDate } from "../../ui/DueDate.tsx";
import { Private } from "../../ui/Private.tsx";
import classes from "./actions.module.css";
import { ReportForm } from "./ReportForm.tsx";
import { reportKeys, type ReportedStatus } from "./update.ts";

interface Props {
  readonly action: ActionLine;
  /** The status a report was begun with; null while none is open here. */
  readonly reporting: ReportedStatus | null;
  readonly accepting: boolean;
  readonly onReport: (status: ReportedStatus | null) => void;
  readonly onAccept: () => void;
}

/** One action as its owner reads it: what, by when, in which case, against which risk; and how it went. */
export function ActionItem({ action, reporting, accepting, onReport, onAccept }: Props) {
  const { t } = useTranslation("actions");
  const word = useWords();
  const { day } = useFormat();
  const open = isOpen(action.status);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const status = event.key === "Enter" ? "DONE" : reportKeys[event.code];
    if (status === undefined || !action.mayUpdate) return;
    event.preventDefault();
    event.stopPropagation();
    onReport(status);
  };
  return (
    <li className={classes["item"]}>
      <div className={classes["line"]} tabIndex={0} data-action={action.id} onKeyDown={onKeyDown}>
        <Text className={classes["text"] ?? ""}>
          <Private>{action.text}</Private>
        </Text>
        <Group gap={8} justify="flex-end" wrap="nowrap">
          <DueDate due={action.due} overdue={action.overdue} status={action.status} />
        </Group>
        <Group gap={12}>
          <CaseBadge reference={action.caseReference} initials={action.victimInitials} />
          <Text size="sm" c="dimmed">
            {action.ownerName
              ? t("item.owner", { agency: action.ownerAgencyName, name: action.ownerName })
              : action.ownerAgencyName}
          </Text>
          {action.risks.map((risk) => (
            <Group key={risk} gap={4} c="dimmed" wrap="nowrap">
              <IconCornerDownRight size={14} aria-hidden />
              <Text size="sm">
                <Private>{risk}</Private>
              </Text>
            </Group>
          ))}
        </Group>
        <Group gap={8} justify="flex-end" wrap="nowrap">
          {open && action.mayUpdate && !action.accepted ? (
            <Button size="xs" variant="default" loading={accepting} onClick={onAccept}>
              {t("item.accept")}
            </Button>
          ) : null}
          {open && action.mayUpdate && reporting === null ? (
            <Button size="xs" variant="light" onClick={() => onReport("DONE")}>
              {t("item.report")}
            </Button>
          ) : null}
          {open && action.status === "OPEN" ? null : (
            <Text size="sm" c="dimmed">
              {word("actionStatus", action.status)}
            </Text>
          )}
        </Group>
        {open && action.waitsFor && isOpen(action.waitsFor.status) ? (
          <Text size="sm" c="dimmed" className={classes["whole"] ?? ""}>
            {t("facts.waits", {
              reference: action.waitsFor.reference,
              agency: action.waitsFor.ownerAgencyName,
              day: day(action.waitsFor.due),
            })}
          </Text>
        ) : null}
        {action.safeToDo ? (
          <Text size="sm" c="var(--concord-soon)" className={classes["whole"] ?? ""}>
            {t("item.safeToDo", { text: action.safeToDo })}
          </Text>
        ) : null}
        {!open && action.result ? (
          <Text size="sm" className={classes["whole"] ?? ""}>
            <Private>{action.result}</Private>
          </Text>
        ) : null}
      </div>
      {reporting !== null ? (
        <ReportForm action={action} status={reporting} onDone={() => onReport(null)} onCancel={() => onReport(null)} />
      ) : null}
    </li>
  );
}
