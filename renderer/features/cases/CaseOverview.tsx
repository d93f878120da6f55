import { Alert, Paper, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useGo } from "../../app/navigation.ts";
import { useOpensDraft } from "../../app/wantedDraft.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { UndoNote } from "../../ui/UndoNote.tsx";
import { FlagsCard } from "../records/FlagsCard.tsx";
import { IncidentsCard } from "../records/IncidentsCard.tsx";
import { LinksCard } from "../records/LinksCard.tsx";
import type { CaseRecords, Opened } from "../records/model.ts";
import { OrdersCard } from "../records/OrdersCard.tsx";
import { RecordPanel } from "../records/RecordPanel.tsx";
import { useRemoving } from "../records/useRemoving.ts";
import classes from "./cases.module.css";
import type { OpenedCase } from "./openedCase.ts";
import { ReferralTold } from "./ReferralTold.tsx";
import { Timeline } from "./Timeline.tsx";
import type { Entry } from "./timelineGroups.ts";

/** What happened, line by line, beside what is kept of the case: orders, incidents, flags, links, and its referrals. */
export function CaseOverview({ case: opened }: { readonly case: OpenedCase }) {
  const { t } = useTranslation("records");
  const records = useDeskQuery("records.ofCase", { caseId: opened.id });
  const [panel, setPanel] = useState<Opened | null>(null);
  const openOf = useOpening(records.data, setPanel);
  return (
    <div className={classes["pair"]}>
      <Paper style={{ overflow: "hidden" }}>
        <Text component="h3" fw={600} p={16} pb={10} m={0}>
          {t("timeline.title")}
        </Text>
        <Timeline entries={opened.timeline} openOf={openOf} />
      </Paper>
      <Stack gap="md">
        <FailureNote failure={records.error} />
        {records.data ? <Records {...{ opened, panel, setPanel }} records={records.data} /> : null}
        {opened.referrals
          .toSorted((one, other) => other.receivedOn.localeCompare(one.receivedOn))
          .map((referral) => (
            <ReferralTold key={referral.id} referral={referral} />
          ))}
      </Stack>
    </div>
  );
}

interface RecordsProps {
  readonly opened: OpenedCase;
  readonly records: CaseRecords;
  readonly panel: Opened | null;
  readonly setPanel: (panel: Opened | null) => void;
}

function Records({ opened, records, panel, setPanel }: RecordsProps) {
  const { t } = useTranslation("records");
  const { id: caseId, reference, people } = opened;
  const { orders, incidents, flags, links, samePerpetrators, mayChange } = records;
  const close = () => setPanel(null);
  const removing = useRemoving(caseId, close);
  useOpensDraft(["order", "incident", "flag", "link"], caseId, ({ form, item }) => {
    const flag = flags.find(({ id }) => id === item);
    if (form === "order") setPanel({ kind: "order", order: orders.find(({ id }) => id === item) ?? null });
    if (form === "incident") setPanel({ kind: "incident", incident: incidents.find(({ id }) => id === item) ?? null });
    if (form === "flag" && flag) setPanel({ kind: "flag", flag });
    if (form === "link") setPanel({ kind: "link" });
  });
  return (
    <>
      {removing.taken ? (
        <Alert p="sm" withCloseButton onClose={removing.forget} closeButtonLabel={t("done")} role="status">
          <UndoNote said={t("removed")} undo={t("undo")} only={removing.taken} onDone={removing.forget} />
        </Alert>
      ) : null}
      <FailureNote failure={removing.failure} />
      <OrdersCard
        {...{ orders, mayChange }}
        onAdd={() => setPanel({ kind: "order", order: null })}
        onOpen={(order) => setPanel({ kind: "order", order })}
      />
      <IncidentsCard
        {...{ incidents, mayChange }}
        onAdd={() => setPanel({ kind: "incident", incident: null })}
        onOpen={(incident) => setPanel({ kind: "incident", incident })}
      />
      <FlagsCard
        {...{ flags, mayChange }}
        onAdd={() => setPanel({ kind: "askFlags" })}
        onOpen={(flag) => setPanel({ kind: "flag", flag })}
      />
      <LinksCard {...{ caseId, links, samePerpetrators, mayChange }} onAdd={() => setPanel({ kind: "link" })} />
      <RecordPanel
        {...{ caseId, reference, people, records }}
        opened={panel}
        onClose={close}
        onRemoveOrder={removing.order}
        onRemoveIncident={removing.incident}
      />
    </>
  );
}

/** Where a line of the timeline leads: to the referral, the conference, the linked case, or the record itself. */
function useOpening(records: CaseRecords | undefined, setPanel: (panel: Opened) => void) {
  const go = useGo();
  return ({ kind, objectId, conferenceId }: Entry): (() => void) | null => {
    if (conferenceId !== null) return () => go({ screen: "conference", conferenceId });
    if (objectId === null) return null;
    if (kind === "REFERRAL") return () => go({ screen: "referral", referralId: objectId });
    if (kind === "CASE_LINKED") return () => go({ screen: "case", caseId: objectId });
    const order = records?.orders.find(({ id }) => id === objectId);
    if (order) return () => setPanel({ kind: "order", order });
    const incident = records?.incidents.find(({ id }) => id === objectId);
    return incident ? () => setPanel({ kind: "incident", incident }) : null;
  };
}
