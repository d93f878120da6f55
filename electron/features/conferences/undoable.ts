import type { Input } from "../../../shared/contracts.ts";
import type { ConferenceId } from "../../../shared/ids.ts";
import { changes, step, type Thing, type Undoables } from "../undoable.ts";
import { conferenceView } from "./rows.ts";

type Plan = Omit<Input<"conferences.change">, "conferenceId">;

const planOf = (conferenceId: ConferenceId): Thing<Plan> => ({
  key: null,
  about: null,
  async look({ db, session, area }) {
    const conference = await conferenceView({ db, session, area }, conferenceId);
    const { type, date, startsAt, venue, chairId, deputyChairId, minuteTaker, minutesPerCase, breakMinutes } =
      conference;
    const moved = Object.entries(conference.movedDeadlines).map(([name, { reason }]) => [name, reason]);
    return {
      type,
      date,
      startsAt,
      venue,
      chairId,
      deputyChairId,
      minuteTaker,
      minutesPerCase,
      breakMinutes,
      deadlines: conference.deadlines,
      deadlineReasons: Object.fromEntries(moved),
      agencyIds: conference.attendance.map(({ agencyId }) => agencyId).toSorted(),
    };
  },
  bring: async (_writing, to) => to && [step("conferences.change", { conferenceId, ...to })],
});

/** What can be taken back of a conference: its plan. That its agenda was sent round cannot be unsaid. */
export const conferencesUndoables = {
  "conferences.change": changes("conferences.change", ({ conferenceId }) => planOf(conferenceId)),
} satisfies Undoables;
