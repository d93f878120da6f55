import type { Rule, WordPackage } from "./packageRules.ts";
import { firstIn, mayRepeat, schemaOrder } from "./schemaOrder.ts";
import { allNamed, allWithin, elementsIn, textIn, type Element } from "./xml.ts";

/** The parts that are pages of text: body, headers, footers, notes, and the styles they stand in. */
const written = ({ xml }: WordPackage): readonly (readonly [string, Element])[] =>
  [...xml].filter(([name]) => name.startsWith("word/") && !name.endsWith(".rels"));

/** The elements of a name in several parts, each with its part. */
const inAll = (parts: ReturnType<typeof written>, name: string): readonly (readonly [string, Element])[] =>
  parts.flatMap(([part, root]) => allNamed(root, name).map((element) => [part, element] as const));

const each = (look: (element: Element, part: string) => Iterable<string>): Rule =>
  function* (word) {
    for (const [part, root] of written(word))
      for (const element of allWithin(root)) for (const fault of look(element, part)) yield `${part}: ${fault}`;
  };

const inSchemaOrder: Rule = each(function* (element) {
  const order = schemaOrder.get(element.name);
  if (!order) return;
  let last = -1;
  for (const { name } of elementsIn(element)) {
    const at = order.indexOf(name);
    if (at < 0) yield `${name} does not belong into ${element.name}`;
    // Headers and footers of a section may stand in any order among themselves.
    else if (at < last && !(name.endsWith("Reference") && last <= 1)) yield `${name} comes too late in ${element.name}`;
    else if (at === last && !mayRepeat.has(name)) yield `${name} stands twice in ${element.name}`;
    last = Math.max(last, at);
  }
});

const propertiesComeFirst: Rule = each(function* (element) {
  const first = firstIn.get(element.name);
  const places = elementsIn(element).flatMap(({ name }, index) => (name === first ? [index] : []));
  if (places.some((index) => index > 0)) yield `${first} is not the first thing in ${element.name}`;
});

/** Hidden text, text that was taken out or put in under tracking, comments, and whatever holds a second text unseen. */
const unseen = new Set(
  [
    "vanish webHidden specVanish ins del moveFrom moveTo moveFromRangeStart moveToRangeStart rPrChange pPrChange sectPrChange",
    "tblPrChange tcPrChange trPrChange cellIns cellDel numberingChange delText delInstrText commentRangeStart commentRangeEnd",
    "commentReference annotationRef docVars rsids rsid attachedTemplate mailMerge altChunk object OLEObject control subDoc",
    "sdt customXml smartTag hyperlink fldSimple permStart permEnd proofErr trackRevisions documentProtection writeProtection",
  ]
    .join(" ")
    .split(" ")
    .map((name) => `w:${name}`),
);

const nothingUnseen: Rule = each(function* ({ name, attributes }) {
  if (unseen.has(name)) yield `${name} has no place in a document that is handed over`;
  for (const key of attributes.keys())
    if (/^w:(?:rsid\w*|author|initials)$/u.test(key)) yield `${key} of ${name} tells who wrote, or in which sitting`;
});

const fieldsCountPagesOnly: Rule = each(function* (element) {
  if (element.name === "w:instrText" && !["PAGE", "NUMPAGES"].includes(textIn(element).trim()))
    yield `the field ${textIn(element)} does more than count pages`;
});

function* fieldsEnd(word: WordPackage): Generator<string> {
  for (const [part, root] of written(word))
    for (const paragraph of allNamed(root, "w:p")) {
      const kinds = allNamed(paragraph, "w:fldChar").map(({ attributes }) => attributes.get("w:fldCharType"));
      const open = kinds.filter((kind) => kind === "begin").length;
      if (open !== kinds.filter((kind) => kind === "end").length) yield `${part}: a field does not end`;
    }
}

function* stylesAreThere(word: WordPackage): Generator<string> {
  const styles = word.xml.get("word/styles.xml");
  // Word brings this one along; no file needs to have it.
  const builtIn = "DefaultParagraphFont";
  const known = new Set(
    styles ? allNamed(styles, "w:style").map(({ attributes }) => attributes.get("w:styleId")) : [],
  ).add(builtIn);
  const naming = new Set(["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link"]);
  for (const [part, root] of written(word))
    for (const { name, attributes } of allWithin(root))
      if (naming.has(name) && !known.has(attributes.get("w:val")))
        yield `${part}: the style ${attributes.get("w:val")} is not there`;
}

function* listsAreThere(word: WordPackage): Generator<string> {
  const numbering = word.xml.get("word/numbering.xml");
  const of = (name: string, key: string): Set<string | undefined> =>
    new Set(numbering ? allNamed(numbering, name).map(({ attributes }) => attributes.get(key)) : []);
  const lists = of("w:num", "w:numId");
  const texts = written(word).filter(([part]) => part !== "word/numbering.xml");
  for (const [part, { attributes }] of inAll(texts, "w:numId"))
    if (!lists.has(attributes.get("w:val"))) yield `${part}: the list ${attributes.get("w:val")} is not there`;
  const abstract = of("w:abstractNum", "w:abstractNumId");
  for (const { attributes } of numbering ? allNamed(numbering, "w:abstractNumId") : [])
    if (!abstract.has(attributes.get("w:val"))) yield "word/numbering.xml: a list follows one that is not there";
}

const named = (element: Element, name: string): readonly Element[] =>
  elementsIn(element).filter((child) => child.name === name);

const spanOf = (cell: Element): number => Number(allNamed(cell, "w:gridSpan")[0]?.attributes.get("w:val") ?? 1);

const tablesAreWhole: Rule = each(function* (element) {
  if (element.name === "w:tc" && elementsIn(element).at(-1)?.name !== "w:p")
    yield "a cell does not end with a paragraph";
  if (element.name !== "w:tbl") return;
  const columns = named(element, "w:tblGrid").flatMap((grid) => named(grid, "w:gridCol")).length;
  const rows = named(element, "w:tr");
  if (rows.length === 0) yield "a table has no row";
  for (const row of rows) {
    const cells = named(row, "w:tc").reduce((sum, cell) => sum + spanOf(cell), 0);
    if (cells !== columns) yield `a row has ${cells} cells in a table of ${columns} columns`;
  }
});

/** Word repairs a text that ends with a table, and two tables with nothing between them become one. */
function* tablesStandApart({ xml }: WordPackage): Generator<string> {
  const body = xml.get("word/document.xml");
  const children = body ? elementsIn(body).flatMap(elementsIn) : [];
  for (const [index, { name }] of children.entries())
    if (name === "w:tbl" && children[index + 1]?.name !== "w:p") yield "word/document.xml: no paragraph after a table";
  if (children.at(-1)?.name !== "w:sectPr") yield "word/document.xml: the section does not come last";
}

/** A page is A4; each has its header and its footer, with something in them. */
function* pagesAreMarked({ xml }: WordPackage): Generator<string> {
  const body = xml.get("word/document.xml");
  for (const section of body ? allNamed(body, "w:sectPr") : []) {
    const [size] = named(section, "w:pgSz");
    const sides = [size?.attributes.get("w:w"), size?.attributes.get("w:h")].map(Number);
    const lies = size?.attributes.get("w:orient") === "landscape";
    if (sides.toSorted((one, other) => one - other).join("×") !== "11906×16838") yield `a page of ${sides.join("×")}`;
    if (lies !== Number(sides[0]) > Number(sides[1])) yield "a page lies otherwise than it says";
    for (const kind of ["w:headerReference", "w:footerReference"])
      if (!named(section, kind).some(({ attributes }) => attributes.get("w:type") === "default"))
        yield `a section has no ${kind.slice(2, 8)}`;
  }
  for (const [part, root] of xml)
    if (/^word\/(?:header|footer)\d+\.xml$/u.test(part) && textIn(root).trim() === "") yield `${part}: says nothing`;
}

/** White space at the ends of a text is lost unless it says that it is to be kept. */
const spacesAreKept: Rule = each(function* (element) {
  const text = textIn(element);
  if (element.name === "w:t" && text.trim() !== text && element.attributes.get("xml:space") !== "preserve")
    yield `the spaces around "${text.trim()}" get lost`;
});

/** What Word wants of the text and its properties, and what has no place in it. */
export const markupRules = {
  inSchemaOrder,
  propertiesComeFirst,
  nothingUnseen,
  fieldsCountPagesOnly,
  fieldsEnd,
  stylesAreThere,
  listsAreThere,
  tablesAreWhole,
  tablesStandApart,
  pagesAreMarked,
  spacesAreKept,
} satisfies Record<string, Rule>;
