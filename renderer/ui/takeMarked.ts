/**
 * Enter and Tab in an open list take the option that is marked, Tab on its way to the next field. The lists count their
 * options anew a moment after they open, and then no longer know of a mark set by typing: what a fast hand chose would be
 * lost, or the whole form sent.
 */
function takeMarked(event: KeyboardEvent): void {
  if ((event.key !== "Enter" && event.key !== "Tab") || event.isComposing || event.defaultPrevented) return;
  const { target } = event;
  if (!(target instanceof HTMLInputElement) || target.getAttribute("aria-expanded") !== "true") return;
  const list = document.getElementById(target.getAttribute("aria-controls") ?? "");
  const marked = list?.querySelector<HTMLElement>("[data-combobox-selected]");
  if (!marked) return;
  if (event.key === "Enter") event.preventDefault();
  marked.click();
}

/** Lets every list of the window take what is marked, where neither it nor its row did; the returned function ends it. */
export function listenForMarked(): () => void {
  document.addEventListener("keydown", takeMarked);
  return () => document.removeEventListener("keydown", takeMarked);
}
