import { Alert, Badge, Button, Group } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ConferenceId } from "../../../shared/ids.ts";
import { useGo } from "../../app/navigation.ts";
import { useOpensDraft } from "../../app/wantedDraft.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SidePanel } from "../../ui/SidePanel.tsx";
import { atStart } from "./atStart.ts";
import { CancelConference } from "./CancelConference.tsx";
import { FollowUpStep } from "./FollowUpStep.tsx";
import { MeetStep } from "./MeetStep.tsx";
import { PlanForm } from "./PlanForm.tsx";
import { PrepareStep } from "./PrepareStep.tsx";
import { Steps, type ConferenceStep } from "./Steps.tsx";

interface Props {
  readonly conferenceId: ConferenceId;
  readonly step: ConferenceStep;
}

/** One conference from the first line of its agenda to the last copy of its minutes. */
export function ConferenceScreen({ conferenceId, step }: Props) {
  const { t } = useTranslation("conferences");
  const format = useFormat();
  const word = useWords();
  const go = useGo();
  const conference = useDeskQuery("conferences.open", { conferenceId });
  const [planning, setPlanning] = useState(false);
  const data = conference.data;
  useOpensDraft(["plan"], conferenceId, () => setPlanning(true), data?.mayPrepare === true);
  if (!data) return <FailureNote failure={conference.error} />;
  const mayPlan = data.mayPrepare && (data.status === "PLANNED" || data.status === "CIRCULATED");
  return (
    <>
      <PageHeader
        title={atStart(format.dayLong(data.date))}
        detail={t("header.detail", {
          type: word("conferenceType", data.type),
          time: data.startsAt,
          venue: data.venue,
        })}
      />
      <Group justify="space-between" flex="none">
        <Steps current={step} onStep={(next) => go({ screen: "conference", conferenceId, step: next })} />
        <Group gap={12}>
          <Badge color={data.status === "IN_SESSION" ? "sea" : "gray"}>{word("conferenceStatus", data.status)}</Badge>
          {mayPlan ? <CancelConference conference={data} /> : null}
          {mayPlan ? (
            <Button
              variant="default"
              leftSection={<IconPencil size={16} aria-hidden />}
              onClick={() => setPlanning(true)}
            >
              {t("header.plan")}
            </Button>
          ) : null}
        </Group>
      </Group>
      {data.cancelledReason === null ? null : (
        <Alert color="gray" variant="light" flex="none">
          {t("cancel.was", { reason: data.cancelledReason })}
        </Alert>
      )}
      {step === "prepare" ? <PrepareStep conference={data} /> : null}
      {step === "meet" ? <MeetStep conference={data} /> : null}
      {step === "followUp" ? <FollowUpStep conference={data} /> : null}
      <SidePanel opened={planning} onClose={() => setPlanning(false)} width={560} title={t("plan.changeTitle")}>
        <PlanForm conference={data} onDone={() => setPlanning(false)} />
      </SidePanel>
    </>
  );
}
