import { z } from "zod";
import type { Input } from "../../../shared/contracts.ts";

export type SeriesAsked = Omit<Input<"conferences.proposeSeries">, "from">;
type Nth = Extract<SeriesAsked["repeats"], { readonly kind: "MONTHLY" }>["nth"];

/** How a conference is repeated, as it stands in the form; `NOT`: it is one alone. */
export const Repeating = z.object({
  kind: z.enum(["NOT", "WEEKS", "MONTHLY"]),
  every: z.number(),
  ends: z.enum(["UNTIL", "COUNT"]),
  until: z.string().nullable(),
  count: z.number(),
  /** Days of the preview that were unticked. */
  left: z.array(z.string()),
});
export type Repeating = Readonly<z.infer<typeof Repeating>>;

export const notRepeated: Repeating = { kind: "NOT", every: 2, ends: "COUNT", until: null, count: 6, left: [] };

/** Which weekday of its month a day is: 1 to 4, or -1 for one that is only the last. */
export function nthOf(date: string): Nth {
  const nth = Math.ceil(Number(date.slice(8)) / 7);
  return nth === 1 || nth === 2 || nth === 3 || nth === 4 ? nth : -1;
}

/** What the form asks the desk for; null while something is missing or it is not repeated. `weekday` is that of the first day. */
export function seriesAsked(repeating: Repeating, date: string | null, weekday: number): SeriesAsked | null {
  if (repeating.kind === "NOT" || date === null) return null;
  if (repeating.ends === "UNTIL" && repeating.until === null) return null;
  return {
    repeats:
      repeating.kind === "WEEKS"
        ? { kind: "WEEKS", every: repeating.every }
        : { kind: "MONTHLY", nth: nthOf(date), weekday },
    end:
      repeating.ends === "UNTIL" && repeating.until !== null
        ? { kind: "UNTIL", day: repeating.until }
        : { kind: "COUNT", count: repeating.count },
  };
}
