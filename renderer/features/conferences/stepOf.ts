import type { ConferenceStatus } from "../../../shared/conferences/model.ts";
import type { ConferenceStep } from "./Steps.tsx";

/** The step a person most likely comes for, by the state of the conference. */
export function stepOf(status: ConferenceStatus): ConferenceStep {
  if (status === "IN_SESSION") return "meet";
  if (status === "MINUTES_DRAFT" || status === "MINUTES_APPROVED") return "followUp";
  return "prepare";
}
