import { useEffect } from "react";
import type { AgendaItem } from "../../../shared/agenda/model.ts";
import type { HearingId } from "../../../shared/ids.ts";
import { listen } from "../../desk/client.ts";
import { leaveCursor, rememberField, useMeetingStore, type Cursor } from "./meetingStore.ts";

type Field = HTMLInputElement | HTMLTextAreaElement;

const fields = (): Field[] => [...document.querySelectorAll<Field>("[data-pane] :is(textarea, input)[aria-label]")];
const labelOf = (field: Element): string => field.getAttribute("aria-label") ?? "";

/** Which field the cursor is in: its label, and which of those labelled alike. */
function cursorIn(hearingId: HearingId, target: Element | null): Cursor | null {
  const field = fields().find((candidate) => candidate === target);
  if (!field) return null;
  const label = labelOf(field);
  const position = fields()
    .filter((candidate) => labelOf(candidate) === label)
    .indexOf(field);
  return { hearingId, label, position };
}

/** Puts the cursor behind what was typed in a field; false where it is not there any more. */
function enter({ label, position }: Cursor): boolean {
  const alike = fields().filter((candidate) => labelOf(candidate) === label);
  const field = alike[position] ?? alike[0];
  field?.focus();
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length);
  return field !== undefined;
}

/** Goes back to the field somebody typed in last, in whichever case that was. */
export function comeBack(
  items: readonly AgendaItem[],
  shown: HearingId | null,
  open: (item: AgendaItem) => void,
): void {
  const { lastField } = useMeetingStore.getState();
  if (!lastField) return;
  if (lastField.hearingId === shown) return void enter(lastField);
  const item = items.find(({ hearingId }) => hearingId === lastField.hearingId);
  if (!item) return;
  leaveCursor(lastField);
  open(item);
}

/**
 * Whoever locks in the middle of a word finds the cursor behind it again after signing in; and the field typed in last is
 * remembered, so that a key leads back to it from anywhere in the meeting.
 */
export function useComeBack(hearingId: HearingId): void {
  useEffect(
    () =>
      listen(({ kind }) => {
        const cursor = kind === "locked" ? cursorIn(hearingId, document.activeElement) : null;
        if (cursor) leaveCursor(cursor);
      }),
    [hearingId],
  );
  useEffect(() => {
    const remember = ({ target }: Event): void => {
      const cursor = target instanceof Element ? cursorIn(hearingId, target) : null;
      if (cursor) rememberField(cursor);
    };
    document.addEventListener("focusout", remember);
    return () => document.removeEventListener("focusout", remember);
  }, [hearingId]);
  useEffect(() => {
    const { cursor } = useMeetingStore.getState();
    if (cursor?.hearingId !== hearingId) return;
    leaveCursor(null);
    enter(cursor);
  }, [hearingId]);
}
