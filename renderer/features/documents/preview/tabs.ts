/** Between stops that a file does not name, in points. */
const usualStop = 36;
const pixelsInPoint = 96 / 72;

interface Stop {
  readonly at: number;
  readonly style: string;
  readonly leader: string;
}

const stopsOf = (tab: HTMLElement): Stop[] =>
  (tab.dataset["stops"] ?? "")
    .split(";")
    .filter((stop) => stop !== "")
    .map((stop) => {
      const [at = "0", style = "left", leader = "none"] = stop.split(" ");
      return { at: Number(at) * pixelsInPoint, style, leader };
    })
    .toSorted((one, other) => one.at - other.at);

/** How wide what follows a tab is, up to the next tab or the end of its line. */
function widthAfter(tab: HTMLElement, paragraph: HTMLElement): number {
  const range = tab.ownerDocument.createRange();
  range.setStartAfter(tab);
  const next = [...paragraph.querySelectorAll<HTMLElement>(".tab, br")].find(
    (one) => (tab.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  if (next) range.setEndBefore(next);
  else range.setEndAfter(paragraph);
  return range.getBoundingClientRect().width;
}

/** Gives each tab the width its stop asks for, from left to right. */
export function layTabs(root: ParentNode): void {
  for (const tab of root.querySelectorAll<HTMLElement>(".tab")) {
    const paragraph = tab.closest("p");
    if (!paragraph) continue;
    tab.textContent = "";
    tab.style.display = "inline-block";
    tab.style.width = "0";
    const edges = paragraph.getBoundingClientRect();
    const left = tab.getBoundingClientRect().left - edges.left;
    const stop = stopsOf(tab).find(({ at }) => at > left + 1);
    const at = stop?.at ?? (Math.floor(left / (usualStop * pixelsInPoint)) + 1) * usualStop * pixelsInPoint;
    const share = { right: 1, center: 0.5 }[stop?.style ?? "left"] ?? 0;
    // A hair less than there is, or rounding breaks the line.
    const width = Math.max(0, Math.min(at, edges.width - 1) - left - share * widthAfter(tab, paragraph));
    tab.style.width = `${width}px`;
    if (stop?.leader === "underscore") tab.style.borderBottom = "1px solid";
  }
}
