import { addWorkingDays, daysBetween, type CivilDate } from "../dates.ts";
import type { CaseReadiness, KnownParty, Reminder, ResearchForm, ResearchItem, ResearchState } from "./model.ts";

/** The days before the due day on which the program reminds of open research (`RULES.md` research). */
const remindsBefore = 2;

/** What there is to remind of today; null while there is time, or once the agency has answered. */
export function reminderOf(state: ResearchState, dueOn: CivilDate, today: CivilDate): Reminder | null {
  if (state === "RETURNED" || state === "NOTHING_HELD") return null;
  const left = daysBetween(today, dueOn);
  if (left < 0) return "OVERDUE";
  if (left === 0) return "TODAY";
  return left <= remindsBefore ? "SOON" : null;
}

/** What a form lacks to be returned, each a key the window has a sentence for; an item is counted once. */
export type MissingInResearch = "systemsChecked" | "known" | "detailsCorrect" | "corrections" | "items";

/** Whether an item can be given out or kept: it says something, and what becomes of it is decided, with a reason where it is kept. */
export const isDecided = ({ text, sharing, reason }: ResearchItem): boolean =>
  text.trim() !== "" && sharing !== null && (sharing !== "DO_NOT_SHARE" || reason.trim() !== "");

/** The required answers of a form that are missing (`RULES.md` research); none when it may be returned. */
export function missingInResearch(form: ResearchForm): readonly MissingInResearch[] {
  const knowsNobody = form.known.includes("NONE");
  return [
    ...(form.systemsChecked.trim() === "" ? (["systemsChecked"] as const) : []),
    ...(form.known.length === 0 ? (["known"] as const) : []),
    ...(form.detailsCorrect === null && !knowsNobody ? (["detailsCorrect"] as const) : []),
    ...(form.detailsCorrect === "NO" && form.corrections.trim() === "" ? (["corrections"] as const) : []),
    ...(form.items.every(isDecided) ? [] : (["items"] as const)),
  ];
}

/** The parties after one was ticked or cleared: knowing nobody and knowing somebody exclude each other. */
export function withKnown(known: readonly KnownParty[], party: KnownParty, isKnown: boolean): KnownParty[] {
  const others = known.filter((one) => one !== party);
  if (!isKnown) return others;
  return party === "NONE" ? ["NONE"] : [...others.filter((one) => one !== "NONE"), party];
}

/** Whether nothing was said in a form yet, so that *nothing held* contradicts nothing. */
export const isEmptyResearch = (form: ResearchForm): boolean =>
  form.items.length === 0 &&
  form.known.every((party) => party === "NONE") &&
  [form.corrections, form.contactSummary, form.attitude, form.actionsTaken].every((text) => text.trim() === "");

/** The first day on which research is deleted: so many working days after the minutes were approved (`RULES.md` 3 row 8). */
export const deletedFrom = (approvedOn: CivilDate, workingDays: number, holidays: ReadonlySet<CivilDate>): CivilDate =>
  addWorkingDays(approvedOn, workingDays, holidays);

/** The lights of a case before its conference, in the order in which they are looked at. */
export const caseLights = ["referral", "research", "adviser", "basis", "assessment"] as const;
export type CaseLight = (typeof caseLights)[number];
export type Light = "good" | "soon" | "bad";

/** One light of a case: `bad` is what should have been done by now (`RULES.md` research). */
export function lightOf(line: CaseReadiness, light: CaseLight, isLate: boolean): Light {
  const open: Light = isLate ? "bad" : "soon";
  switch (light) {
    case "referral":
      return line.referralMissing === 0 ? "good" : "bad";
    case "research":
      return line.researchIn >= line.agenciesAsked ? "good" : open;
    case "adviser":
      return line.adviserContact?.outcome === "CONTACTED" || line.adviserContact?.outcome === "NOT_SAFE"
        ? "good"
        : open;
    case "basis":
      return line.basisNoted ? "good" : "bad";
    case "assessment":
      return line.assessment === "CURRENT" ? "good" : "soon";
  }
}

/** One light over all cases of a conference: the worst of them, with how many are good. */
export function conferenceLight(
  cases: readonly CaseReadiness[],
  light: CaseLight,
  isLate: boolean,
): { readonly state: Light; readonly done: number } {
  const lights = cases.map((line) => lightOf(line, light, isLate));
  const state = lights.includes("bad") ? "bad" : lights.includes("soon") ? "soon" : "good";
  return { state, done: lights.filter((one) => one === "good").length };
}
