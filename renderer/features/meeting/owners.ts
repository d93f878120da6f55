import type { Attendance } from "../../../shared/conferences/model.ts";
import { isPresent } from "../../../shared/conferences/rules.ts";
import { isHereNow } from "../../../shared/conferences/stays.ts";
import type { AccountId, AgencyId } from "../../../shared/ids.ts";

/** Who can take an action or tell somebody: an agency and the person who speaks for it today. */
export interface Owner {
  readonly agencyId: AgencyId;
  readonly agencyName: string;
  readonly accountId: AccountId | null;
  readonly person: string;
  readonly present: boolean;
}

/** Whether an agency takes part and has not left. */
const isHere = ({ status, stays }: Attendance): boolean => isPresent(status) && isHereNow(stays);

/** The invited agencies with their people, those in the room first. */
export const ownersFrom = (attendance: readonly Attendance[]): readonly Owner[] =>
  attendance
    .map((line) => ({
      agencyId: line.agencyId,
      agencyName: line.agencyName,
      accountId: line.accountId,
      person: line.representative,
      present: isHere(line),
    }))
    .toSorted((one, other) => Number(other.present) - Number(one.present));

/** How many of the invited agencies are in the room now. */
export const presentIn = (attendance: readonly Attendance[]): number => attendance.filter(isHere).length;
