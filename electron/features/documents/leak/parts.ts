import { unzipSync } from "fflate";
import type { DocumentPart } from "../../../../shared/documents/leak/model.ts";
import { readXml, Unreadable } from "./xml.ts";

/** One part of a finished Word file: what Word would show of it, text by text, and what stands in it besides. */
export interface ReadPart {
  readonly part: DocumentPart;
  /** Paragraphs with their runs joined, also those of text boxes, fields and hidden text. */
  readonly shown: readonly string[];
  /** Attributes, comments and every other text, with entities decoded. */
  readonly raw: readonly string[];
}

// No document of a conference comes near these; a file beyond them is not what was printed.
const mostParts = 400;
const mostInPart = 64 * 1024 * 1024;
const mostInAll = 128 * 1024 * 1024;

const partNames: readonly (readonly [RegExp, DocumentPart])[] = [
  [/^word\/document\.xml$/u, "body"],
  [/^word\/header[^/]*\.xml$/u, "header"],
  [/^word\/footer[^/]*\.xml$/u, "footer"],
  [/^word\/(?:footnotes|endnotes)[^/]*\.xml$/u, "notes"],
  [/^word\/comments[^/]*\.xml$/u, "comments"],
  [/^docProps\//u, "properties"],
  [/^word\/(?:styles|numbering|fontTable|theme|settings|webSettings)/u, "styles"],
  [/\.rels$/u, "links"],
  [/^word\/media\//u, "pictures"],
];

const partOf = (name: string): DocumentPart => partNames.find(([pattern]) => pattern.test(name))?.[1] ?? "other";

/** Every part of a Word file; null where one of them cannot be read, so that it may hold anything. */
export function readParts(file: Uint8Array): readonly ReadPart[] | null {
  try {
    let inAll = 0;
    let count = 0;
    const parts = unzipSync(file, {
      filter({ originalSize }) {
        inAll += originalSize;
        count += 1;
        if (count > mostParts || originalSize > mostInPart || inAll > mostInAll) throw new Unreadable();
        return true;
      },
    });
    return Object.entries(parts).map(([name, bytes]) => readPart(name, bytes));
  } catch {
    // Whatever it was that failed: what cannot be read is not handed over.
    return null;
  }
}

function readPart(name: string, bytes: Uint8Array): ReadPart {
  const part = partOf(name);
  if (/\.(?:xml|rels)$/u.test(name)) {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const { shown, raw } = readXml(text);
    return { part, shown, raw: [name, ...raw] };
  }
  if (/^word\/media\/[^/]+\.(?:png|jpe?g)$/u.test(name))
    return { part, shown: [], raw: [name, ...wordsInPicture(bytes)] };
  throw new Unreadable();
}

/** Stretches of a picture that are words: what it tells of itself stands there in plain letters. */
function wordsInPicture(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder("latin1").decode(bytes);
  return text.match(/[\x20-\x7E\u00C0-\u00FF]{8,}/gu) ?? [];
}
