/** Puts the cursor on the first thing to do in a numbered step of the opening, once the one before is done. */
export const focusStep = (number: number): void =>
  document
    .querySelector<HTMLElement>(`[data-step='${number}'] :is(button, input, textarea):not(:disabled)`)
    ?.focus({ preventScroll: false });
