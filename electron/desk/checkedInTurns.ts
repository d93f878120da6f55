import { setImmediate as nextTurn } from "node:timers/promises";
import { z } from "zod";

const linesATurn = 400;

/**
 * The answer as its contract allows it; whatever the contract does not name is left out. A long list is checked a few
 * hundred lines a turn, so that somebody who types in the meantime does not wait for it. Throws on an answer of another shape.
 */
export async function checkedInTurns(schema: z.ZodType, value: unknown): Promise<unknown> {
  if (!(schema instanceof z.ZodArray) || !Array.isArray(value) || value.length <= linesATurn)
    return schema.parse(value);
  const lines: unknown[] = [];
  for (let from = 0; from < value.length; from += linesATurn) {
    const part: unknown = schema.parse(value.slice(from, from + linesATurn));
    if (Array.isArray(part)) lines.push(...part);
    await nextTurn();
  }
  return lines;
}
