import { useCallback } from "react";
import { memoryLocation } from "wouter/memory-location";
import { useLocation } from "wouter";

export type ConferenceStep = "prepare" | "meet" | "followUp";

/** Every place of the program one can go to. */
export type Place =
  | {
      readonly screen:
        | "today"
        | "conferences"
        | "research"
        | "flags"
        | "referrals"
        | "import"
        | "cases"
        | "documents"
        | "settings"
        | "houseStyle"
        | "accounts"
        | "agencies"
        | "audit";
    }
  | { readonly screen: "conference"; readonly conferenceId: string; readonly step?: ConferenceStep }
  | { readonly screen: "actions"; readonly actionId?: string }
  | { readonly screen: "meeting"; readonly conferenceId: string }
  | { readonly screen: "dueActions"; readonly conferenceId: string }
  | { readonly screen: "watch"; readonly conferenceId: string }
  | { readonly screen: "minutes"; readonly conferenceId: string; readonly caseId?: string }
  | { readonly screen: "hearing"; readonly hearingId: string }
  | { readonly screen: "referral"; readonly referralId: string }
  | { readonly screen: "case"; readonly caseId: string };

/** The address of a place, kept in memory only: a window has no address bar, and ids say nothing about people. */
export function pathOf(place: Place): string {
  switch (place.screen) {
    case "today":
      return "/";
    case "conference":
      return `/conferences/${place.conferenceId}/${place.step ?? "prepare"}`;
    case "actions":
      return place.actionId === undefined ? "/actions" : `/actions/${place.actionId}`;
    case "meeting":
      return `/meeting/${place.conferenceId}`;
    case "watch":
      return `/watch/${place.conferenceId}`;
    case "minutes":
      return `/minutes/${place.conferenceId}/${place.caseId ?? ""}`;
    case "dueActions":
      return `/conferences/${place.conferenceId}/due/actions`;
    case "hearing":
      return `/hearings/${place.hearingId}`;
    case "referral":
      return `/referrals/${place.referralId}`;
    case "import":
      return "/import";
    case "case":
      return `/cases/${place.caseId}`;
    default:
      return `/${place.screen}`;
  }
}

/** Where this window stands; one for the whole window. */
export const whereabouts = memoryLocation({ path: "/" });

/** Goes to a place without a component at hand (after signing in, from a command). */
export const goTo = (place: Place): void => whereabouts.navigate(pathOf(place));

/** `go({ screen: "case", caseId })` from any screen. */
export function useGo(): (place: Place) => void {
  const [, navigate] = useLocation();
  return useCallback((place) => navigate(pathOf(place)), [navigate]);
}
