import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { AgendaItem } from "../../../shared/agenda/model.ts";
import type { Conference } from "../../../shared/conferences/model.ts";
import type { CaseId } from "../../../shared/ids.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { DeferFields, PuttingOff } from "./DeferFields.tsx";

interface Props {
  readonly conference: Pick<Conference, "id" | "date">;
  readonly item: Pick<AgendaItem, "id"> & { readonly caseId: CaseId };
  readonly onDone: () => void;
}

/** As long as no day was said, and none taken back either, the next conference is meant. */
const Said = PuttingOff.extend({ daySaid: z.boolean() });
const nothingSaid = { reason: null, note: "", safetyAgencyId: null, safetyName: "", nextOn: null, daySaid: false };

/** Puts one case of the list off; the next planned conference is offered as the day it is looked at again. */
export function DeferPanel({ conference, item, onDone }: Props) {
  const { t } = useTranslation("agenda");
  const conferences = useDeskQuery("conferences.list", { current: true });
  const defer = useDeskCommand("agenda.defer");
  const [said, setSaid, draft] = useDraft(
    { form: "defer", caseId: item.caseId, item: conference.id },
    nothingSaid,
    Said,
  );
  const later = (conferences.data ?? [])
    .filter(({ date, status }) => date > conference.date && (status === "PLANNED" || status === "CIRCULATED"))
    .map(({ date }) => date)
    .toSorted();
  const value: PuttingOff = said.daySaid ? said : { ...said, nextOn: later[0] ?? null };
  const { reason, safetyAgencyId, safetyName, nextOn, note } = value;
  const store = () => {
    if (reason === null || safetyAgencyId === null || nextOn === null) return;
    defer.mutate(
      { conferenceId: conference.id, itemId: item.id, reason, note, safetyAgencyId, safetyName, nextOn },
      {
        onSuccess: () => {
          draft.forget();
          onDone();
        },
      },
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
        <DraftNote draft={draft} />
        <Text size="sm" c="dimmed">
          {t("defer.means")}
        </Text>
        <DeferFields
          value={value}
          conferenceOn={conference.date}
          onChange={(patch) =>
            setSaid((before) => ({ ...before, ...patch, daySaid: before.daySaid || "nextOn" in patch }))
          }
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
