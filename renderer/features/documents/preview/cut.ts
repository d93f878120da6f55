// Word breaks a text into pages when it opens it, so a file does not say where. These are the printer's own rules: a
// heading stays with what follows, a short row stays whole, the heading of a table comes again.

/** A row with more letters may go over a page (as in the printer). */
const shortRow = 700;
const hair = 1;
/** What the line under a row takes, in pixels. */
const lineOfTable = 3;

const bottomOf = (element: Element): number => element.getBoundingClientRect().bottom;
const isHeading = (element: Element): boolean => /_(?:heading\d|title)(?:\s|$)/iu.test(element.className);
const isHeadingRow = (row: Element): boolean => row.querySelector('[class*="tableheading" i]') !== null;

/** Where a text goes below `limit`: the letter, moved back to the beginning of its word. */
function placeBelow(text: Text, limit: number): number {
  const range = text.ownerDocument.createRange();
  let above = 0;
  let below = text.length;
  while (above < below) {
    const middle = Math.floor((above + below) / 2);
    range.setStart(text, middle);
    range.setEnd(text, Math.min(middle + 1, text.length));
    if (range.getBoundingClientRect().bottom > limit + hair) below = middle;
    else above = middle + 1;
  }
  const space = text.data.lastIndexOf(" ", Math.max(0, above - 1));
  return above < text.length && above - space < 40 ? space + 1 : above;
}

/** What of a paragraph stands below `limit`, taken out of it; null where nothing of it would stay. */
function cutParagraph(paragraph: HTMLElement, limit: number): HTMLElement | null {
  const page = paragraph.ownerDocument;
  const texts = page.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const range = page.createRange();
  let isFirst = true;
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    range.selectNodeContents(text);
    if (range.getBoundingClientRect().bottom > limit + hair) {
      const from = placeBelow(text as Text, limit);
      if (isFirst && from === 0) return null;
      range.setStart(text, from);
      range.setEnd(paragraph, paragraph.childNodes.length);
      const rest = paragraph.cloneNode(false) as HTMLElement;
      rest.dataset["continued"] = "";
      rest.append(range.extractContents());
      return rest;
    }
    isFirst = false;
  }
  return null;
}

/** The rest of a row that is longer than what is left of the page. */
function cutRow(row: HTMLElement, limit: number): HTMLElement | null {
  if ((row.textContent ?? "").length <= shortRow) return null;
  const rest = row.cloneNode(false) as HTMLElement;
  let isCut = false;
  for (const cell of row.children) {
    const below = Number.parseFloat(getComputedStyle(cell).paddingBottom) + lineOfTable;
    const over = cutInside(cell as HTMLElement, limit - below);
    isCut ||= over !== null;
    rest.append(over ?? cell.cloneNode(false));
  }
  return isCut ? rest : null;
}

function cutTable(table: HTMLElement, limit: number): HTMLElement | null {
  const rows = [...table.querySelectorAll<HTMLElement>(":scope > tr, :scope > tbody > tr")];
  const index = rows.findIndex((row) => bottomOf(row) > limit + hair);
  const row = rows[index];
  if (!row) return null;
  const over = cutRow(row, limit);
  const first = rows[0];
  const heading = first && isHeadingRow(first) ? first : null;
  const stays = over === null ? index : index + 1;
  if (stays <= (heading ? 1 : 0)) return null;
  const rest = table.cloneNode(false) as HTMLElement;
  const columns = table.querySelector(":scope > colgroup");
  rest.append(
    ...[columns, heading].flatMap((one) => (one ? [one.cloneNode(true)] : [])),
    ...(over ? [over] : []),
    ...rows.slice(stays),
  );
  return rest;
}

const cutOne = (element: HTMLElement, limit: number): HTMLElement | null => {
  if (element.tagName === "TABLE") return cutTable(element, limit);
  return element.tagName === "P" && !isHeading(element) ? cutParagraph(element, limit) : null;
};

/** Takes what stands below `limit` out of `element`, into an element like it; null where all of it may stay. */
export function cutInside(element: HTMLElement, limit: number): HTMLElement | null {
  const children = [...element.children] as HTMLElement[];
  const index = children.findIndex((child) => bottomOf(child) > limit + hair);
  const first = children[index];
  if (!first) return null;
  const rest = element.cloneNode(false) as HTMLElement;
  const over = cutOne(first, limit);
  if (over) {
    rest.append(over, ...children.slice(index + 1));
    return rest;
  }
  let from = index;
  while (from > 0 && isHeading(children[from - 1] as HTMLElement)) from -= 1;
  // Nothing would stay: what fits on no page stands alone on a longer one.
  if (from === 0) from = index === 0 ? 1 : index;
  if (from >= children.length) return null;
  rest.append(...children.slice(from));
  return rest;
}
