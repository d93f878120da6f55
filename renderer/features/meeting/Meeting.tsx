import { useCallback, useEffect, useMemo, useRef } from "react";
import type { AgendaItem, AgendaView } from "../../../shared/agenda/model.ts";
import { addMinutes } from "../../../shared/agenda/rules.ts";
import { standingMinutes } from "../../../shared/agenda/standing.ts";
import type { Conference } from "../../../shared/conferences/model.ts";
import { useGo } from "../../app/navigation.ts";
import { useSession } from "../../app/session.ts";
import { useDeskCommand, useDeskQuery } from "../../desk/useDesk.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { AgendaPane } from "./AgendaPane.tsx";
import { BreakFoot } from "./BreakFoot.tsx";
import { BreakClock, CaseClock } from "./CaseClock.tsx";
import { CaseOnTheTable } from "./CaseOnTheTable.tsx";
import { ClockMoved } from "./ClockMoved.tsx";
import { comeBack } from "./useComeBack.ts";
import { EndEarly } from "./EndEarly.tsx";
import styles from "./meeting.module.css";
import { NothingYet } from "./NothingYet.tsx";
import { ownersFrom, presentIn } from "./owners.ts";
import { ParkedFoot } from "./ParkedFoot.tsx";
import { plannedEnd } from "./pace.ts";
import { jumpTo } from "./places.ts";
import { StandingPane } from "./StandingPane.tsx";
import { TopBar } from "./TopBar.tsx";
import { useDay } from "./useDay.ts";
import { useMeetingKeys } from "./useMeetingKeys.ts";
import { useProjector } from "./useProjector.ts";
import { useSaidOn } from "./useSaidOn.ts";
import { useTable } from "./useTable.ts";

interface MeetingProps {
  readonly conference: Conference;
  /** When the record said so, in milliseconds since 1970. */
  readonly conferenceAt: number;
  readonly agendaAt: number;
  readonly agenda: AgendaView;
}

/** The whole meeting screen: clock and list around the case on the table. */
export function Meeting({ conference, conferenceAt, agenda, agendaAt }: MeetingProps) {
  const go = useGo();
  const conferenceId = conference.id;
  const session = useSession();
  const chairs = [conference.chairId, conference.deputyChairId].some((id) => id === session.accountId);
  const mayRun = (chairs || session.role === "administrator") && conference.status !== "MINUTES_APPROVED";
  const inSession = conference.status === "IN_SESSION";
  const table = useTable(conferenceId, agenda.items, { mayRun, inSession });
  const { item, hearingId, after } = table;
  const query = useDeskQuery(
    "meeting.hearing",
    // Never asked for without an id: the query is off until there is one.
    { hearingId: hearingId ?? "" },
    { enabled: hearingId !== null },
  );
  const hearing = hearingId === null ? undefined : query.data;
  const end = useDeskCommand("meeting.end");
  const projector = useProjector({ conferenceId, hearing, onBreak: conference.onBreak, mayRun });
  const said = useSaidOn(conference.date, chairs || session.role === "administrator");
  const owners = useMemo(() => ownersFrom(conference.attendance), [conference.attendance]);

  const runningId = hearing?.running && item ? item.id : null;
  const { day, setPaused, goOn, setBreak, endBreak, shorten } = useDay({ conference, agenda, agendaAt, runningId });

  const aboutCase = item?.caseId ?? null;
  const aboutReference = item?.reference ?? "";
  const about = useMemo(
    () =>
      aboutCase === null || hearingId === null ? null : { caseId: aboutCase, reference: aboutReference, hearingId },
    [aboutCase, aboutReference, hearingId],
  );

  const latest = useRef(table);
  latest.current = table;
  const openItem = useCallback((target: AgendaItem) => latest.current.open(target), []);
  const toMeet = useCallback(() => go({ screen: "conference", conferenceId, step: "meet" }), [go, conferenceId]);
  const allHeard = after === null && (item === null || item.state === "heard");
  const endMeeting = (): void =>
    end.mutate({ conferenceId }, { onSuccess: () => go({ screen: "conference", conferenceId, step: "followUp" }) });

  useMeetingKeys({
    mayRun,
    // A key pressed once too often ends no meeting: it only leads to the button that does.
    onNext: allHeard ? () => void jumpTo("next") : table.next,
    onPrevious: table.previous,
    onPause: () => setPaused(hearing?.running ?? false),
    onCase: () => hearing && go({ screen: "case", caseId: hearing.caseId }),
    onBlank: projector.blank,
    onFreeze: projector.freeze,
    onBreak: () => inSession && setBreak(!conference.onBreak),
    onAttendance: toMeet,
    onComeBack: () => comeBack(agenda.items, hearing?.id ?? null, table.open),
  });
  // The line of the case in front stays in sight on a long list.
  useEffect(() => {
    // Where the frame works out its places anyway, not once more before it.
    const frame = requestAnimationFrame(() =>
      document.querySelector("[data-pane='agenda'] [aria-current='true']")?.scrollIntoView({ block: "nearest" }),
    );
    return () => cancelAnimationFrame(frame);
  }, [item?.id]);

  return (
    <div className={styles["meeting"]}>
      <TopBar
        agenda={agenda}
        day={day}
        mayRun={mayRun}
        inSession={inSession}
        moving={table.moving || end.isPending}
        allHeard={allHeard}
        onNext={table.next}
        onEnd={endMeeting}
        onProjector={() => void projector.toggle()}
        wall={projector}
        onOpen={openItem}
        onShorten={shorten}
      >
        {conference.onBreak ? (
          <BreakClock seconds={conference.breakSeconds} at={conferenceAt} onGoOn={mayRun ? endBreak : null} />
        ) : hearing ? (
          <CaseClock
            seconds={hearing.secondsUsed}
            at={query.dataUpdatedAt}
            running={hearing.running}
            minutesPlanned={hearing.minutesPlanned}
            onGoOn={mayRun && inSession && hearing.state === "open" ? goOn : null}
          />
        ) : null}
      </TopBar>
      {inSession ? <ClockMoved /> : null}
      <div className={styles["panes"]}>
        <AgendaPane
          items={agenda.items}
          startsAt={conference.startsAt}
          endsAt={addMinutes(plannedEnd(agenda.items, conference.startsAt), standingMinutes(agenda.standing, true))}
          shownCaseId={item?.caseId ?? null}
          present={presentIn(conference.attendance)}
          invited={conference.attendance.length}
          onOpen={openItem}
          onAttendance={mayRun ? toMeet : null}
        >
          {mayRun ? <ParkedFoot conferenceId={conferenceId} about={about} /> : null}
          {inSession && (conference.breakMinutes > 0 || conference.onBreak) ? (
            <BreakFoot
              minutes={conference.breakMinutes}
              onBreak={conference.onBreak}
              taken={conference.breakSeconds >= 60}
              onToggle={mayRun ? setBreak : null}
            />
          ) : null}
          <StandingPane conferenceId={conferenceId} agenda={agenda} mayMark={mayRun && inSession} />
          {mayRun && inSession && !allHeard ? (
            <EndEarly
              waiting={agenda.items.filter(({ kind, state }) => kind === "case" && state === "waiting").length}
              busy={end.isPending}
              failure={end.error}
              onEnd={endMeeting}
            />
          ) : null}
        </AgendaPane>
        {hearing && item ? (
          <CaseOnTheTable
            key={hearing.id}
            hearing={hearing}
            listedLevel={item.level}
            owners={owners}
            said={said}
            named={table.named}
            last={after === null}
            failure={table.failure ?? (allHeard ? end.error : null)}
            onNamed={table.setNamed}
            onMeet={toMeet}
          />
        ) : (
          <div className={styles["nothingYet"]}>
            <FailureNote failure={table.failure ?? end.error ?? query.error} />
            {hearingId === null ? (
              <NothingYet
                item={item}
                onTheTable={agenda.items.find(({ state, hearingId: id }) => state === "open" && id !== null) ?? null}
                cases={agenda.cases}
                mayRun={mayRun}
                inSession={inSession}
                onFirst={after ? table.next : null}
                onOpen={openItem}
              />
            ) : null}
          </div>
        )}
      </div>
    </div>
  );
}
