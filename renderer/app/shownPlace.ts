import { CaseId, ConferenceId } from "../../shared/ids.ts";
import { ShownPlace } from "../../shared/unlock/model.ts";
import { useMeetingStore } from "../features/meeting/meetingStore.ts";

const kinds: Readonly<Record<string, ShownPlace["kind"]>> = {
  cases: "case",
  referrals: "referral",
  conferences: "conference",
  meeting: "conference",
  hearings: "hearing",
};

/** The conference whose meeting an address shows. */
export function conferenceAt(path: string): ConferenceId | null {
  const [, room, id] = path.split("/");
  return room === "meeting" ? (ConferenceId.safeParse(id).data ?? null) : null;
}

/** The case in front in the meeting at this address. */
export function caseInFront(path: string): CaseId | null {
  const conferenceId = conferenceAt(path);
  return conferenceId === null ? null : (useMeetingStore.getState().shown[conferenceId] ?? null);
}

/** What an address shows: the one thing its screen is about, and in a meeting the case in front. */
export function shownAt(path: string): readonly ShownPlace[] {
  const [, room = "", id] = path.split("/");
  const place = ShownPlace.safeParse({ kind: kinds[room], key: id });
  const front = caseInFront(path);
  return [...(place.success ? [place.data] : []), ...(front === null ? [] : [{ kind: "case" as const, key: front }])];
}
