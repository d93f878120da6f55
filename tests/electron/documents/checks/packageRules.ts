import { posix } from "node:path";
import { allNamed, allWithin, elementsIn, textIn, type Element } from "./xml.ts";

/** The parts of a Word file, by name: XML as it was read, and everything else as its bytes. */
export interface WordPackage {
  readonly xml: ReadonlyMap<string, Element>;
  readonly names: readonly string[];
}

/** A rule looks at the whole package and says in words what is wrong. */
export type Rule = (word: WordPackage) => Iterable<string>;

const contentTypes = "[Content_Types].xml";
/** Everything a file of ours is made of; another part is one nobody has looked at. */
const knownParts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(?:core|app)\.xml|word\/(?:document|styles|numbering|settings|webSettings|fontTable|footnotes|endnotes|theme\/theme1|header\d+|footer\d+)\.xml|word\/_rels\/(?:document|header\d+|footer\d+|footnotes|endnotes|fontTable|settings)\.xml\.rels|word\/media\/[\w-]+\.(?:png|jpe?g))$/u;

const knownPartsOnly: Rule = ({ names }) =>
  names.filter((name) => !knownParts.test(name)).map((name) => `${name}: a part nobody asked for`);

function* everyPartHasAType({ xml, names }: WordPackage): Generator<string> {
  const types = xml.get(contentTypes);
  if (!types) return yield "no list of content types";
  const overrides = elementsIn(types).filter(({ name }) => name === "Override");
  const extensions = elementsIn(types).flatMap(({ name, attributes }) =>
    name === "Default" ? [attributes.get("Extension")?.toLowerCase()] : [],
  );
  const named = overrides.map(({ attributes }) => attributes.get("PartName") ?? "");
  for (const name of names) {
    if (name === contentTypes) continue;
    const isXml = name.endsWith(".xml");
    if (isXml ? !named.includes(`/${name}`) : !extensions.includes(name.split(".").at(-1)))
      yield `${name}: no content type`;
  }
  for (const name of named) if (!names.includes(name.slice(1))) yield `${name}: a content type for nothing`;
  if (new Set(named).size < named.length) yield "a part has two content types";
}

/** The part that a list of relationships belongs to: `word/_rels/document.xml.rels` is of `word/document.xml`. */
const ownerOf = (rels: string): string =>
  posix.join(posix.dirname(posix.dirname(rels)), posix.basename(rels, ".rels")).replace(/^\.$/u, "");

function* relationshipsResolve({ xml, names }: WordPackage): Generator<string> {
  for (const [rels, list] of xml) {
    if (!rels.endsWith(".rels")) continue;
    const owner = ownerOf(rels);
    const ids = elementsIn(list).map(({ attributes }) => attributes.get("Id") ?? "");
    if (new Set(ids).size < ids.length) yield `${rels}: two relationships of one id`;
    for (const { attributes } of elementsIn(list)) {
      const target = attributes.get("Target") ?? "";
      if (attributes.has("TargetMode") && attributes.get("TargetMode") !== "Internal")
        yield `${rels}: ${target} is outside of the file`;
      const place = target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(owner), target);
      if (!names.includes(place)) yield `${rels}: ${target} is not there`;
    }
    const part = xml.get(owner);
    for (const [name, value] of part ? pointers(part) : [])
      if (!ids.includes(value)) yield `${owner}: ${name} points to ${value}, which is no relationship`;
  }
}

/** The elements of a part that point to a relationship, each with its id. */
const pointers = (part: Element): readonly (readonly [name: string, id: string])[] =>
  [...allWithin(part)].flatMap(({ name, attributes }) =>
    [...attributes].flatMap(([key, id]) => (/^r:(?:id|embed|link|pict)$/u.test(key) ? [[name, id] as const] : [])),
  );

function* everyPartIsReached({ xml, names }: WordPackage): Generator<string> {
  const reached = new Set<string>();
  for (const [rels, list] of xml) {
    if (!rels.endsWith(".rels")) continue;
    for (const { attributes } of elementsIn(list)) {
      const target = attributes.get("Target") ?? "";
      reached.add(target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(ownerOf(rels)), target));
    }
  }
  for (const name of names)
    if (!reached.has(name) && name !== contentTypes && !name.endsWith(".rels"))
      yield `${name}: nothing in the file leads to it`;
}

/** What the properties may say: what it is, when, and by which program. Never by whom, for whom, or from where. */
const sayable: Readonly<Record<string, RegExp>> = {
  "dc:title": /^/u,
  "dc:creator": /^Concord$/u,
  "cp:lastModifiedBy": /^Concord$/u,
  "dc:description": /^$/u,
  "cp:revision": /^1$/u,
  "dcterms:created": /^\d{4}-\d\d-\d\dT00:00:00Z$/u,
  "dcterms:modified": /^\d{4}-\d\d-\d\dT00:00:00Z$/u,
};

function* propertiesNameNobody({ xml }: WordPackage): Generator<string> {
  const core = xml.get("docProps/core.xml");
  for (const element of core ? elementsIn(core) : [])
    if (!sayable[element.name]?.test(textIn(element)))
      yield `docProps/core.xml: ${element.name} says ${textIn(element)}`;
  const app = xml.get("docProps/app.xml");
  for (const element of app ? elementsIn(app) : [])
    if (textIn(element) !== "") yield `docProps/app.xml: ${element.name} says ${textIn(element)}`;
}

// Drives, home folders, shares and addresses; in what people typed they are text, anywhere else they tell where a file was made.
const place = /(?:^|[^\w])(?:[a-z]:\\|\\\\\w|file:|\/(?:home|Users|tmp|root|var|work)\/)/iu;

function* noPaths({ xml }: WordPackage): Generator<string> {
  for (const [part, root] of xml)
    for (const { name, attributes } of allWithin(root)) {
      const told = [...attributes].filter(([key, value]) => !key.startsWith("xmlns") && place.test(value));
      yield* told.map(([key, value]) => `${part}: ${key} of ${name} tells a place: ${value}`);
    }
}

function* idsAreUnique({ xml }: WordPackage): Generator<string> {
  const kinds: readonly (readonly [element: string, key: string])[] = [
    ["wp:docPr", "id"],
    ["w:bookmarkStart", "w:id"],
    ["w:abstractNum", "w:abstractNumId"],
    ["w:num", "w:numId"],
    ["w:style", "w:styleId"],
    ["w:footnote", "w:id"],
    ["w:endnote", "w:id"],
  ];
  for (const [element, key] of kinds) {
    const ids = [...xml.values()].flatMap((part) =>
      allNamed(part, element).map(({ attributes }) => attributes.get(key)),
    );
    if (new Set(ids).size < ids.length) yield `two of ${element} have one ${key}`;
  }
  const paragraphIds = [...xml.values()].flatMap((part) =>
    allNamed(part, "w:p").flatMap(({ attributes }) => attributes.get("w14:paraId") ?? []),
  );
  if (new Set(paragraphIds).size < paragraphIds.length) yield "two paragraphs have one id";
}

/** What holds the parts of a file together, and what they may tell besides their text. */
export const packageRules = {
  knownPartsOnly,
  everyPartHasAType,
  relationshipsResolve,
  everyPartIsReached,
  propertiesNameNobody,
  noPaths,
  idsAreUnique,
} satisfies Record<string, Rule>;
