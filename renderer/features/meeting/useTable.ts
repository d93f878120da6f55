import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import type { AgendaItem } from "../../../shared/agenda/model.ts";
import type { ConferenceId, HearingId } from "../../../shared/ids.ts";
import type { Failure } from "../../../shared/result.ts";
import { flushPendingWrites } from "../../app/pendingWrites.ts";
import { call } from "../../desk/client.ts";
import { asOneStep } from "../../desk/freshness.ts";
import { readAhead } from "../../desk/useDesk.ts";
import { rememberHearing, showCase, useMeetingStore } from "./meetingStore.ts";

export interface Table {
  /** The case in front; null before the first one was called. */
  readonly item: AgendaItem | null;
  readonly hearingId: HearingId | null;
  /** The case Next goes to; null when everything is heard. */
  readonly after: AgendaItem | null;
  readonly moving: boolean;
  /** Next was asked for while something is missing: what is missing is named, and Next again goes on. */
  readonly named: boolean;
  readonly failure: Failure | null;
  readonly setNamed: (named: boolean) => void;
  readonly open: (item: AgendaItem) => void;
  readonly next: () => void;
  readonly previous: () => void;
}

const isCase = ({ kind }: AgendaItem): boolean => kind === "case";

/** The next case that was not heard: after the one in front, else the first that was passed over. */
export function caseAfter(items: readonly AgendaItem[], current: AgendaItem | null): AgendaItem | null {
  const waiting = items.filter((item) => isCase(item) && item.state !== "heard" && item.id !== current?.id);
  const here = items.findIndex(({ id }) => id === current?.id);
  return waiting.find((item) => items.indexOf(item) > here) ?? waiting[0] ?? null;
}

/**
 * Which case is in front and how one gets to another. Whoever runs the meeting opens cases, which starts their clock;
 * the others look. Typed text is stored before a case is left.
 */
export function useTable(
  conferenceId: ConferenceId,
  items: readonly AgendaItem[],
  { mayRun, inSession }: { readonly mayRun: boolean; readonly inSession: boolean },
): Table {
  const shownId = useMeetingStore(({ shown }) => shown[conferenceId]);
  const hearings = useMeetingStore((state) => state.hearings);
  const [moving, setMoving] = useState(false);
  const [asked, setAsked] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const client = useQueryClient();

  const cases = useMemo(() => items.filter(isCase), [items]);
  const item =
    cases.find(({ caseId }) => caseId === shownId) ??
    cases.find(({ state }) => state === "open") ??
    // After the meeting one reads from the beginning.
    (inSession ? undefined : cases.find((one) => one.hearingId !== null)) ??
    null;
  const hearingId = item?.hearingId ?? (item?.caseId ? (hearings[item.caseId] ?? null) : null);
  const named = asked !== null && asked === item?.id;
  const itemId = item?.id ?? null;
  const setNamed = useCallback((on: boolean) => setAsked(on ? itemId : null), [itemId]);

  const show = async (target: AgendaItem): Promise<void> => {
    if (target.caseId === null) return;
    setFailure(null);
    const opened =
      mayRun && target.state !== "heard"
        ? await call("meeting.openCase", { conferenceId, caseId: target.caseId })
        : null;
    const opening = opened?.ok ? opened.value.hearingId : target.hearingId;
    // The case before stays in sight until this one is there: drawn once, with everything in it.
    if (opening !== null) await readAhead(client, "meeting.hearing", { hearingId: opening });
    if (opened?.ok) rememberHearing(target.caseId, opened.value.hearingId);
    else if (opened !== null) setFailure(opened.failure);
    showCase(conferenceId, target.caseId);
  };
  const leaveFor = (target: AgendaItem | null, closes: boolean): Promise<void> =>
    asOneStep(client, () => leave(target, closes));
  const leave = async (target: AgendaItem | null, closes: boolean): Promise<void> => {
    setMoving(true);
    await flushPendingWrites();
    if (closes && hearingId !== null && item?.state !== "heard") {
      const closed = await call("meeting.closeCase", { hearingId });
      // Asked a second time, a case with things missing stays open and is left; the last one has nowhere to go on to.
      if (!closed.ok && closed.failure.code === "meeting.thingsMissing" && (!named || target === null)) {
        setAsked(itemId);
        setMoving(false);
        return;
      }
    }
    setAsked(null);
    if (target) await show(target);
    setMoving(false);
  };

  const after = caseAfter(items, item);
  const previousItem = item === null ? null : (cases[cases.indexOf(item) - 1] ?? null);
  return {
    item,
    hearingId,
    after,
    moving,
    named,
    failure,
    setNamed,
    open: (target) => void leaveFor(target, false),
    next: () => void leaveFor(after, mayRun),
    previous: () => void (previousItem && leaveFor(previousItem, false)),
  };
}
