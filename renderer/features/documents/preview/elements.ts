import type { HElement } from "docx-preview";

// The one way anything gets into the frame: elements from this list, looks by the style object, texts as text. Whatever a
// file could name besides (frames, links, scripts, attributes of its own) has no way in.

const allowed: ReadonlySet<string> = new Set(
  "section article header footer p span div br wbr table colgroup col tr td img sup sub ol li".split(" "),
);
const isNode = (given: HElement | Node): given is Node => "nodeType" in given;

/** A place that is filled in once the pages are known, or a tab that is as wide as its stop says. */
export interface Placed extends HElement {
  readonly count?: "page" | "pages";
  readonly stops?: string;
}

/** Makes the elements of a file for one frame; `nonce` lets its style sheets through the content policy. */
export function elementsFor(frame: Document, nonce: string): (given: Placed | Node | string) => Node {
  const make = (given: Placed | Node | string): Node => {
    if (typeof given === "string") return frame.createTextNode(given);
    if (isNode(given)) return given;
    const { tagName, className, style, lang, colSpan, rowSpan, count, stops, children = [] } = given;
    if (tagName === "#fragment" || tagName === "#comment") {
      const fragment = frame.createDocumentFragment();
      if (tagName === "#fragment") fragment.append(...children.map(make));
      return fragment;
    }
    if (tagName === "style") {
      const sheet = frame.createElement("style");
      sheet.nonce = nonce;
      sheet.textContent = children.filter((child) => typeof child === "string").join("");
      return sheet;
    }
    const element = frame.createElement(allowed.has(tagName) ? tagName : "span");
    if (className) element.className = className;
    if (typeof style === "string") element.style.cssText = style;
    else for (const [name, value] of Object.entries(style ?? {})) setStyle(element, name, value);
    if (typeof lang === "string") element.lang = lang;
    if (typeof colSpan === "number") element.setAttribute("colspan", String(colSpan));
    if (typeof rowSpan === "number") element.setAttribute("rowspan", String(rowSpan));
    if (count) {
      element.dataset["count"] = count;
      // As wide as a number will be, until it is known.
      element.append("00");
    }
    if (stops !== undefined) element.dataset["stops"] = stops;
    element.append(...children.map(make));
    return element;
  };
  return make;
}

/** The library names properties both ways: `text-align`, and `paddingLeft`. */
function setStyle(element: HTMLElement, name: string, value: unknown): void {
  if (typeof value !== "string" && typeof value !== "number") return;
  element.style.setProperty(
    name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`),
    String(value),
  );
}
