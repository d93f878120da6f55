/** The names of the places the keyboard jumps to; each stands in `data-place` on the element that holds it. */
export type Place =
  | "previousPlan"
  | "openPreviousPlan"
  | "reviewedPlan"
  | "takeOverAll"
  | "agency"
  | "agencyAbsent"
  | "agencySaid"
  | "risk"
  | "addRisk"
  | "offerRisks"
  | "voice"
  | "childrenPlan"
  | "perpetratorPlan"
  | "staffSafety"
  | "disagreement"
  | "action"
  | "noAction"
  | "level"
  | "outcome"
  | "putOffReason"
  | "safetyOwner"
  | "nextOn"
  | "toArea"
  | "otherForum"
  | "whoTells"
  | "tellsBy"
  | "whatMayBeTold"
  | "missing"
  | "missingThing"
  | "warning"
  | "next"
  | "atRisk"
  | "park";

const focusable = "textarea:not([readonly]), input:not([type='hidden']), button, [tabindex='0']";

const show = (place: HTMLElement): void => {
  const field = place.matches(focusable) ? place : place.querySelector<HTMLElement>(focusable);
  (field ?? place).focus({ preventScroll: true });
  place.scrollIntoView({ block: "nearest" });
};

const all = (place: Place): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[data-place='${place}']`)];

/** Puts the cursor into a place; the first one where there are several. False where the screen has none. */
export function jumpTo(place: Place): boolean {
  const [first] = all(place);
  if (first) show(first);
  return first !== undefined;
}

/** Presses the button that stands in a place; false where it is not there. */
export function press(place: Place): boolean {
  const button = all(place)[0];
  button?.click();
  return button !== undefined;
}

/** The place of that name after the one with the cursor, round and round. */
export function jumpToNext(place: Place): boolean {
  const places = all(place);
  const current = document.activeElement;
  const here = places.findIndex((candidate) => candidate.contains(current));
  const after = current ? places.find((candidate) => isAfter(candidate, current)) : undefined;
  const next = here >= 0 ? places[(here + 1) % places.length] : (after ?? places[0]);
  if (next) show(next);
  return next !== undefined;
}

/** The same without the place one is in: false where it is the only one left. */
export function jumpToOther(place: Place): boolean {
  const current = document.activeElement;
  const others = all(place).filter((candidate) => !candidate.contains(current));
  const next = others.find((candidate) => current !== null && isAfter(candidate, current)) ?? others[0];
  if (next) show(next);
  return next !== undefined;
}

/** Puts the cursor into the row after this one, among those beside it. */
export function jumpToNextIn(row: HTMLElement): void {
  const rows = [...(row.parentElement?.querySelectorAll<HTMLElement>(":scope > [data-row]") ?? [])];
  const next = rows[rows.indexOf(row) + 1];
  if (next) show(next);
}

const isAfter = (candidate: Node, current: Node): boolean =>
  (current.compareDocumentPosition(candidate) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && current !== document.body;
