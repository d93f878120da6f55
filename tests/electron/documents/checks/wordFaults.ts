import { strFromU8, unzipSync } from "fflate";
import * as markup from "./markupRules.ts";
import * as wholePackage from "./packageRules.ts";
import { NotWellFormed, readXml, type Element } from "./xml.ts";

const isRule = (one: unknown): one is wholePackage.Rule => typeof one === "function";

/** Every rule by its name. */
export const rules: ReadonlyMap<string, wholePackage.Rule> = new Map(
  Object.entries({ ...wholePackage, ...markup }).filter((entry): entry is [string, wholePackage.Rule] =>
    isRule(entry[1]),
  ),
);

/**
 * What Word could trip over in a file, or somebody could find in it that is not on its pages: each with the rule it breaks.
 * An empty list is a file that is as it should be.
 */
export function wordFaults(file: Uint8Array): readonly string[] {
  const parts = Object.entries(unzipSync(file));
  const names = parts.map(([name]) => name);
  const xml = new Map<string, Element>();
  for (const [name, bytes] of parts) {
    if (!/\.(?:xml|rels)$/u.test(name)) continue;
    try {
      xml.set(name, readXml(strFromU8(bytes)));
    } catch (problem) {
      if (!(problem instanceof NotWellFormed)) throw problem;
      return [`wellFormed: ${name}: ${problem.message}`];
    }
  }
  if (!xml.has("word/document.xml")) return ["wellFormed: no document"];
  return [...rules].flatMap(([rule, faultsOf]) => [...faultsOf({ xml, names })].map((fault) => `${rule}: ${fault}`));
}
