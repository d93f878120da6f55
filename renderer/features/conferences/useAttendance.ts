import { useCallback, useMemo } from "react";
import type { Attendance, Conference, Stay } from "../../../shared/conferences/model.ts";
import { isPresent } from "../../../shared/conferences/rules.ts";
import { isHereNow } from "../../../shared/conferences/stays.ts";
import type { Input } from "../../../shared/contracts.ts";
import type { AgencyId } from "../../../shared/ids.ts";
import { useDeskCommand } from "../../desk/useDesk.ts";

export type AttendanceChange = Omit<Input<"meeting.setAttendance">, "conferenceId" | "agencyId">;

type TypedName = "accountId" | "representative" | "deputyFor";

/** What can be said of an agency's line; the same functions for every row, so that only the row that changes is drawn again. */
export interface AttendanceVerbs {
  readonly change: (line: Attendance, change: Partial<AttendanceChange>) => void;
  /** A name that was typed; ends when it is stored, or refused. */
  readonly name: (line: Attendance, names: Pick<Partial<AttendanceChange>, TypedName>) => Promise<void>;
  readonly comeOrGo: (line: Attendance) => void;
  /** `onKept` is called once they are stored; refused times stay where they were typed. */
  readonly setStays: (agencyId: AgencyId, stays: Stay[], onKept: () => void) => void;
}

/** Whether an agency takes part and has not left. */
export const isHere = ({ status, stays }: Pick<Attendance, "status" | "stays">): boolean =>
  isPresent(status) && isHereNow(stays);

/** A deputy has a name of their own; whoever was expected is the one they stand in for. */
const standsIn = ({ representative }: Attendance): Partial<AttendanceChange> => ({
  accountId: null,
  representative: "",
  deputyFor: representative,
});

/** The ways to keep the attendance sheet of a conference, and why the last one was refused. */
export function useAttendance({ id: conferenceId }: Pick<Conference, "id">) {
  const set = useDeskCommand("meeting.setAttendance");
  const go = useDeskCommand("meeting.comeOrGo");
  const stay = useDeskCommand("meeting.setStays");
  const [setAttendance, comeOrGo, setStays] = [set.mutateAsync, go.mutate, stay.mutate];
  const write = useCallback(
    async (line: Attendance, changed: Partial<AttendanceChange>): Promise<void> => {
      const sent = setAttendance({
        conferenceId,
        agencyId: line.agencyId,
        status: line.status,
        accountId: line.accountId,
        representative: line.representative,
        infoSent: line.infoSent,
        deputyFor: line.deputyFor,
        infoReceivedOn: line.infoReceivedOn,
        ...(changed.status === "DEPUTY" && line.status !== "DEPUTY" ? standsIn(line) : {}),
        ...changed,
      });
      // Why it was refused stands in the command.
      await sent.catch(() => undefined);
    },
    [conferenceId, setAttendance],
  );
  const verbs = useMemo(
    (): AttendanceVerbs => ({
      name: write,
      change: (line, changed) => void write(line, changed),
      comeOrGo: (line) => comeOrGo({ conferenceId, agencyId: line.agencyId, here: !isHere(line) }),
      setStays: (agencyId, stays, onKept) => setStays({ conferenceId, agencyId, stays }, { onSuccess: onKept }),
    }),
    [write, comeOrGo, conferenceId, setStays],
  );
  return { verbs, failure: set.error ?? go.error ?? stay.error };
}
