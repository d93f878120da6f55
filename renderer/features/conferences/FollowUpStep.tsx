import { Paper, Stack, Text } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Conference } from "../../../shared/conferences/model.ts";
import type { DocumentKind } from "../../../shared/documents/model.ts";
import { useGo } from "../../app/navigation.ts";
import { useSession } from "../../app/session.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { Register } from "../actions/Register.tsx";
import { CopiesTable } from "../documents/CopiesTable.tsx";
import { ProducePanel } from "../documents/ProducePanel.tsx";
import { ParkedCard } from "../meeting/ParkedCard.tsx";
import { AddendaCard } from "../minutes/AddendaCard.tsx";
import { ApprovalCard } from "../minutes/ApprovalCard.tsx";
import { FlagsToAsk } from "../minutes/FlagsToAsk.tsx";
import { Path } from "../minutes/Path.tsx";
import { TellingsCard } from "../minutes/TellingsCard.tsx";
import { useFollowUp } from "../minutes/useFollowUp.ts";
import { useToPlace } from "../minutes/useToPlace.ts";
import { WhoHasNot } from "../minutes/WhoHasNot.tsx";
import classes from "./conferences.module.css";

const kinds: readonly [DocumentKind, ...DocumentKind[]] = [
  "MINUTES",
  "MINUTES_OF_CASE",
  "MINUTES_ADDENDUM",
  "ACTION_LIST",
  "ACTION_LIST_OF_PERSON",
  "ATTENDANCE",
  "CONFIDENTIALITY_SHEET",
];

/** What is done after the meeting: minutes approved, copies made, the victims told, actions chased, nothing left. */
export function FollowUpStep({ conference }: { readonly conference: Conference }) {
  const { t } = useTranslation("conferences");
  const session = useSession();
  const go = useGo();
  const conferenceId = conference.id;
  const followUp = useFollowUp(conference);
  const { runs, approval, next } = followUp;
  const send = useDeskCommand("minutes.sendForApproval");
  const toPlace = useToPlace(conferenceId);
  // What is made next is chosen by the one button; nothing changes by itself while documents are made.
  const [kind, setKind] = useState<DocumentKind>("MINUTES");
  const documents = useRef<HTMLDivElement>(null);
  const isOver = conference.status === "MINUTES_DRAFT" || conference.status === "MINUTES_APPROVED";
  const approved = conference.status === "MINUTES_APPROVED";
  const incomplete = approval?.cases.find(({ missing, open }) => missing.length > 0 || open) ?? null;
  const seesTellings = runs || session.role === "adviser";
  const show = (element: HTMLElement | null): void => {
    element?.scrollIntoView({ block: "start" });
    element?.focus({ preventScroll: true });
  };
  const goOn = (): void => {
    switch (next) {
      case "complete":
        if (incomplete) toPlace(incomplete, incomplete.missing[0]?.thing ?? null);
        break;
      case "send":
        send.mutate({ conferenceId });
        break;
      case "remarks":
      case "approve":
      case "wait":
        go({ screen: "minutes", conferenceId });
        break;
      case "lists":
        setKind("ACTION_LIST");
        show(documents.current);
        break;
      case "copies":
        setKind("MINUTES");
        show(documents.current);
        break;
      case "flags":
        show(document.getElementById("flags"));
        break;
      case "tell":
        show(document.getElementById("tellings"));
        break;
      case "elsewhere":
      case "done":
      case null:
        break;
    }
  };
  return (
    <Stack gap="lg">
      {runs && isOver && (
        <Path
          stations={followUp.stations}
          next={next}
          reference={incomplete?.reference ?? ""}
          withChair={approval?.state === "FOR_APPROVAL"}
          onNext={goOn}
        />
      )}
      <FailureNote failure={send.error ?? followUp.failure} />
      <div className={classes["halves"]}>
        <Stack gap="lg">
          <ApprovalCard conference={conference} approval={runs ? approval : null} />
          {approved && <AddendaCard conference={conference} mayAdd={runs} />}
          {isOver && seesTellings && <TellingsCard conferenceId={conferenceId} />}
          {approved && session.role === "administrator" && <FlagsToAsk conferenceId={conferenceId} />}
        </Stack>
        <Stack gap="lg">
          <Paper withBorder p="md" ref={documents} tabIndex={-1}>
            <Text component="h2" fw={600} size="md" mb="sm">
              {t("followUp.documents")}
            </Text>
            {runs ? (
              <ProducePanel conference={conference} kinds={kinds} kind={kind} onKind={setKind} />
            ) : (
              <ProducePanel
                conference={conference}
                kinds={["ACTION_LIST", "MINUTES"]}
                ownAgency={{ agencyId: session.agencyId, name: session.agencyName }}
              />
            )}
          </Paper>
          {isOver && <ParkedCard conferenceId={conferenceId} title={t("followUp.parked")} runs={runs} />}
          {runs && isOver && <WhoHasNot minutes={followUp.minutes} lists={followUp.lists} version={followUp.version} />}
        </Stack>
      </div>
      <section>
        <Text component="h2" fw={600} size="md" mb="sm">
          {t("followUp.actions")}
        </Text>
        <Register conferenceId={conferenceId} height={380} />
      </section>
      <section>
        <Text component="h2" fw={600} size="md" mb="sm">
          {t("followUp.copies")}
        </Text>
        <CopiesTable conferenceId={conferenceId} height={280} />
      </section>
    </Stack>
  );
}
