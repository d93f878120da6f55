import { strFromU8, unzipSync } from "fflate";
import { markupRules } from "./markupRules.ts";
import { packageRules, type Rule } from "./packageRules.ts";
import { NotWellFormed, readXml, type Element } from "./xml.ts";

/** Every rule by its name. */
export const rules: ReadonlyMap<string, Rule> = new Map(Object.entries<Rule>({ ...packageRules, ...markupRules }));

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
