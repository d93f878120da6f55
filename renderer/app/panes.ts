const focusable = "input:not([type=hidden]), textarea, select, button, [tabindex='0'], a[href]";

/** Moves the focus to the next (1) or previous (-1) pane: the elements marked `data-pane`, in the order of the page. */
export function goToPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")];
  if (panes.length === 0) return;
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(at + step + panes.length) % panes.length];
  const first = next?.querySelector<HTMLElement>(focusable) ?? next;
  first?.focus();
}
