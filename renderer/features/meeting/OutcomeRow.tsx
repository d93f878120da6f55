import { useRef, type KeyboardEvent, type ReactNode } from "react";
import styles from "./meeting.module.css";
import { jumpToNextIn, type Place } from "./places.ts";

interface OutcomeRowProps {
  readonly label: ReactNode;
  readonly place: Place;
  readonly missing: boolean;
  readonly onKeys?: (event: KeyboardEvent<HTMLDivElement>) => void;
  readonly children: ReactNode;
}

/** One closing decision beside its name; one that is missing says so in its colour. */
export const OutcomeRow = ({ label, place, missing, onKeys, children }: OutcomeRowProps) => (
  <div
    className={styles["outcomeRow"]}
    data-place={place}
    data-row
    data-missing={missing || undefined}
    onKeyDownCapture={onKeys}
  >
    <span className={styles["outcomeLabel"]} aria-hidden>
      {label}
    </span>
    <div>{children}</div>
  </div>
);

/**
 * Enter in a decision: takes what is proposed where nothing was decided and nothing is typed, or what is marked in an open
 * list, and goes on to the next one.
 */
export function useChoosing(mayTake: boolean, take: () => void) {
  const open = useRef(false);
  return {
    list: { onDropdownOpen: () => void (open.current = true), onDropdownClose: () => void (open.current = false) },
    keys: (event: KeyboardEvent<HTMLDivElement>): void => {
      const { target, currentTarget } = event;
      if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
      if (open.current) {
        const list = document.getElementById(
          target instanceof Element ? (target.getAttribute("aria-controls") ?? "") : "",
        );
        const marked = list?.querySelector<HTMLElement>("[data-combobox-selected]");
        if (!marked) return;
        event.preventDefault();
        event.stopPropagation();
        marked.click();
        setTimeout(() => jumpToNextIn(currentTarget));
        return;
      }
      if (!(target instanceof HTMLInputElement)) return;
      event.preventDefault();
      event.stopPropagation();
      if (mayTake && target.value === "") take();
      jumpToNextIn(currentTarget);
    },
  };
}
