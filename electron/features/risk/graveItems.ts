import type { PackText } from "../../../shared/risk/pack.ts";
import type { Reading } from "../context.ts";
import { packOf } from "./instruments.ts";
import { assessmentLines } from "./lines.ts";

/**
 * The critical and especially grave items answered yes in the newest completed assessments of a case (two instruments may
 * have been filled in on one day), with their words in every language of the instrument; an item whose licence keeps the
 * wording out is not among them. `item` is `instrument.item`. The caller has decided that the session may read the case.
 */
export async function graveItems(
  reading: Reading,
  caseId: string,
): Promise<readonly { readonly item: string; readonly text: PackText }[]> {
  const completed = (await assessmentLines(reading, { caseId })).filter(({ state }) => state === "completed");
  const newestDay = completed[0]?.assessedOn;
  const ofThatDay = completed.filter(({ assessedOn }) => assessedOn === newestDay);
  const items: { readonly item: string; readonly text: PackText }[] = [];
  for (const { instrumentId, instrumentVersion, outcome } of ofThatDay) {
    const pack = await packOf(reading.db, instrumentId, instrumentVersion);
    const grave = new Set([...outcome.critical, ...outcome.grave]);
    for (const { code, text } of pack.items)
      if (grave.has(code) && text !== null) items.push({ item: `${pack.id}.${code}`, text });
  }
  return items;
}
