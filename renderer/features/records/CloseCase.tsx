import { Button, Group, List, Stack, Text, TextInput } from "@mantine/core";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { DraftPlaceInput } from "../../../shared/drafts/place.ts";
import type { CaseId } from "../../../shared/ids.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useOpensDraft } from "../../app/wantedDraft.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { SidePanel } from "../../ui/SidePanel.tsx";
import type { CaseRecords } from "./model.ts";

interface Props {
  readonly caseId: CaseId;
  readonly records: CaseRecords;
}

/** Closing the case once nothing keeps it open, or opening a closed one again; each with a reason. */
export function CloseCase({ caseId, records }: Props) {
  const { t } = useTranslation("records");
  const [opened, setOpened] = useState(false);
  const isClosed = records.closing !== null;
  const done = () => setOpened(false);
  useOpensDraft(["closeCase", "reopenCase"], caseId, () => setOpened(true));
  return (
    <>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setOpened(true)}>
        {isClosed ? t("reopen.button") : t("close.button")}
      </Button>
      <SidePanel opened={opened} title={isClosed ? t("reopen.title") : t("close.title")} width={440} onClose={done}>
        {isClosed ? <Reopening caseId={caseId} onDone={done} /> : <Closing {...{ caseId, records }} onDone={done} />}
      </SidePanel>
    </>
  );
}

function Closing({ caseId, records, onDone }: Props & { readonly onDone: () => void }) {
  const { t } = useTranslation("records");
  const close = useDeskCommand("records.closeCase");
  const { stops } = records;
  const sentences = {
    openActions: (count: number) => t("close.openActions", { count }),
    standingFlags: (count: number) => t("close.standingFlags", { count }),
    stillToBeHeard: () => t("close.stillToBeHeard"),
    legalHold: () => t("close.legalHold"),
  };
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t("close.means")}
      </Text>
      {stops.length > 0 ? (
        <div>
          <Text size="sm" fw={600}>
            {t("close.stops")}
          </Text>
          <List size="sm" mt={4}>
            {stops.map(({ stop, count }) => (
              <List.Item key={stop}>{sentences[stop](count)}</List.Item>
            ))}
          </List>
        </div>
      ) : (
        <Text size="sm">{t("close.ready")}</Text>
      )}
      {stops.length === 0 ? (
        <WithReason
          place={{ form: "closeCase", caseId }}
          label={t("close.reason")}
          verb={t("close.store")}
          busy={close.isPending}
          onStore={(reason, sent) => close.mutate({ caseId, reason }, { onSuccess: () => sent(onDone) })}
        />
      ) : null}
      <FailureNote failure={close.error} />
    </Stack>
  );
}

function Reopening({ caseId, onDone }: { readonly caseId: CaseId; readonly onDone: () => void }) {
  const { t } = useTranslation("records");
  const reopen = useDeskCommand("records.reopenCase");
  return (
    <Stack gap="md">
      <WithReason
        place={{ form: "reopenCase", caseId }}
        label={t("reopen.reason")}
        verb={t("reopen.store")}
        busy={reopen.isPending}
        onStore={(reason, sent) => reopen.mutate({ caseId, reason }, { onSuccess: () => sent(onDone) })}
      />
      <FailureNote failure={reopen.error} />
    </Stack>
  );
}

interface ReasonProps {
  readonly place: DraftPlaceInput;
  readonly label: string;
  readonly verb: string;
  readonly busy: boolean;
  /** Stores it; `sent` is called with what comes after, once it is stored. */
  readonly onStore: (reason: string, sent: (then: () => void) => void) => void;
}

function WithReason({ place, label, verb, busy, onStore }: ReasonProps) {
  const [reason, setReason, draft] = useDraft(place, "", z.string());
  const sent = (then: () => void): void => {
    draft.forget();
    then();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (reason.trim() !== "") onStore(reason, sent);
  };
  return (
    <form onSubmit={submit}>
      <DraftNote draft={draft} />
      <TextInput
        label={label}
        required
        maxLength={500}
        spellCheck={false}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md">
        <Button type="submit" disabled={reason.trim() === ""} loading={busy}>
          {verb}
        </Button>
      </Group>
    </form>
  );
}
