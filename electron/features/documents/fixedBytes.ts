import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped, type Zippable } from "fflate";
import type { CivilDate } from "../../../shared/dates.ts";

const properties = "docProps/core.xml";

const none: ReadonlyMap<string, string> = new Map();

/**
 * A Word file packed again so that nothing in it depends on when or where it was made: parts in order of name, one fixed
 * time in the container, the document's own day in the properties, pictures under the names given for them.
 */
export function fixedBytes(file: Uint8Array, date: CivilDate, pictures = none): Uint8Array {
  const parts = underNames(unzipSync(file), pictures);
  const packed: Zippable = {};
  // Word looks for the list of content types first.
  for (const name of Object.keys(parts).toSorted(byNameTypesFirst)) {
    const part = parts[name];
    if (part === undefined || name.endsWith("/")) continue;
    packed[name] = name === properties ? strToU8(withDay(strFromU8(part), date)) : part;
  }
  return zipSync(packed, { level: 6, mtime: new Date(1980, 0, 1), os: 0 });
}

const byNameTypesFirst = (one: string, other: string): number =>
  Number(other === "[Content_Types].xml") - Number(one === "[Content_Types].xml") || (one < other ? -1 : 1);

const withDay = (xml: string, date: CivilDate): string =>
  xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${date}T00:00:00Z`);

/** Pictures under other names, and whatever points at them. */
function underNames(parts: Unzipped, pictures: ReadonlyMap<string, string>): Unzipped {
  if (pictures.size === 0) return parts;
  const renamed = (text: string): string =>
    [...pictures].reduce((done, [made, name]) => done.replaceAll(`media/${made}`, `media/${name}`), text);
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      renamed(name),
      name.endsWith(".rels") ? strToU8(renamed(strFromU8(part))) : part,
    ]),
  );
}
