import { dayOf, instantOf, type CivilDate } from "../../../shared/dates.ts";
import { useTimeZone } from "../../app/session.ts";

/** Today's civil day where this computer, or the area, is. */
export const useToday = (): CivilDate => dayOf(instantOf(Date.now()), useTimeZone());
