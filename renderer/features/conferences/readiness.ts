import type { AgendaView } from "../../../shared/agenda/model.ts";
import type { Conference } from "../../../shared/conferences/model.ts";

/** One thing that should be true before a conference meets; `state` is its light. */
export interface Readiness {
  readonly what:
    | "cases"
    | "waiting"
    | "decisions"
    | "overlong"
    | "late"
    | "assessments"
    | "cleared"
    | "minuteTaker"
    | "research"
    | "circulated"
    | "circulate";
  readonly state: "good" | "soon" | "bad";
  readonly count: number;
}

interface Known {
  readonly conference: Conference;
  readonly agenda: AgendaView;
  /** Accepted referrals on no list. */
  readonly candidates: number;
  /** Referrals sent in that nobody has decided on. */
  readonly undecided: number;
  /** Answers of agencies that are missing, over all cases; null until they are asked for, and while they are read. */
  readonly research: number | null;
  /** The civil day of today, `2026-11-25`. */
  readonly today: string;
}

/** The checklist of a conference that is being prepared, in the order in which it is worked through. */
export function readinessOf(known: Known): readonly Readiness[] {
  const { conference, agenda, candidates, undecided, research, today } = known;
  const notCleared = conference.attendance.filter((line) => line.notCleared !== null).length;
  const lateUnexplained = agenda.items.filter((item) => item.late && item.lateReason === "").length;
  const circulated = conference.status !== "PLANNED";
  const late = today > conference.deadlines.agendaCirculatedOn;
  return [
    { what: "cases", state: agenda.cases === 0 ? "bad" : "good", count: agenda.cases },
    { what: "decisions", state: undecided === 0 ? "good" : "soon", count: undecided },
    { what: "waiting", state: candidates === 0 ? "good" : "soon", count: candidates },
    ...(agenda.overlong ? [{ what: "overlong", state: "soon", count: agenda.cases } as const] : []),
    ...(lateUnexplained > 0 ? [{ what: "late", state: "soon", count: lateUnexplained } as const] : []),
    ...(agenda.oldAssessments > 0
      ? [{ what: "assessments", state: "soon", count: agenda.oldAssessments } as const]
      : []),
    { what: "cleared", state: notCleared === 0 ? "good" : "bad", count: notCleared },
    { what: "minuteTaker", state: conference.minuteTaker === "" ? "soon" : "good", count: 0 },
    circulated
      ? { what: "circulated", state: "good", count: 0 }
      : { what: "circulate", state: late ? "bad" : "soon", count: 0 },
    ...(research === null ? [] : [{ what: "research", state: lightOfResearch(known), count: research } as const]),
  ];
}

function lightOfResearch({ research, conference, today }: Known): Readiness["state"] {
  if (research === 0) return "good";
  return today > conference.deadlines.researchDueOn ? "bad" : "soon";
}
