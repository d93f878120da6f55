import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconArrowRight, IconBook, IconLock } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Conference } from "../../../shared/conferences/model.ts";
import type { Approval, CaseToApprove } from "../../../shared/minutes/model.ts";
import { stillToDo } from "../../../shared/minutes/rules.ts";
import { useGo } from "../../app/navigation.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWords } from "../../i18n/words.ts";
import { ApprovalButtons } from "./ApprovalButtons.tsx";
import { useToPlace } from "./useToPlace.ts";

interface ApprovalCardProps {
  readonly conference: Conference;
  /** Null for who does not run the conference. */
  readonly approval: Approval | null;
}

/** How far the minutes are: what each case still lacks, each with the way to its place, and the keys that move them on. */
export function ApprovalCard({ conference, approval }: ApprovalCardProps) {
  const { t } = useTranslation("minutes");
  const format = useFormat();
  const go = useGo();
  const conferenceId = conference.id;
  // The button is gone once they are approved: the cursor goes to the sentence that says so.
  const [just, setJust] = useState(false);
  const approved = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (just && conference.approvedAt) approved.current?.focus();
  }, [just, conference.approvedAt]);
  const open = approval !== null && (approval.state === "DRAFT" || approval.state === "FOR_APPROVAL");
  const toRead = open || (conference.approvedAt !== null && conference.heard > 0);
  return (
    <Paper withBorder p="md" component="section">
      <Group justify="space-between" mb="sm">
        <Text component="h2" fw={600} size="md">
          {t("approval.title")}
        </Text>
        <Text size="sm" c="dimmed">
          {t("approval.due", { day: format.dayShort(conference.deadlines.minutesDueOn) })}
        </Text>
      </Group>
      <Stack gap="sm">
        {conference.approvedAt !== null && (
          <Group gap={8} wrap="nowrap" align="flex-start">
            <IconLock size={18} style={{ flexShrink: 0, marginTop: 3 }} aria-hidden />
            <Text ref={approved} tabIndex={-1} style={{ outline: "none" }}>
              {t("approval.approved", {
                day: format.moment(conference.approvedAt),
                name: conference.approvedBy ?? "",
              })}
            </Text>
          </Group>
        )}
        {open && <OpenMinutes approval={approval} />}
        {open && <StillMissing conference={conference} approval={approval} />}
        {open && <ApprovalButtons conference={conference} approval={approval} onApproved={() => setJust(true)} />}
        {conference.approvedAt === null && !open && (
          <Text c="dimmed">{approval ? t("approval.notHeld") : t("approval.notYet")}</Text>
        )}
        {toRead && (
          <Group gap="sm">
            <Button
              variant="default"
              leftSection={<IconBook size={16} aria-hidden />}
              onClick={() => go({ screen: "minutes", conferenceId })}
            >
              {open ? t("approval.readWhole") : t("approval.look")}
            </Button>
            {open && (
              <Button variant="default" onClick={() => go({ screen: "meeting", conferenceId })}>
                {t("approval.enter")}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Paper>
  );
}

function OpenMinutes({ approval }: { readonly approval: Approval }) {
  const { t } = useTranslation("minutes");
  const format = useFormat();
  if (approval.sentAt !== null)
    return <Text>{t("approval.with", { day: format.moment(approval.sentAt), name: approval.sentBy ?? "" })}</Text>;
  const openRemarks = approval.remarks.some(({ settledAt }) => settledAt === null);
  const ready = stillToDo(approval) === 0 && !openRemarks;
  return <Text c="dimmed">{ready ? `${t("approval.draft")} ${t("approval.ready")}` : t("approval.draft")}</Text>;
}

function StillMissing({ conference, approval }: { readonly conference: Conference; readonly approval: Approval }) {
  const { t } = useTranslation("minutes");
  const go = useGo();
  const openRemarks = approval.remarks.filter(({ settledAt }) => settledAt === null);
  const remarked = approval.cases.find(({ hearingId }) => openRemarks.some((one) => one.hearingId === hearingId));
  return (
    <>
      {approval.cases.map((one) => (
        <MissingInCase key={one.hearingId} conference={conference} one={one} />
      ))}
      {approval.missingElsewhere > 0 && (
        <Warned>{t("approval.missingElsewhere", { count: approval.missingElsewhere })}</Warned>
      )}
      {openRemarks.length > 0 && (
        <Group gap={8} wrap="nowrap" justify="space-between">
          <Warned>{t("approval.remarks", { count: openRemarks.length })}</Warned>
          <Button
            size="xs"
            variant="subtle"
            flex="none"
            rightSection={<IconArrowRight size={14} aria-hidden />}
            onClick={() =>
              go({
                screen: "minutes",
                conferenceId: conference.id,
                ...(remarked ? { caseId: remarked.caseId } : {}),
              })
            }
          >
            {t("approval.look")}
          </Button>
        </Group>
      )}
    </>
  );
}

/** What one case lacks, each thing with the way to its place. */
function MissingInCase({ conference, one }: { readonly conference: Conference; readonly one: CaseToApprove }) {
  const { t } = useTranslation("minutes");
  const word = useWords();
  const toPlace = useToPlace(conference.id);
  const { reference, missing, open } = one;
  if (missing.length === 0) {
    if (!open) return null;
    return (
      <Group gap={8} wrap="nowrap" justify="space-between">
        <Warned>{t("approval.open", { reference })}</Warned>
        <Button size="xs" variant="subtle" flex="none" onClick={() => toPlace(one, null)}>
          {t("approval.goTo")}
        </Button>
      </Group>
    );
  }
  return (
    <div>
      <Warned>{t("approval.missing", { reference, things: "" })}</Warned>
      <Group gap={6} ml={26} mt={4}>
        {missing.map(({ thing }) => (
          <Button
            key={thing}
            size="compact-sm"
            variant="default"
            aria-label={t("approval.goToCase", { reference, thing: word("missingThing", thing) })}
            rightSection={<IconArrowRight size={14} aria-hidden />}
            onClick={() => toPlace(one, thing)}
          >
            {word("missingThing", thing)}
          </Button>
        ))}
      </Group>
    </div>
  );
}

const Warned = ({ children }: { readonly children: string }) => (
  <Group gap={8} wrap="nowrap" align="flex-start">
    <IconAlertTriangle size={18} color="var(--concord-soon)" style={{ flexShrink: 0, marginTop: 2 }} aria-hidden />
    <Text size="sm">{children}</Text>
  </Group>
);
