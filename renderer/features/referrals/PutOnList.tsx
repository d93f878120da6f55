import { Button, Group, Modal, Select, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConferenceId } from "../../../shared/ids.ts";
import { ok } from "../../../shared/result.ts";
import { call } from "../../desk/client.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useFormat } from "../../i18n/format.ts";
import { useToday } from "../conferences/today.ts";
import type { BulkProps } from "./AskForInformation.tsx";
import { useForEach } from "./useForEach.ts";

const takesCases = ["PLANNED", "CIRCULATED", "IN_SESSION"] as const;

/** Puts the cases of several accepted referrals on the agenda of one conference; each can be taken off again there. */
export function PutOnList({ lines, onClose, onLeft }: BulkProps) {
  const { t } = useTranslation("referrals");
  const { dayLong } = useFormat();
  const today = useToday();
  const conferences = useDeskQuery("conferences.list", { current: true });
  const [chosen, setChosen] = useState<string | null>(null);
  const { busy, run } = useForEach();
  const open = (conferences.data ?? [])
    .filter(({ date, status }) => date >= today && takesCases.some((one) => one === status))
    .toSorted((one, other) => one.date.localeCompare(other.date));
  const conferenceId = chosen ?? open[0]?.id ?? null;
  const put = async (): Promise<void> => {
    if (conferenceId === null) return;
    const onto = ConferenceId.parse(conferenceId);
    const left = await run(lines, ({ caseId }) =>
      caseId === null ? Promise.resolve(ok(null)) : call("agenda.addCase", { conferenceId: onto, caseId }),
    );
    onLeft(left);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t("bulk.listTitle", { count: lines.length })}>
      <Stack gap="sm">
        <Select
          label={t("bulk.conference")}
          data-autofocus
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          data={open.map(({ id, date, venue }) => ({ value: id, label: `${dayLong(date)} · ${venue}` }))}
          value={conferenceId}
          onChange={setChosen}
        />
        <Group gap={8}>
          <Button disabled={conferenceId === null} loading={busy} onClick={() => void put()}>
            {t("bulk.put")}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t("bulk.cancel")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
