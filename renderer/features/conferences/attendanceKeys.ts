import type { KeyboardEvent } from "react";
import type { AttendanceStatus } from "../../../shared/conferences/model.ts";

/** The letter that says where an agency is, by its place on the keyboard; each stands in the line above the table. */
const statusByKey: Readonly<Record<string, AttendanceStatus>> = {
  KeyP: "PRESENT",
  KeyR: "REMOTE",
  KeyD: "DEPUTY",
  KeyS: "APOLOGIES",
  KeyI: "APOLOGIES_WITH_INFO",
  KeyU: "ABSENT_NO_NOTICE",
};
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/** Puts the cursor on the agency so many rows away, the first or the last one. */
function stepRow(from: Element, step: number): void {
  const rows = [...(from.closest("table")?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const here = rows.findIndex((row) => row === from);
  rows[Math.min(rows.length - 1, Math.max(0, here + step))]?.focus();
}

interface RowVerbs {
  readonly onStatus: (status: AttendanceStatus) => void;
  /** Leaves now, or is back. */
  readonly onComeOrGo: () => void;
}

/**
 * A key on the name of an agency: a letter takes its attendance and goes to the next row (a deputy is named first), arrows
 * walk through the rows. Letters of the screen around do not hear it.
 */
export function rowKey(event: KeyboardEvent<HTMLElement>, { onStatus, onComeOrGo }: RowVerbs): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const status = statusByKey[event.code];
  const step = steps[event.key];
  if (status === undefined && step === undefined && event.code !== "KeyX") return;
  event.preventDefault();
  event.stopPropagation();
  const row = event.currentTarget;
  if (step !== undefined) return stepRow(row, step);
  if (status === undefined) return onComeOrGo();
  onStatus(status);
  if (status !== "DEPUTY") return stepRow(row, 1);
  row.closest("tr")?.querySelector<HTMLElement>("input[data-representative]")?.focus();
}
