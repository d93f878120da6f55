// A reader of XML that accepts nothing a strict parser would refuse: Word shows no page at all of a file with one stray letter
// in a part, and says only that it is damaged.

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

/** Why a text is no well-formed XML. */
export class NotWellFormed extends Error {}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
// What XML 1.0 allows, less the non-characters of the basic plane.
const legal = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const name = String.raw`[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?`;
const token = new RegExp(
  String.raw`(?<text>[^<]+)|<(?<close>/)?(?<name>${name})(?<attributes>(?:\s+${name}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<whole>/)?>`,
  "uy",
);
const attribute = new RegExp(String.raw`(${name})\s*=\s*(?:"([^"]*)"|'([^']*)')`, "gu");
const declaration = /^\ufeff?<\?xml version="1\.0"(?: encoding="UTF-8")?(?: standalone="(?:yes|no)")?\s*\?>\s*/iu;

function decoded(text: string): string {
  if (/&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\da-f]+);)/iu.test(text)) throw new NotWellFormed("an unknown entity");
  const plain = text.replaceAll(/&(#x?[\da-f]+|\w+);/giu, (_, entity: string) =>
    entity.startsWith("#")
      ? String.fromCodePoint(/^#x/iu.test(entity) ? parseInt(entity.slice(2), 16) : parseInt(entity.slice(1), 10))
      : (entities[entity] ?? ""),
  );
  if (!legal.test(plain)) throw new NotWellFormed("a character that XML does not know");
  return plain;
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, key = "", double, single] of text.matchAll(attribute)) {
    if (attributes.has(key)) throw new NotWellFormed(`${key} stands twice in one tag`);
    attributes.set(key, decoded(double ?? single ?? ""));
  }
  return attributes;
}

interface Open extends Element {
  readonly children: (Element | string)[];
  readonly prefixes: ReadonlySet<string>;
}

/** Prefixes that are declared where an element stands; each that is used has to be one of them. */
function prefixesWithin(element: Element, around: ReadonlySet<string>): ReadonlySet<string> {
  const own = [...element.attributes.keys()].flatMap((key) => (key.startsWith("xmlns:") ? [key.slice(6)] : []));
  const known = own.length === 0 ? around : new Set([...around, ...own]);
  for (const used of [element.name, ...element.attributes.keys()]) {
    const [prefix, local] = used.split(":");
    if (local !== undefined && prefix !== "xmlns" && !known.has(prefix ?? ""))
      throw new NotWellFormed(`the prefix of ${used} is not declared`);
  }
  return known;
}

/** Reads a whole text; throws `NotWellFormed` for what is none, or brings a document type of its own. */
export function readXml(xml: string): Element {
  const top: Open = { name: "", attributes: new Map(), children: [], prefixes: new Set(["xml"]) };
  const open: Open[] = [top];
  token.lastIndex = declaration.exec(xml)?.[0].length ?? 0;
  while (token.lastIndex < xml.length) {
    const from = token.lastIndex;
    const { text, close, name: tag = "", attributes = "", whole } = token.exec(xml)?.groups ?? {};
    const around = open.at(-1) ?? top;
    if (text !== undefined) around.children.push(decoded(text));
    else if (tag === "") throw new NotWellFormed(`no tag and no text at ${from}: ${xml.slice(from, from + 40)}`);
    else if (close !== undefined) {
      if (open.length === 1 || around.name !== tag) throw new NotWellFormed(`${tag} ends where ${around.name} is open`);
      open.pop();
    } else {
      const element = { name: tag, attributes: attributesOf(attributes), children: [] };
      const within = { ...element, prefixes: prefixesWithin(element, around.prefixes) };
      around.children.push(within);
      if (whole === undefined) open.push(within);
    }
  }
  if (open.length > 1) throw new NotWellFormed(`${open.at(-1)?.name} does not end`);
  const [root, ...others] = top.children.filter((child) => typeof child !== "string" || child.trim() !== "");
  if (root === undefined || typeof root === "string" || others.length > 0) throw new NotWellFormed("not one root");
  return root;
}

/** The elements within one, in order. */
export const elementsIn = ({ children }: Element): readonly Element[] =>
  children.filter((child) => typeof child !== "string");

/** An element and everything within it, in order. */
export function* allWithin(element: Element): Generator<Element> {
  yield element;
  for (const child of elementsIn(element)) yield* allWithin(child);
}

/** Those of a name, at any depth. */
export const allNamed = (element: Element, wanted: string): readonly Element[] =>
  [...allWithin(element)].filter(({ name: found }) => found === wanted);

/** The text in an element, at any depth. */
export const textIn = ({ children }: Element): string =>
  children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");
