import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActionLine } from "../../../shared/actions/model.ts";
import { isOpen } from "../../../shared/actions/rules.ts";
import { useAgencyNames } from "../../app/agencyNames.ts";
import { useGo } from "../../app/navigation.ts";
import { useOpensDraft } from "../../app/wantedDraft.ts";
import { useWords } from "../../i18n/words.ts";
import { CaseBadge } from "../../ui/CaseBadge.tsx";
import { DueDate } from "../../ui/DueDate.tsx";
import { Private } from "../../ui/Private.tsx";
import { ActionFacts } from "./ActionFacts.tsx";
import { ActionHistory } from "./ActionHistory.tsx";
import { ReportForm } from "./ReportForm.tsx";
import { RunAction } from "./RunAction.tsx";

/** One action with everything that became of it; open ones are updated here, closed ones reopened with a reason. */
export function ActionDetail({ action }: { readonly action: ActionLine }) {
  const { t } = useTranslation("actions");
  const word = useWords();
  const go = useGo();
  const agencyName = useAgencyNames();
  const owner = agencyName({ id: action.ownerAgencyId, name: action.ownerAgencyName });
  const [reporting, setReporting] = useState(false);
  const open = isOpen(action.status);
  useOpensDraft(["report"], action.id, () => setReporting(open && action.mayUpdate));
  // What is written about several, or while what is due is gone through, has its place elsewhere: this is the action.
  useOpensDraft(["carryOn", "giveOn", "escalate"], action.id, () => undefined);
  return (
    <Stack gap="md">
      <Text fw={600}>
        <Private>{action.text}</Private>
      </Text>
      <Group gap={16}>
        <DueDate due={action.due} overdue={action.overdue} status={action.status} />
        <Text size="sm">{word("actionStatus", action.status)}</Text>
      </Group>
      <Group gap={12}>
        <CaseBadge reference={action.caseReference} initials={action.victimInitials} />
        {action.caseId ? (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => action.caseId && go({ screen: "case", caseId: action.caseId })}
          >
            {t("detail.openCase")}
          </Button>
        ) : null}
      </Group>
      <Text size="sm">
        {action.ownerName ? t("item.owner", { agency: owner, name: action.ownerName }) : owner}
        {" · "}
        {action.accepted ? t("detail.accepted") : t("detail.notAccepted")}
      </Text>
      {action.risks.length > 0 ? (
        <Text size="sm" c="dimmed">
          {t("detail.risks")} <Private>{action.risks.join(" · ")}</Private>
        </Text>
      ) : null}
      {action.safeToDo ? (
        <Text size="sm" c="var(--concord-soon)">
          {t("item.safeToDo", { text: action.safeToDo })}
        </Text>
      ) : null}
      <ActionFacts action={action} />
      {reporting ? (
        <ReportForm
          action={action}
          status="DONE"
          narrow
          onDone={() => setReporting(false)}
          onCancel={() => setReporting(false)}
        />
      ) : null}
      {open && action.mayUpdate && !reporting ? (
        <Button variant="light" onClick={() => setReporting(true)}>
          {t("item.report")}
        </Button>
      ) : null}
      <RunAction action={action} />
      <ActionHistory actionId={action.id} />
    </Stack>
  );
}
