import type { Conference } from "../../../shared/conferences/model.ts";
import type { PossibleRecipient } from "../../../shared/documents/model.ts";
import type { Approval } from "../../../shared/minutes/model.ts";
import { minutesStateOf, stillToDo, versionWith } from "../../../shared/minutes/rules.ts";
import { useToday } from "../../app/deadlines.ts";
import { useSession } from "../../app/session.ts";
import type { DeskFailure } from "../../desk/client.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { useRuns } from "../conferences/useRuns.ts";
import { nextStepOf, stationsOf, type FollowUpFacts, type NextStep, type Station } from "./stations.ts";
import { isWithout } from "./without.ts";

export interface FollowUp {
  readonly runs: boolean;
  readonly approval: Approval | null;
  readonly stations: readonly Station[];
  /** Null for who does not run the conference, and while something is still being read. */
  readonly next: NextStep | null;
  readonly minutes: readonly PossibleRecipient[] | null;
  readonly lists: readonly PossibleRecipient[];
  /** The newest version of the minutes, with all that was added as far as this account reads it. */
  readonly version: number;
  readonly failure: DeskFailure | null;
}

/** How far a conference is after its meeting, put together from what each room knows of it. */
export function useFollowUp(conference: Conference): FollowUp {
  const conferenceId = conference.id;
  const runs = useRuns(conference);
  const { role } = useSession();
  const today = useToday();
  const isOver = conference.status === "MINUTES_DRAFT" || conference.status === "MINUTES_APPROVED";
  const approved = conference.status === "MINUTES_APPROVED";
  const asks = { enabled: runs && isOver };
  const approval = useDeskQuery("minutes.approval", { conferenceId }, asks);
  // Asked in the very words of the panel that makes documents, so that both are answered by one call.
  const whole = { conferenceId, caseId: null, addendumId: null };
  const lists = useDeskQuery("documents.recipients", { ...whole, kind: "ACTION_LIST" }, asks);
  const minutes = useDeskQuery("documents.recipients", { ...whole, kind: "MINUTES" }, { enabled: runs && approved });
  const tellings = useDeskQuery("minutes.tellings", { conferenceId, open: true, limit: 100 }, asks);
  const addenda = useDeskQuery("minutes.addenda", { conferenceId }, { enabled: isOver });
  const flags = useDeskQuery("records.flagsToAsk", { conferenceId }, { enabled: approved && role === "administrator" });
  const facts: FollowUpFacts = {
    state: minutesStateOf(conference.status, (approval.data?.sentAt ?? null) !== null),
    missing: approval.data ? stillToDo(approval.data) : 0,
    openRemarks: approval.data?.remarks.filter(({ settledAt }) => settledAt === null).length ?? 0,
    withoutMinutes: minutes.data?.filter(isWithout).length ?? 0,
    withoutLists: lists.data?.filter(isWithout).length ?? 0,
    untold: tellings.data?.lines.length ?? 0,
    unasked: flags.data?.reduce((sum, { agencies }) => sum + agencies.length, 0) ?? 0,
    deadlines: conference.deadlines,
    today,
  };
  const read = approval.data && lists.data && tellings.data && (!approved || minutes.data);
  const missingHere = approval.data ? facts.missing - approval.data.missingElsewhere : 0;
  return {
    runs,
    approval: approval.data ?? null,
    stations: stationsOf(facts),
    next:
      runs && isOver && read
        ? nextStepOf(facts, { mayApprove: role === "chair", mayAsk: role === "administrator", missingHere })
        : null,
    minutes: minutes.data ?? null,
    lists: lists.data ?? [],
    version: versionWith(conference.minutesVersion, addenda.data?.filter(({ number }) => number !== null).length ?? 0),
    failure: approval.error ?? lists.error ?? minutes.error ?? tellings.error ?? addenda.error ?? flags.error,
  };
}
