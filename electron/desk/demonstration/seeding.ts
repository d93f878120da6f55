import { addDays, type CivilDate } from "../../../shared/dates.ts";
import type { AgencyKey } from "../../../build/demonstration/model.ts";
import type { Input, Output, ProcedureName } from "../../../shared/contracts.ts";
import type { AccountId, AgencyId } from "../../../shared/ids.ts";
import type { Language } from "../../../shared/settings/model.ts";

/** What seeding works with: a desk of its own, whose clock it moves so that every entry has the day it would have had. */
export interface Seeding {
  readonly language: Language;
  /** The day of the current conference. */
  readonly conferenceOn: CivilDate;
  readonly agencyIds: ReadonlyMap<AgencyKey, AgencyId>;
  readonly accountIds: ReadonlyMap<string, AccountId>;
  must<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
  /** By an account's key, or the first one of a role. */
  signInAs(accountKeyOrRole: string): Promise<void>;
  /** The next reference that is drawn is this one. */
  referenceIs(reference: string): void;
  /** Moves the clock to a day and an hour (UTC). */
  moveTo(day: CivilDate, hour: number, minute?: number): void;
}

/** The emergency conference is this many days before the current one: over and approved when the demonstration is opened. */
export const daysOfEmergency = 12;

/**
 * The day, or the last one that is surely over: the current conference is at most a week ahead, and nothing of its story
 * may stand in the future.
 */
export const alreadyPast = ({ conferenceOn }: Pick<Seeding, "conferenceOn">, day: CivilDate): CivilDate => {
  const last = addDays(conferenceOn, -8);
  return day < last ? day : last;
};
