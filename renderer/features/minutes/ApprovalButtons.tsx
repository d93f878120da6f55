import { Button, Group, Stack, Text } from "@mantine/core";
import { IconArrowBackUp, IconCircleCheck, IconSend } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Conference } from "../../../shared/conferences/model.ts";
import type { Approval } from "../../../shared/minutes/model.ts";
import { stillToDo } from "../../../shared/minutes/rules.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";

interface ApprovalButtonsProps {
  readonly conference: Conference;
  readonly approval: Approval;
  readonly onApproved?: () => void;
}

/** Sending minutes to the chair; and from there back with remarks, or approving them for good. */
export function ApprovalButtons({ conference, approval, onApproved }: ApprovalButtonsProps) {
  const { t } = useTranslation("minutes");
  const conferenceId = conference.id;
  const send = useDeskCommand("minutes.sendForApproval");
  const back = useDeskCommand("minutes.sendBack");
  const approve = useDeskCommand("meeting.approveMinutes");
  const complete = stillToDo(approval) === 0;
  const sent = approval.state === "FOR_APPROVAL";
  const openRemarks = approval.remarks.filter(({ settledAt }) => settledAt === null).length;
  const read = approval.cases.filter((one) => one.read).length;
  return (
    <Stack gap="xs">
      <Group gap="sm">
        {!sent && (
          <Button
            leftSection={<IconSend size={16} aria-hidden />}
            disabled={!complete || openRemarks > 0}
            loading={send.isPending}
            onClick={() => send.mutate({ conferenceId })}
          >
            {t("approval.send")}
          </Button>
        )}
        {sent && (
          <>
            <Button
              leftSection={<IconCircleCheck size={16} aria-hidden />}
              disabled={!complete}
              loading={approve.isPending}
              onClick={() => approve.mutate({ conferenceId }, { onSuccess: () => onApproved?.() })}
            >
              {t("approval.approve")}
            </Button>
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              disabled={openRemarks === 0}
              loading={back.isPending}
              onClick={() => back.mutate({ conferenceId })}
            >
              {t("approval.sendBack")}
            </Button>
          </>
        )}
      </Group>
      {sent && (
        <Text size="sm" c="dimmed">
          {t("approval.approveHint", { read, all: approval.cases.length })}
        </Text>
      )}
      <FailureNote failure={send.error ?? back.error ?? approve.error} />
    </Stack>
  );
}
