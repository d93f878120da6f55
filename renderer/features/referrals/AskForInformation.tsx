import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { ReferralLine } from "../../../shared/referrals/contract.ts";
import { useDraft } from "../../app/useDraft.ts";
import { call } from "../../desk/client.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { useForEach } from "./useForEach.ts";

export interface BulkProps {
  readonly lines: readonly ReferralLine[];
  readonly onClose: () => void;
  /** Those it could not be done for stay chosen. */
  readonly onLeft: (lines: readonly ReferralLine[]) => void;
}

/** Sends several referrals back to the agencies that made them, with one question for all. */
export function AskForInformation({ lines, onClose, onLeft }: BulkProps) {
  const { t } = useTranslation("referrals");
  const [reason, setReason, draft] = useDraft({ form: "askForInformation" }, "", z.string());
  const { busy, run } = useForEach();
  const ask = async (): Promise<void> => {
    const left = await run(lines, ({ id }) =>
      call("referrals.decide", {
        referralId: id,
        decision: "NEEDS_INFO",
        reason,
        adviserAccountId: null,
        restricted: null,
      }),
    );
    if (left.length === 0) draft.forget();
    onLeft(left);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t("bulk.askTitle", { count: lines.length })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t("bulk.askMeans")}
          </Text>
          <DraftNote draft={draft} />
          <Textarea
            label={t("bulk.question")}
            data-autofocus
            autosize
            minRows={3}
            spellCheck={false}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group gap={8}>
            <Button type="submit" disabled={reason.trim() === ""} loading={busy}>
              {t("bulk.send")}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                draft.discard();
                onClose();
              }}
            >
              {t("bulk.cancel")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
