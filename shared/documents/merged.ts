import type { AgencyId } from "../ids.ts";
import type { ConferenceRecord } from "./record.ts";

/**
 * A conference's record with every action under the agency it is found as among those invited: what an agency that was
 * merged had to do is on the list of the one that does it now, and the other way round at a conference of before
 * (`RULES.md` merging agencies). Names stay as they are.
 */
export function underInvited(record: ConferenceRecord, foundAs: (agencyId: AgencyId) => AgencyId): ConferenceRecord {
  const found = <Action extends { readonly ownerAgencyId: AgencyId }>(action: Action): Action => ({
    ...action,
    ownerAgencyId: foundAs(action.ownerAgencyId),
  });
  return {
    ...record,
    earlierActions: record.earlierActions.map(found),
    ownerActions: record.ownerActions.map(found),
    cases: record.cases.map((one) =>
      one.hearing === null ? one : { ...one, hearing: { ...one.hearing, actions: one.hearing.actions.map(found) } },
    ),
  };
}
