import { createHash } from "node:crypto";
import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped, type Zippable } from "fflate";
import type { CivilDate } from "../../../shared/dates.ts";

const contentTypes = "[Content_Types].xml";
const properties = "docProps/core.xml";
// The library always adds a list of properties of one's own, empty; and a file that is handed over has none at all.
const ownProperties = "docProps/custom.xml";
const leadsToOwn = /<(?:Override|Relationship)\b[^>]*"\/?docProps\/custom\.xml"[^>]*\/>/gu;

const none: ReadonlyMap<string, string> = new Map();

/**
 * A Word file packed again so that nothing in it depends on when or where it was made: parts in order of name, one fixed
 * time in the container, the document's own day in the properties, pictures under the names given
 * for what they hold. The list of
 * own properties, which the library writes though it is empty, is left out.
 */
export function fixedBytes(file: Uint8Array, date: CivilDate, pictures = none): Uint8Array {
  const parts = underNames(unzipSync(file), pictures);
  const packed: Zippable = {};
  // Word looks for the list of content types first.
  for (const name of Object.keys(parts).toSorted(byNameTypesFirst)) {
    const part = parts[name];
    if (part === undefined || name.endsWith("/") || name === ownProperties) continue;
    packed[name] = changed(name, part, date);
  }
  return zipSync(packed, { level: 6, mtime: new Date(1980, 0, 1), os: 0 });
}

function changed(name: string, part: Uint8Array, date: CivilDate): Uint8Array {
  if (name === properties) return strToU8(withDay(strFromU8(part), date));
  if (name === contentTypes || name === "_rels/.rels") return strToU8(strFromU8(part).replaceAll(leadsToOwn, ""));
  return part;
}

const byNameTypesFirst = (one: string, other: string): number =>
  Number(other === contentTypes) - Number(one === contentTypes) || (one < other ? -1 : 1);

const withDay = (xml: string, date: CivilDate): string =>
  xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${date}T00:00:00Z`);

/** Pictures under the names that are wanted, found by what they hold, and whatever points at them. */
function underNames(parts: Unzipped, pictures: ReadonlyMap<string, string>): Unzipped {
  if (pictures.size === 0) return parts;
  const names = Object.entries(parts).flatMap(([name, part]) => {
    const wanted = name.startsWith(media) ? pictures.get(contentOf(part)) : undefined;
    return wanted === undefined ? [] : [[name, `${media}${wanted}`] as const];
  });
  const renamed = new Map(names);
  const pointed = (text: string): string =>
    names.reduce((done, [name, wanted]) => done.replaceAll(`"${inWord(name)}"`, `"${inWord(wanted)}"`), text);
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      renamed.get(name) ?? name,
      name.endsWith(".rels") ? strToU8(pointed(strFromU8(part))) : part,
    ]),
  );
}

const media = "word/media/";
const inWord = (name: string): string => name.slice("word/".length);
/** A picture told by what it holds. */
export const contentOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
