import type { Placed } from "./elements.ts";

// The library leaves out counting fields, and lays tabs half a second too late: both become places of our own in the parts
// it has read, before it draws them.

/** As much of the library's parts as is looked at here. */
interface Part {
  readonly type?: string;
  text?: unknown;
  fieldRun?: boolean;
  children?: Part[];
  readonly tabs?: readonly { readonly position?: string; readonly style?: string; readonly leader?: string }[];
}

const asParts = (children: unknown): Part[] => (Array.isArray(children) ? children : []);

const fieldOf = (run: Part): Placed | null => {
  const instruction = asParts(run.children).find(({ type }) => type === "instruction");
  const name = typeof instruction?.text === "string" ? instruction.text.trim().split(/\s/u)[0] : undefined;
  if (name === "PAGE") return { tagName: "span", count: "page" };
  return name === "NUMPAGES" ? { tagName: "span", count: "pages" } : null;
};

/** A stop as `position style leader`, so that it can stand on an element. */
const stopsOf = (paragraph: Part): string =>
  (paragraph.tabs ?? [])
    .filter(({ style }) => style !== "clear")
    .map(({ position = "0", style = "left", leader = "none" }) =>
      [Number.parseFloat(position), style, leader].join(" "),
    )
    .join(";");

/** Puts places for counts and tabs into a part and everything in it. */
export function putPlaces(part: unknown, stops = ""): void {
  if (typeof part !== "object" || part === null) return;
  const one: Part = part;
  const own = one.type === "paragraph" ? stopsOf(one) : stops;
  const field = one.fieldRun ? fieldOf(one) : null;
  if (field) {
    one.fieldRun = false;
    one.children = [{ type: "text", text: field }];
    return;
  }
  if (!Array.isArray(one.children)) return;
  one.children = asParts(one.children).map((child) =>
    child.type === "tab"
      ? { type: "text", text: { tagName: "span", className: "tab", stops: own } satisfies Placed }
      : child,
  );
  for (const child of one.children) putPlaces(child, own);
}
