import { cutInside } from "./cut.ts";

/** More pages than any conference has; a text that cannot be cut must not be cut for ever. */
const mostPages = 1000;

const part = (page: HTMLElement, name: string): HTMLElement | null => page.querySelector(`:scope > ${name}`);

/** Where the text of a page has to end: over its foot. */
function endOfText(page: HTMLElement): number {
  const foot = part(page, "footer");
  const { paddingBottom } = getComputedStyle(page);
  const edge = page.getBoundingClientRect().bottom - Number.parseFloat(paddingBottom);
  if (!foot) return edge;
  return edge - foot.getBoundingClientRect().height - Number.parseFloat(getComputedStyle(foot).marginBottom);
}

/** A page after the first of a file that has another head there. */
export interface Usual {
  readonly header: HTMLElement | null;
  readonly footer: HTMLElement | null;
}

/** Makes sheets of the file's own height out of one that grew with its text, each with head and foot. */
function intoSheets(sheet: HTMLElement, usual: Usual): void {
  let page = sheet;
  page.style.height = page.style.minHeight;
  for (let count = 1; count < mostPages; count += 1) {
    const text = part(page, "article");
    const rest = text && cutInside(text, endOfText(page));
    if (!rest) return;
    const next = page.cloneNode(false) as HTMLElement;
    const header = usual.header ?? part(page, "header");
    const footer = usual.footer ?? part(page, "footer");
    next.append(...[header?.cloneNode(true), rest, footer?.cloneNode(true)].flatMap((one) => one ?? []));
    page.after(next);
    page = next;
  }
}

/** Breaks what was drawn into pages, and fills in their numbers; answers the pages. */
export function breakIntoPages(body: HTMLElement, usual: Usual): HTMLElement[] {
  for (const sheet of body.querySelectorAll<HTMLElement>(":scope > section")) intoSheets(sheet, usual);
  const pages = [...body.querySelectorAll<HTMLElement>(":scope > section")];
  for (const [index, page] of pages.entries()) {
    // Higher than a sheet only where something fits on none.
    const text = part(page, "article");
    const last = text?.lastElementChild;
    if (last && last.getBoundingClientRect().bottom > endOfText(page) + 2) page.style.height = "auto";
    for (const place of page.querySelectorAll<HTMLElement>('[data-count="page"]'))
      place.textContent = String(index + 1);
    for (const place of page.querySelectorAll<HTMLElement>('[data-count="pages"]'))
      place.textContent = String(pages.length);
  }
  return pages;
}
