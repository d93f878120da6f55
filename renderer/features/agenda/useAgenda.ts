import { useState } from "react";
import type { AgendaItem, Candidate } from "../../../shared/agenda/model.ts";
import { moveItem as movedItem } from "../../../shared/agenda/rules.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";

/**
 * The agenda of one conference with everything that changes it. A moved line stands in its new place at once; when the
 * program refuses, the stored order is shown again.
 */
export function useAgenda(conferenceId: ConferenceId) {
  const view = useDeskQuery("agenda.view", { conferenceId });
  const mayChange = view.data?.mayChange ?? false;
  const candidates = useDeskQuery("agenda.candidates", { conferenceId, limit: 1 }, { enabled: mayChange });
  const move = useDeskCommand("agenda.moveItem");
  const minutes = useDeskCommand("agenda.setMinutes");
  const remove = useDeskCommand("agenda.removeItem");
  const add = useDeskCommand("agenda.addCase");
  const late = useDeskCommand("agenda.setLateReason");
  const [shown, setShown] = useState<{ over: unknown; items: readonly AgendaItem[] } | null>(null);
  const stored = view.data?.items ?? [];
  const items = shown && shown.over === view.data ? shown.items : stored;

  const moveItem = (item: AgendaItem, to: number) => {
    const from = items.findIndex(({ id }) => id === item.id);
    if (to < 0 || to >= items.length || from === to) return;
    const order = movedItem(items, item.id, to);
    if (order.ok) setShown({ over: view.data, items: order.value });
    move.mutate({ conferenceId, itemId: item.id, to }, { onError: () => setShown(null) });
  };
  const addCases = async (chosen: readonly Pick<Candidate, "caseId">[], lateReason: string) => {
    for (const { caseId } of chosen) await add.mutateAsync({ conferenceId, caseId, lateReason });
  };
  return {
    view,
    items,
    mayChange,
    candidates: candidates.data?.total ?? 0,
    adding: add.isPending,
    failure: [move, minutes, remove, add, late].find((command) => command.error)?.error ?? null,
    moveItem,
    // A refusal stays in `failure`; the lines added before it stay added.
    addCases: (chosen: readonly Pick<Candidate, "caseId">[], lateReason: string) => taken(addCases(chosen, lateReason)),
    setLateReason: (item: AgendaItem, reason: string) =>
      taken(late.mutateAsync({ conferenceId, itemId: item.id, reason })),
    setMinutes: (item: AgendaItem, value: number) => minutes.mutate({ conferenceId, itemId: item.id, minutes: value }),
    removeItem: (item: AgendaItem) => remove.mutate({ conferenceId, itemId: item.id }),
  };
}

/** Whether what was sent was taken; why not stands in the command. */
const taken = (sent: Promise<unknown>): Promise<boolean> =>
  sent.then(
    () => true,
    () => false,
  );
