import { dayOf, instantOf, type CivilDate } from "../../../shared/dates.ts";
import { useSession } from "../../app/session.ts";

/** The civil day of now where the area is. */
export function useToday(): CivilDate {
  const { timeZone } = useSession();
  return dayOf(instantOf(Date.now()), timeZone);
}
