/** One tag of an XML text. */
export interface Tag {
  readonly name: string;
  readonly opens: boolean;
  /** `<w:br/>`: opens and closes at once. */
  readonly whole: boolean;
  readonly attributes: string;
}

/** What an XML text consists of, one after another: tags, and the text between them. */
export type Token = { readonly tag: Tag } | { readonly text: string };

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function character(name: string): string {
  const isHex = /^#x/iu.test(name);
  const code = parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

// The five entities of XML and characters by number; no others, since the document may not declare any.
const decoded = (text: string): string =>
  text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w+);/giu, (whole, name: string) =>
    name.startsWith("#") ? character(name) : (entities[name] ?? whole),
  );

/** Takes an XML text apart; nothing is checked, and what is no tag is text. */
export function* xmlTokens(xml: string): Generator<Token> {
  for (const [, slash = "", name = "", attributes = "", selfClosing = "", text] of xml.matchAll(
    /<(\/?)([\w:.-]+)([^<>]*?)(\/?)>|([^<]+)/gu,
  ))
    yield text === undefined
      ? { tag: { name, opens: slash === "", whole: selfClosing === "/", attributes } }
      : { text: decoded(text) };
}

/** The value of an attribute, or null. */
export const attribute = ({ attributes }: Tag, name: string): string | null =>
  new RegExp(`${name}="([^"]*)"`, "u").exec(attributes)?.[1] ?? null;
