import { daysBetween, dayOf, instantOf, type CivilDate } from "../../shared/dates.ts";
import type { Conference, ConferenceLine, Deadlines } from "../../shared/conferences/model.ts";
import { useDeskQuery } from "../desk/useDesk.ts";
import { useSession } from "./session.ts";

export interface NextDeadline {
  readonly name: keyof Deadlines;
  readonly on: CivilDate;
  readonly days: number;
}

const beforeTheMeeting = ["referralsCloseOn", "agendaCirculatedOn", "researchDueOn"] as const;
const afterTheMeeting = ["actionListsDueOn", "minutesDueOn"] as const;

/** The conference whose deadlines count: the earliest of those that are not over yet. */
const conferenceInHand = (current: readonly ConferenceLine[]): ConferenceLine | undefined =>
  current.toSorted((a, b) => a.date.localeCompare(b.date))[0];

/** The next day something is due for a conference, today included; none once all its days are past. */
export function nextDeadline(
  { deadlines, status }: Pick<Conference, "deadlines" | "status">,
  today: CivilDate,
): NextDeadline | undefined {
  const names = status === "MINUTES_DRAFT" ? afterTheMeeting : [...beforeTheMeeting, ...afterTheMeeting];
  return names
    .map((name) => ({ name, on: deadlines[name], days: daysBetween(today, deadlines[name]) }))
    .filter(({ days }) => days >= 0)
    .toSorted((a, b) => a.days - b.days)[0];
}

/** Today's civil day in the area's time zone. */
export const useToday = (): CivilDate => dayOf(instantOf(Date.now()), useSession().timeZone);

/** The next deadline as far as this account may know of it. */
export function useNextDeadline(): NextDeadline | undefined {
  const { cleared, role } = useSession();
  const today = useToday();
  const mayKnow = cleared && (role === "administrator" || role === "chair" || role === "representative");
  const { data: conferences } = useDeskQuery("conferences.list", { current: true }, { enabled: mayKnow });
  const inHand = conferenceInHand(conferences ?? []);
  const { data: conference } = useDeskQuery(
    "conferences.open",
    { conferenceId: inHand?.id ?? "" },
    { enabled: inHand !== undefined },
  );
  return conference && nextDeadline(conference, today);
}
