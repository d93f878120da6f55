import type { Conference } from "../../../shared/conferences/model.ts";
import { useToday } from "../../app/deadlines.ts";
import { useSession } from "../../app/session.ts";
import { useDeskQuery } from "../../desk/useDesk.ts";
import { readinessOf, type Readiness } from "./readiness.ts";

/** The checklist of a conference; null for whoever does not prepare it, and until everything it needs is read. */
export function useReadiness(conference: Conference | undefined): readonly Readiness[] | null {
  const { role } = useSession();
  const today = useToday();
  const conferenceId = conference?.id ?? "";
  const prepares = conference?.mayPrepare === true;
  const decides = role === "administrator" || role === "chair";
  const agenda = useDeskQuery("agenda.view", { conferenceId }, { enabled: prepares });
  const mayList = agenda.data?.mayChange === true;
  const candidates = useDeskQuery("agenda.candidates", { conferenceId, limit: 1 }, { enabled: prepares && mayList });
  const referrals = useDeskQuery(
    "referrals.list",
    { limit: 1, filter: { statuses: ["SUBMITTED"] } },
    { enabled: prepares && decides },
  );
  const isOut = prepares && conference.status !== "PLANNED";
  const research = useDeskQuery("research.readiness", { conferenceId }, { enabled: isOut });
  if (!conference || !prepares || !agenda.data) return null;
  return readinessOf({
    conference,
    agenda: agenda.data,
    candidates: candidates.data?.total ?? 0,
    undecided: referrals.data?.total ?? 0,
    research: isOut && research.data ? research.data.answers.filter(({ state }) => state === "MISSING").length : null,
    today,
  });
}
