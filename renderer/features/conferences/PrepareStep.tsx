import { Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Conference } from "../../../shared/conferences/model.ts";
import type { DocumentKind } from "../../../shared/documents/model.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { SidePanel } from "../../ui/SidePanel.tsx";
import { DueSinceCard } from "../actions/DueSinceCard.tsx";
import { AgendaPanel } from "../agenda/AgendaPanel.tsx";
import { ProducePanel } from "../documents/ProducePanel.tsx";
import { ParkedCard } from "../meeting/ParkedCard.tsx";
import { ResearchCard } from "../research/ResearchCard.tsx";
import { ClearanceCard } from "./ClearanceCard.tsx";
import { ConflictsCard } from "./ConflictsCard.tsx";
import { DeadlinesCard } from "./DeadlinesCard.tsx";
import { ReadyCard } from "./ReadyCard.tsx";
import { useReadiness } from "./useReadiness.ts";
import { useToday } from "./today.ts";
import { useRuns } from "./useRuns.ts";
import classes from "./conferences.module.css";

const kinds: readonly [DocumentKind, ...DocumentKind[]] = [
  "AGENDA",
  "AGENDA_REFERENCES",
  "INVITATION",
  "RESEARCH_REQUEST",
  "CHAIR_SCRIPT",
  "ATTENDANCE",
  "CONFIDENTIALITY_SHEET",
  "REFERRAL_FORM",
];

/** The agenda beside its checklist, its deadlines and the agencies that are not cleared yet. */
export function PrepareStep({ conference }: { readonly conference: Conference }) {
  const { t } = useTranslation("conferences");
  const today = useToday();
  const conferenceId = conference.id;
  const runs = useRuns(conference);
  const readiness = useReadiness(conference);
  const circulate = useDeskCommand("conferences.circulate");
  const [writing, setWriting] = useState(false);
  return (
    <div className={classes["beside"]}>
      <AgendaPanel conference={conference} onWord={() => setWriting(true)} />
      <Stack gap="md" data-pane>
        {readiness ? (
          <ReadyCard
            conference={conference}
            readiness={readiness}
            circulating={circulate.isPending}
            onCirculate={() => circulate.mutate({ conferenceId })}
          />
        ) : null}
        <FailureNote failure={circulate.error} />
        <ResearchCard conference={conference} />
        <DueSinceCard conferenceId={conferenceId} />
        <ParkedCard conferenceId={conferenceId} title={t("prepare.parked")} runs={runs} carriedOnly />
        <DeadlinesCard conference={conference} today={today} />
        {conference.status === "PLANNED" || conference.status === "CIRCULATED" ? (
          <ConflictsCard conference={conference} runs={conference.mayPrepare} />
        ) : null}
        <ClearanceCard attendance={conference.attendance} />
      </Stack>
      <SidePanel opened={writing} onClose={() => setWriting(false)} width={620} title={t("prepare.wordTitle")}>
        <ProducePanel conference={conference} kinds={kinds} />
      </SidePanel>
    </div>
  );
}
