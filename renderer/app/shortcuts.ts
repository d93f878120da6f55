import { useEffect, useRef } from "react";
import { create } from "zustand";
import { searchStore } from "../features/search/openSearch.ts";

export interface Shortcut {
  /** The physical key, as `KeyboardEvent.code`: the same key on every layout. */
  readonly code: string;
  /** The character it makes, for the few keys whose place differs between layouts (`?`, `/`); goes before `code`. */
  readonly character?: string;
  /** The letter it makes, small, for keys that every program has (Ctrl Z): where the layout makes Latin letters, that one. */
  readonly letter?: string;
  readonly ctrl?: boolean;
  /** Only with Shift, or only without; either where it is left out. */
  readonly shift?: boolean;
  readonly alt?: boolean;
  /** What it does, in the words of the help sheet. */
  readonly label: string;
  readonly run: () => void;
  /** Works inside a field too; else only outside. Keys with Ctrl always do. */
  readonly inFields?: boolean;
  /** Works also while a panel or a question stands in front of the screen: whoever has to leave locks at once. */
  readonly inFront?: boolean;
}

interface Registered {
  readonly owner: symbol;
  readonly everywhere: boolean;
  readonly shortcuts: readonly Shortcut[];
}

/** What the keys do now; the last registered wins where two ask for the same key. */
export const useRegisteredShortcuts = create<{ readonly groups: readonly Registered[] }>(() => ({ groups: [] }));

/** Gives keys to a screen for as long as it is shown; they also stand on the help sheet (`?`). `everywhere` is the frame's. */
export function useShortcuts(shortcuts: readonly Shortcut[], everywhere = false): void {
  const current = useRef(shortcuts);
  current.current = shortcuts;
  const described = shortcuts
    .map(({ code, ctrl, shift, alt, label }) => [code, ctrl, shift, alt, label].join("|"))
    .join("\n");
  useEffect(() => {
    const owner = Symbol("shortcuts");
    const stable = current.current.map((shortcut, index) => ({
      ...shortcut,
      run: () => current.current[index]?.run(),
    }));
    useRegisteredShortcuts.setState(({ groups }) => ({
      groups: [...groups, { owner, everywhere, shortcuts: stable }],
    }));
    return () =>
      useRegisteredShortcuts.setState(({ groups }) => ({ groups: groups.filter((group) => group.owner !== owner) }));
  }, [described, everywhere]);
}

const isField = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !["checkbox", "radio", "button", "file", "range"].includes(target.type)));

// The search is asked as well: between its key and its field no letter may reach the meeting behind it.
const blocksKeys = (): boolean =>
  searchStore.getState().opened || document.querySelector("[aria-modal='true']") !== null;

function isKey({ code, character, letter }: Shortcut, event: KeyboardEvent): boolean {
  if (character !== undefined) return character === event.key;
  // On a German or French keyboard the Z is elsewhere; on a Greek one there is none.
  if (letter !== undefined && /^[a-z]$/iu.test(event.key)) return letter === event.key.toLowerCase();
  return code === event.code;
}

/** Does what a key stands for. Letters work outside fields only, and not while something stands in front of the screen. */
export function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.metaKey) return;
  const inField = isField(event.target);
  if (event.code === "Escape" && inField) event.target.blur();
  const isBlocked = blocksKeys();
  for (const { shortcuts } of useRegisteredShortcuts.getState().groups.toReversed()) {
    for (const shortcut of shortcuts) {
      const { ctrl = false, alt = false, shift = event.shiftKey, inFields = ctrl, inFront = false, run } = shortcut;
      if (ctrl !== event.ctrlKey || alt !== event.altKey || shift !== event.shiftKey) continue;
      if (!isKey(shortcut, event) || (inField && !inFields) || (isBlocked && !inFront)) continue;
      event.preventDefault();
      run();
      return;
    }
  }
}

/** Listens to the keyboard for the whole window. */
export function useKeyboard(): void {
  useEffect(() => {
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);
}
