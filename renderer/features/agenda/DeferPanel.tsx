import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AgendaItem } from "../../../shared/agenda/model.ts";
import type { Conference } from "../../../shared/conferences/model.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { DeferFields, type PuttingOff } from "./DeferFields.tsx";

interface Props {
  readonly conference: Pick<Conference, "id" | "date">;
  readonly item: AgendaItem;
  readonly onDone: () => void;
}

const nothingSaid: PuttingOff = { reason: null, note: "", safetyAgencyId: null, safetyName: "", nextOn: null };

/** Puts one case of the list off; the next planned conference is offered as the day it is looked at again. */
export function DeferPanel({ conference, item, onDone }: Props) {
  const { t } = useTranslation("agenda");
  const conferences = useDeskQuery("conferences.list", {});
  const defer = useDeskCommand("agenda.defer");
  const [said, setSaid] = useState<Partial<PuttingOff>>({});
  const later = (conferences.data ?? [])
    .filter(({ date, status }) => date > conference.date && (status === "PLANNED" || status === "CIRCULATED"))
    .map(({ date }) => date)
    .toSorted();
  const value: PuttingOff = { ...nothingSaid, nextOn: later[0] ?? null, ...said };
  const { reason, safetyAgencyId, safetyName, nextOn, note } = value;
  const store = () => {
    if (reason === null || safetyAgencyId === null || nextOn === null) return;
    defer.mutate(
      { conferenceId: conference.id, itemId: item.id, reason, note, safetyAgencyId, safetyName, nextOn },
      { onSuccess: onDone },
    );
  };
  const complete = reason !== null && safetyAgencyId !== null && safetyName.trim() !== "" && nextOn !== null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        store();
      }}
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t("defer.means")}
        </Text>
        <DeferFields
          value={value}
          conferenceOn={conference.date}
          onChange={(patch) => setSaid((before) => ({ ...before, ...patch }))}
        />
        <FailureNote failure={defer.error} />
        <Group justify="flex-end">
          <Button type="submit" disabled={!complete} loading={defer.isPending}>
            {t("defer.store")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
