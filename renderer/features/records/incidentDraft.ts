import { z } from "zod";
import { CivilDate } from "../../../shared/dates.ts";
import { AgencyId } from "../../../shared/ids.ts";
import { IncidentEntry } from "../../../shared/records/model.ts";
import { IncidentType } from "../../../shared/referrals/model.ts";
import type { ShownIncident } from "./model.ts";

/** An incident as it is being written: what must be there may still be missing. */
export const IncidentDraft = z.object({
  on: CivilDate.nullable(),
  about: z.boolean(),
  kinds: z.array(IncidentType),
  text: z.string(),
  agencyId: AgencyId.nullable(),
  toldOn: CivilDate.nullable(),
  basis: IncidentEntry.shape.basis.nullable(),
  reported: IncidentEntry.shape.reported,
  reference: z.string(),
});
export type IncidentDraft = Readonly<z.infer<typeof IncidentDraft>>;

/** A new incident told today, or one that stands. Who told of it is chosen each time: it is rarely who writes it down. */
export const incidentDraftOf = (incident: ShownIncident | null, today: CivilDate): IncidentDraft =>
  IncidentDraft.parse(incident ?? emptyIncident(today));

const emptyIncident = (today: CivilDate): IncidentDraft => ({
  on: null,
  about: false,
  kinds: [],
  text: "",
  agencyId: null,
  toldOn: today,
  basis: null,
  reported: "UNKNOWN",
  reference: "",
});

/** The incident once everything is there that must be; null before. */
export function settledIncident(draft: IncidentDraft): IncidentEntry | null {
  const { on, about, kinds, text, agencyId, toldOn, basis, reported, reference } = draft;
  if (on === null || toldOn === null || agencyId === null || basis === null) return null;
  if (kinds.length === 0 || text.trim() === "") return null;
  return { on, about, kinds: [...kinds], text, agencyId, toldOn, basis, reported, reference };
}
