import { Alert, Button, Paper, Stack, Text } from "@mantine/core";
import { IconBook, IconInfoCircle, IconPlayerPlay } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { Conference } from "../../../shared/conferences/model.ts";
import { useGo } from "../../app/navigation.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { AttendanceTable } from "./AttendanceTable.tsx";
import { ConfidentialityStep } from "./ConfidentialityStep.tsx";
import { ConflictsStep } from "./ConflictsStep.tsx";
import { MeetingDoor } from "./MeetingDoor.tsx";
import { QuorumStep } from "./QuorumStep.tsx";
import { useRuns } from "./useRuns.ts";
import classes from "./conferences.module.css";

/** What is done before the first case is opened, in its order, and the door into the meeting. */
export function MeetStep({ conference }: { readonly conference: Conference }) {
  const { t } = useTranslation("conferences");
  const go = useGo();
  const runs = useRuns(conference);
  const area = useDeskQuery("settings.area", {});
  const open = useDeskCommand("meeting.open");
  const [reason, setReason, draft] = useDraft(
    { form: "quorum", conferenceId: conference.id },
    conference.quorumReason ?? "",
    z.string(),
  );
  const conferenceId = conference.id;
  const enter = () => go({ screen: "meeting", conferenceId });
  const opened = (): void => {
    draft.forget();
    enter();
  };
  if (!runs) return <MeetingDoor conference={conference} />;
  const settings = area.data?.settings;
  const { quorum } = conference;
  const before = conference.status === "PLANNED" || conference.status === "CIRCULATED";
  const approved = conference.status === "MINUTES_APPROVED";
  const doorText = approved ? t("meet.approved") : before ? t("meet.openText") : t("meet.openedText");
  return (
    <div className={classes["beside"]}>
      <Stack gap="md" data-pane>
        {before ? null : (
          <Alert color="gray" variant="light" icon={<IconInfoCircle size={18} />}>
            {conference.status === "IN_SESSION" ? t("meet.running") : t("meet.over")}
          </Alert>
        )}
        <ConfidentialityStep conference={conference} text={settings?.confidentialityText ?? ""} />
        <ConflictsStep conference={conference} />
        <AttendanceTable conference={conference} mayChange={!approved} />
      </Stack>
      <Stack gap="md" data-pane>
        <DraftNote draft={draft} />
        {quorum ? <QuorumStep quorum={quorum} reason={reason} locked={!before} onReason={setReason} /> : null}
        <Paper withBorder p="md">
          <Text fw={600} mb="xs">
            {t("meet.openTitle")}
          </Text>
          <Text size="sm" c="dimmed" mb="md">
            {doorText}
          </Text>
          <FailureNote failure={open.error} />
          <Button
            {...(open.error ? { mt: "sm" } : {})}
            fullWidth
            size="md"
            leftSection={approved ? <IconBook size={18} aria-hidden /> : <IconPlayerPlay size={18} aria-hidden />}
            loading={open.isPending}
            onClick={() =>
              before ? open.mutate({ conferenceId, quorumReason: reason }, { onSuccess: opened }) : enter()
            }
          >
            {before ? t("meet.open") : approved ? t("meet.look") : t("meet.enter")}
          </Button>
        </Paper>
      </Stack>
    </div>
  );
}
