/**
 * Enter in an open list takes the option that is marked. The lists count their options anew a moment after they open, and
 * then no longer know of a mark set by the first letter: the key would be lost, or send the whole form.
 */
function takeMarked(event: KeyboardEvent): void {
  if (event.key !== "Enter" || event.isComposing || event.defaultPrevented) return;
  const { target } = event;
  if (!(target instanceof HTMLInputElement) || target.getAttribute("aria-expanded") !== "true") return;
  const list = document.getElementById(target.getAttribute("aria-controls") ?? "");
  const marked = list?.querySelector<HTMLElement>("[data-combobox-selected]");
  if (!marked) return;
  event.preventDefault();
  marked.click();
}

/** Lets every list of the window take what is marked, where neither it nor its row did; the returned function ends it. */
export function listenForMarked(): () => void {
  document.addEventListener("keydown", takeMarked);
  return () => document.removeEventListener("keydown", takeMarked);
}
