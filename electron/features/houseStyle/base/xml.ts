import { breathe } from "../../../store/inTurns.ts";

/** An element under the usual prefix of its namespace (`w:p`), whatever prefix the file gave it. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

/** A part that is not well formed, or that declares what a Word file has no need of. */
export class BadXml extends Error {}

/** Namespaces of Word's files, in the usual and in the strict kind. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r"],
  ["http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"],
  ["http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "a"],
  ["http://purl.oclc.org/ooxml/drawingml/main", "a"],
  ["http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"],
  ["http://purl.oclc.org/ooxml/drawingml/picture", "pic"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", ""],
  ["http://schemas.openxmlformats.org/package/2006/content-types", ""],
  ["http://www.w3.org/XML/1998/namespace", "xml"],
]);

const deepest = 120;
const mark =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/uy;
const pair = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
const entities: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

const decoded = (text: string): string =>
  text.replace(/&([^;&]*);?/gu, (whole, name: string) => {
    const numbered = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/iu.exec(name);
    const code = numbered ? parseInt(numbered[1] ?? numbered[2] ?? "", numbered[1] === undefined ? 10 : 16) : null;
    const character = code === null ? entities.get(name) : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    if (character === undefined || !whole.endsWith(";")) throw new BadXml("an entity that no Word file declares");
    return character;
  });

/** Which namespace each prefix stands for, and the names that were looked up under it already. */
interface Scope {
  readonly spaces: ReadonlyMap<string, string>;
  readonly names: Map<string, string>;
}

function underUsualPrefix(name: string, { spaces }: Scope, isAttribute: boolean): string {
  const colon = name.indexOf(":");
  const prefix = colon === -1 ? "" : name.slice(0, colon);
  const local = name.slice(colon + 1);
  if (prefix === "" && isAttribute) return local;
  const space = prefix === "xml" ? "http://www.w3.org/XML/1998/namespace" : spaces.get(prefix);
  if (space === undefined && prefix !== "") throw new BadXml("a prefix that is not declared");
  const usual = prefixes.get(space ?? "");
  if (usual === undefined) return `other:${local}`;
  return usual === "" ? local : `${usual}:${local}`;
}

/** The same few names come again and again. */
function nameIn(scope: Scope, raw: string, isAttribute: boolean): string {
  const key = isAttribute ? `@${raw}` : raw;
  const known = scope.names.get(key);
  if (known !== undefined) return known;
  const name = underUsualPrefix(raw, scope, isAttribute);
  scope.names.set(key, name);
  return name;
}

interface Open {
  readonly raw: string;
  readonly scope: Scope;
  readonly element: Element & { readonly children: (Element | string)[] };
}

const noAttributes: ReadonlyMap<string, string> = new Map();
const isDeclaration = (name: string): boolean => name === "xmlns" || name.startsWith("xmlns:");

function opened(raw: string, written: string, outer: Scope): Open {
  if (written === "")
    return { raw, scope: outer, element: { name: nameIn(outer, raw, false), attributes: noAttributes, children: [] } };
  const pairs = [...written.matchAll(pair)].map(
    ([, name = "", double, single]) => [name, decoded(double ?? single ?? "")] as const,
  );
  if (pairs.length > 1 && new Set(pairs.map(([name]) => name)).size < pairs.length)
    throw new BadXml("an attribute that stands twice");
  const declared = pairs.filter(([name]) => isDeclaration(name));
  const scope =
    declared.length === 0
      ? outer
      : {
          spaces: new Map([...outer.spaces, ...declared.map(([name, value]) => [name.slice(6), value] as const)]),
          names: new Map<string, string>(),
        };
  const attributes = new Map(
    pairs.filter(([name]) => !isDeclaration(name)).map(([name, value]) => [nameIn(scope, name, true), value]),
  );
  return { raw, scope, element: { name: nameIn(scope, raw, false), attributes, children: [] } };
}

/** Marks that are read before others get their turn. */
const marksAtOnce = 1000;

/** Reads a part mark by mark, and yields after some of them; what it returns is the root. */
function* reading(bytes: Uint8Array): Generator<void, Element> {
  const xml = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const open: Open[] = [];
  let root: Element | null = null;
  let marks = 0;
  for (let at = 0; at < xml.length;) {
    if ((marks += 1) % marksAtOnce === 0) yield;
    // Another part may have been read meanwhile.
    mark.lastIndex = at;
    const found = mark.exec(xml);
    if (found === null) throw new BadXml("something that is neither a tag nor text");
    at = mark.lastIndex;
    const [token, slash, name, written = "", whole] = found;
    const around = open.at(-1);
    if (name === undefined) {
      if (token.startsWith("<")) continue;
      if (around) around.element.children.push(decoded(token));
      else if (token.trim() !== "") throw new BadXml("text outside of the root");
    } else if (slash === "/") {
      const closed = open.pop();
      if (closed?.raw !== name) throw new BadXml("tags that are closed in another order");
    } else {
      const next = opened(name, written, around?.scope ?? { spaces: new Map(), names: new Map() });
      if (around) around.element.children.push(next.element);
      else if (root === null) root = next.element;
      else throw new BadXml("a second root");
      if (whole !== "/") open.push(next);
      if (open.length > deepest) throw new BadXml("tags in tags without end");
    }
  }
  if (root === null || open.length > 0) throw new BadXml("a part that ends too early");
  return root;
}

/** A part of a Word file as a tree. Throws `BadXml` where it is not well formed, nests too deep, or declares a type of document. */
export function readXml(bytes: Uint8Array): Element {
  const steps = reading(bytes);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same for a part that may be long: whoever types meanwhile has their turn. */
export async function readLongXml(bytes: Uint8Array): Promise<Element> {
  const steps = reading(bytes);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await breathe();
  }
}

const isElement = (child: Element | string): child is Element => typeof child !== "string";

/** The elements directly inside, all or of one name. */
export const elementsIn = (element: Element | null, name?: string): readonly Element[] =>
  (element?.children ?? []).filter(isElement).filter((child) => name === undefined || child.name === name);

/** The first element of a name directly inside. */
export const elementIn = (element: Element | null, name: string): Element | null =>
  elementsIn(element, name)[0] ?? null;

/** Every element inside, at any depth, in the order of the file. */
export function* everyElement(element: Element): Generator<Element> {
  const waiting = elementsIn(element).toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at];
      if (child !== undefined && isElement(child)) waiting.push(child);
    }
  }
}

/** The first element found by following names from one to the next. */
export const elementAt = (element: Element | null, ...names: readonly string[]): Element | null =>
  names.reduce<Element | null>((at, name) => elementIn(at, name), element);

/** The text directly inside. */
export const textIn = (element: Element): string =>
  element.children.map((child) => (isElement(child) ? "" : child)).join("");

/** An attribute, or null. */
export const attributeOf = (element: Element | null, name: string): string | null =>
  element?.attributes.get(name) ?? null;
