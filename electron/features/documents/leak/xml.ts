/** Thrown for what cannot be looked through to its last letter. */
export class Unreadable extends Error {}

/** What Word would show of a part, paragraph by paragraph, and every text and value that stands in its bytes. */
export interface ReadXml {
  readonly shown: readonly string[];
  readonly raw: readonly string[];
}

const token =
  /<!--(?<comment>[\s\S]*?)-->|<!\[CDATA\[(?<data>[\s\S]*?)\]\]>|<\?(?<instruction>[\s\S]*?)\?>|<(?<slash>\/?)(?<name>[\w:.-]+)(?<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<whole>\/?)>|(?<text>[^<]+)/uy;
const attribute = /[\w:.-]+\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gu;
const entity = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/giu;
const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  // Any other entity may stand for anything.
  if (text.replace(entity, "").includes("&")) throw new Unreadable();
  return text.replace(entity, (_, hex?: string, decimal?: string, name?: string) =>
    name === undefined
      ? String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16))
      : (named[name.toLowerCase()] ?? ""),
  );
}

const paragraphs = new Set(["w:p", "a:p"]);
const insteadOf: Readonly<Record<string, string>> = {
  "w:tab": " ",
  "w:br": " ",
  "w:cr": " ",
  "w:ptab": " ",
  "a:br": " ",
  "w:noBreakHyphen": "-",
};

/** What was read so far; a paragraph inside of another, as in a text box, is one of its own. */
class Reading {
  readonly shown: string[] = [];
  readonly raw = new Set<string>();
  readonly #open: string[] = [];
  readonly #paragraphs: string[] = [];

  say(text: string): void {
    const at = this.#paragraphs.length - 1;
    if (at < 0) this.shown.push(text);
    else this.#paragraphs[at] += text;
  }

  opens(name: string): void {
    const instead = insteadOf[name];
    if (instead !== undefined && this.#paragraphs.length > 0) this.say(instead);
    this.#open.push(name);
    if (paragraphs.has(name)) this.#paragraphs.push("");
  }

  closes(name: string): void {
    if (this.#open.pop() !== name) throw new Unreadable();
    if (paragraphs.has(name)) this.shown.push(this.#paragraphs.pop() ?? "");
  }

  end(): void {
    if (this.#open.length > 0) throw new Unreadable();
  }
}

type Groups = Readonly<Record<string, string | undefined>>;

function readTag(reading: Reading, { slash, name, attributes = "", whole }: Groups): void {
  if (name === undefined) return;
  for (const [, double, single] of attributes.matchAll(attribute)) reading.raw.add(decoded(double ?? single ?? ""));
  if (slash !== "/") reading.opens(name);
  if (slash === "/" || whole === "/") reading.closes(name);
}

function readToken(reading: Reading, groups: Groups): void {
  const { comment, data, instruction, text } = groups;
  const said = text === undefined ? data : decoded(text);
  if (said !== undefined) {
    reading.raw.add(said);
    reading.say(said);
  }
  const besides = comment ?? instruction;
  if (besides !== undefined) reading.raw.add(besides);
  readTag(reading, groups);
}

/** One XML part read to its last letter; throws `Unreadable` where something in it is not XML, or declares what it stands for. */
export function readXml(xml: string): ReadXml {
  const reading = new Reading();
  token.lastIndex = xml.startsWith("\uFEFF") ? 1 : 0;
  while (token.lastIndex < xml.length) {
    const groups = token.exec(xml)?.groups;
    if (!groups) throw new Unreadable();
    readToken(reading, groups);
  }
  reading.end();
  const isSaid = (text: string): boolean => text.trim() !== "";
  return { shown: reading.shown.filter(isSaid), raw: [...reading.raw].filter(isSaid) };
}
