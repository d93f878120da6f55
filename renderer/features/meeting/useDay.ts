import { useCallback, useMemo } from "react";
import type { AgendaView } from "../../../shared/agenda/model.ts";
import type { Conference } from "../../../shared/conferences/model.ts";
import { useTimeZone } from "../../app/session.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";
import type { Day } from "./pace.ts";

interface DayOf {
  readonly conference: Conference;
  readonly agenda: AgendaView;
  /** When the record said so, in milliseconds since 1970. */
  readonly agendaAt: number;
  /** The line whose clock runs. */
  readonly runningId: string | null;
}

/** What the day is measured by, and what can be done with its time: let the clock run, a break, shorter cases. */
export function useDay({ conference, agenda, agendaAt, runningId }: DayOf) {
  const { id: conferenceId, date, breakSeconds, plannedEnd } = conference;
  const timeZone = useTimeZone();
  const { mutate: pause } = useDeskCommand("meeting.pauseClock");
  const { mutate: takeBreak } = useDeskCommand("meeting.takeBreak");
  const { mutate: setMinutes } = useDeskCommand("agenda.setMinutes");
  const day = useMemo(
    (): Day => ({ date, timeZone, breakSeconds, plannedEnd, at: agendaAt, runningId }),
    [date, timeZone, breakSeconds, plannedEnd, agendaAt, runningId],
  );
  const setPaused = useCallback((paused: boolean) => pause({ conferenceId, paused }), [conferenceId, pause]);
  const goOn = useCallback(() => setPaused(false), [setPaused]);
  const setBreak = useCallback((on: boolean) => takeBreak({ conferenceId, on }), [conferenceId, takeBreak]);
  const endBreak = useCallback(() => setBreak(false), [setBreak]);
  const shorten = (minutes: number): void => {
    for (const { id: itemId, state, minutes: planned } of agenda.items)
      if (state === "waiting" && planned > minutes) setMinutes({ conferenceId, itemId, minutes });
  };
  return { day, setPaused, goOn, setBreak, endBreak, shorten };
}
