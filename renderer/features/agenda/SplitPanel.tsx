import { Button, Checkbox, Group, Loader, SimpleGrid, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { AgendaItem } from "../../../shared/agenda/model.ts";
import type { Conference } from "../../../shared/conferences/model.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { DayField } from "../../ui/DayField.tsx";
import { DraftNote } from "../../ui/DraftNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { Private } from "../../ui/Private.tsx";
import { TimeField } from "../conferences/TimeField.tsx";
import { WhyListed } from "./WhyListed.tsx";

interface Props {
  readonly conference: Conference;
  readonly items: readonly AgendaItem[];
  readonly scoreOf: number;
  readonly onDone: (extra: ConferenceId) => void;
}

/** What was said against the proposal; null is as proposed. */
const Said = z.object({ chosen: z.array(z.string()).nullable(), day: z.string().nullable(), startsAt: z.string() });
type Said = z.infer<typeof Said>;

/** Proposes which cases of a long list are heard on an extra day; each can be ticked otherwise before anything is done. */
export function SplitPanel({ conference, items, scoreOf, onDone }: Props) {
  const { t } = useTranslation("agenda");
  const proposal = useDeskQuery("agenda.proposeSplit", { conferenceId: conference.id });
  const split = useDeskCommand("agenda.split");
  const [said, setSaid, draft] = useDraft(
    { form: "split", conferenceId: conference.id },
    { chosen: null, day: null, startsAt: conference.startsAt },
    Said,
  );
  const set = (patch: Partial<Said>) => setSaid((before) => ({ ...before, ...patch }));
  const { chosen, day, startsAt } = said;
  if (proposal.error) return <FailureNote failure={proposal.error} />;
  if (!proposal.data) return <Loader size="sm" />;
  const date = day ?? proposal.data.date;
  const moving: readonly string[] = chosen ?? proposal.data.itemIds;
  const movable = items.filter((item) => item.kind === "case" && item.state === "waiting");
  const minutes = movable.filter(({ id }) => moving.includes(id)).reduce((sum, item) => sum + item.minutes, 0);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const itemIds = movable.map(({ id }) => id).filter((id) => moving.includes(id));
        split.mutate(
          { conferenceId: conference.id, itemIds, date, startsAt },
          {
            onSuccess: ({ conferenceId }) => {
              draft.forget();
              onDone(conferenceId);
            },
          },
        );
      }}
    >
      <Stack gap="md">
        <DraftNote draft={draft} />
        <Text size="sm" c="dimmed">
          {t("split.means")}
        </Text>
        <SimpleGrid cols={2}>
          <DayField label={t("split.day")} required value={date} onChange={(picked) => set({ day: picked })} />
          <TimeField label={t("split.startsAt")} value={startsAt} onChange={(time) => set({ startsAt: time })} />
        </SimpleGrid>
        <Checkbox.Group label={t("split.moving")} value={[...moving]} onChange={(ids) => set({ chosen: ids })}>
          <Stack gap={6} mt={6}>
            {movable.map((item) => (
              <Checkbox
                key={item.id}
                size="sm"
                value={item.id}
                label={
                  <>
                    <Private>{item.victimInitials}</Private> · {item.reference} ·{" "}
                    <WhyListed grounds={item} scoreOf={scoreOf} />
                  </>
                }
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Text size="sm" role="status">
          {t("split.left", {
            staying: movable.length - moving.length,
            moving: moving.length,
            minutes,
          })}
        </Text>
        <FailureNote failure={split.error} />
        <Group justify="flex-end">
          <Button type="submit" disabled={moving.length === 0} loading={split.isPending}>
            {t("split.do", { count: moving.length })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
